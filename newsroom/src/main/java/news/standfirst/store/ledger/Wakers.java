package news.standfirst.store.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.story.StoryLog;

/** Those who want to know at once that the log has grown. */
public final class Wakers {
  private final Map<Object, Runnable> wakers = new ConcurrentHashMap<>();

  /** Whoever wants to know looks at the log now. */
  public void wake() {
    wakers.values().forEach(Runnable::run);
  }

  StoryLog.Subscription add(Runnable waker) {
    var key = new Object();
    wakers.put(key, waker);
    return () -> wakers.remove(key);
  }
}
