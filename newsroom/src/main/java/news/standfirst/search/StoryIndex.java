package news.standfirst.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.PublishedCoverages;
import org.apache.lucene.index.IndexWriterConfig;

/**
 * The index of what readers see, in a folder of its own, a moment behind the log. It builds itself
 * from the tables when it is new, damaged, of another order or of another generation.
 *
 * <p>Thread-safe. {@link #close} commits.
 */
public final class StoryIndex implements AutoCloseable {
  private final Analysers analysers = new Analysers();
  private final FollowingIndex index;

  /**
   * Opens or makes the index and begins to follow.
   *
   * @param editions whose stories it holds; when one is added, delete the folder
   * @throws SearchFault when the folder cannot be used
   */
  public StoryIndex(Path folder, List<Language> editions, PublishedCoverages live, StoryLog log) {
    index =
        new FollowingIndex(
            folder,
            PublishedWords.FORM,
            new IndexWriterConfig(analysers).setIndexSort(NewestMatches.ORDER),
            log,
            (writer, goesOn) -> new PublishedWords(List.copyOf(editions), live, writer, goesOn));
  }

  /** The log position that questions are answered from. */
  public LogPosition indexed() {
    return index.indexed();
  }

  /** Waits until this position is answered from; false when it takes longer than this. */
  public boolean caughtUp(LogPosition wanted, Duration most) throws InterruptedException {
    return index.caughtUp(wanted, most);
  }

  /**
   * Stories of an edition that match these words, the best first; when very many do, the best of
   * the newest of them.
   *
   * @param words as a person typed them: anything; quotes make a phrase, a minus excludes
   * @param from how many to leave out from the front; beyond {@link Question#DEEPEST} nothing is
   *     found
   * @param limit at most so many
   */
  public Found find(Language edition, String words, int from, int limit) {
    var question = new Question(edition, words, analysers);
    return index.ask(searcher -> question.ask(searcher, from, limit));
  }

  /** The number up to which the log that ends here can be found; 0 when it was another one. */
  public long reached(LogPosition head) {
    return index.indexedOf(head);
  }

  @Override
  public void close() {
    index.close();
    analysers.close();
  }
}
