package news.standfirst.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Outcome;

/**
 * A process of its own that publishes without end and says on its output what was acknowledged; for
 * tests that kill it or count its system calls.
 */
public final class PublishingProcess {
  private PublishingProcess() {}

  /**
   * Arguments: database, its place, number of writers, stories by each.
   *
   * <p>Prints {@code ready}, then {@code done ID} for each story that was published.
   */
  public static void main(String[] arguments) throws InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var base = Base.valueOf(arguments[0]);
    try (var store = TestStore.open(base, arguments[1], InstantSource.system())) {
      out.println("ready");
      var writers = new Thread[Integer.parseInt(arguments[2])];
      for (int w = 0; w < writers.length; w++) {
        writers[w] =
            Thread.ofVirtual().start(() -> publish(store, out, Integer.parseInt(arguments[3])));
      }
      for (var writer : writers) {
        writer.join();
      }
    }
  }

  private static void publish(Store store, PrintStream out, int stories) {
    for (int i = 0; i < stories; i++) {
      var text = TestStore.text("Same headline", "Some words.");
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
