package news.standfirst.story;

import java.util.List;

/** The ordered record of everything that happened. Thread-safe. */
public interface StoryLog {
  /** The place of the newest entry. */
  LogPosition head();

  /** At most {@code limit} entries after a number, in order. */
  List<LogEntry> after(long number, int limit);

  /**
   * Calls {@code wake} soon after entries were appended, by this process or another, and once in a
   * while without reason. It must return at once. Closing the result ends the calls.
   */
  Subscription onAppend(Runnable wake);

  /** The number up to which a named follower has handled the log; 0 for a new one. */
  long followed(String follower);

  /** Keeps how far a named follower has come. */
  void follow(String follower, long number);

  /** Ends the calls of {@link #onAppend}. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
