package news.standfirst.translation;

import java.time.Duration;

/** A moment after which nobody waits any more, on the machine's own steady clock. */
public record Deadline(long nanoTime) {
  /** So long from now. */
  public static Deadline in(Duration patience) {
    return new Deadline(System.nanoTime() + patience.toNanos());
  }

  /** What is left; never negative. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }

  public boolean isOver() {
    return nanoTime - System.nanoTime() <= 0;
  }
}
