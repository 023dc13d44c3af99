package news.standfirst.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import news.standfirst.search.StoryIndex;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Outcome;

/**
 * A process of its own that publishes without end and says on its output what was acknowledged; for
 * tests that kill it or count its system calls.
 */
public final class PublishingProcess {
  private PublishingProcess() {}

  /**
   * Arguments: database, its place, number of writers, stories by each; and, where a search index
   * is to be kept beside, its folder.
   *
   * <p>Each story has a word that no other has. Prints {@code ready}, then {@code done ID} for each
   * story that was published.
   */
  public static void main(String[] arguments) throws InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var base = Base.valueOf(arguments[0]);
    try (var store = TestStore.open(base, arguments[1], InstantSource.system());
        var index = arguments.length > 4 ? index(store, Path.of(arguments[4])) : null) {
      out.println("ready");
      var writers = new Thread[Integer.parseInt(arguments[2])];
      for (int w = 0; w < writers.length; w++) {
        writers[w] =
            Thread.ofVirtual().start(() -> publish(store, out, Integer.parseInt(arguments[3])));
      }
      for (var writer : writers) {
        writer.join();
      }
      if (index != null) {
        index.caughtUp(store.log().head(), Duration.ofMinutes(1));
      }
    }
  }

  /** The index of the stories' edition. */
  static StoryIndex index(Store store, Path folder) {
    return new StoryIndex(folder, List.of(TestStore.EN), store.publishedCoverages(), store.log());
  }

  /** Begins and ends in a way that no stemmer changes. */
  private static String wordOfItsOwn() {
    return "w" + UUID.randomUUID().toString().replace("-", "") + "0";
  }

  private static void publish(Store store, PrintStream out, int stories) {
    for (int i = 0; i < stories; i++) {
      var text = TestStore.text("Same headline", "Some words: " + wordOfItsOwn());
      var id = store.articles().draft(TestStore.EN, text, TestStore.EDITOR).article().id();
      var outcome =
          store.articles().carryOut(id, new ArticleCommand.Publish(false, ""), TestStore.EDITOR);
      if (outcome instanceof Outcome.Done) {
        // One call, so that lines of several writers do not mix.
        out.print("done " + id + "\n");
      }
    }
  }
}
