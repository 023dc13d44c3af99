package news.standfirst.reader;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.page.Made;

/**
 * Hands out pages: from the cache, or made by one for all who wait for the same. Thread-safe; may
 * wait for the store.
 */
final class FinishedShelf {
  private final PageCache cache;
  private final Finishing finishing;
  private final Map<String, CompletableFuture<Answer>> underWay = new ConcurrentHashMap<>();

  /** What there is at an address. */
  sealed interface Answer {
    record Page(KeptPage page) implements Answer {}

    /** There is no page, and this is why. */
    record None(Made why) implements Answer {}
  }

  FinishedShelf(PageCache cache, Finishing finishing) {
    this.cache = cache;
    this.finishing = finishing;
  }

  /**
   * The page of an address.
   *
   * @param making is called when it is not kept and nobody is making it
   */
  Answer page(String path, Edition edition, Supplier<Made> making) {
    var kept = cache.find(path);
    if (kept != null) {
      return new Answer.Page(kept);
    }
    var mine = new CompletableFuture<Answer>();
    var others = underWay.putIfAbsent(path, mine);
    if (others != null) {
      return wait(others);
    }
    try {
      // Whoever was making it may have kept it between the two looks above.
      var meanwhile = cache.find(path);
      var answer =
          meanwhile != null ? new Answer.Page(meanwhile) : made(path, edition, making.get());
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error fault) {
      mine.completeExceptionally(fault);
      throw fault;
    } finally {
      underWay.remove(path, mine);
    }
  }

  private Answer made(String path, Edition edition, Made made) {
    return switch (made) {
      case Made.Page page -> {
        var finished = finishing.page(edition, page);
        cache.keep(path, finished);
        yield new Answer.Page(finished);
      }
      case Made.Moved _, Made.Nothing _, Made.Erased _ -> new Answer.None(made);
    };
  }

  private static Answer wait(CompletableFuture<Answer> others) {
    try {
      return others.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The page that was being made for others failed.", e);
    }
  }

  /**
   * Something happened: whoever asks from now on must not get what was begun before. Those who wait
   * already get it; they asked before.
   */
  void beginAnew() {
    underWay.clear();
  }
}
