package news.standfirst.translator;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Under which conditions a translation goes on: until when, unless whom, and who hears of its
 * progress. Looked at between two steps of the decoder, so a translation stops within milliseconds;
 * an interrupt of the calling thread counts as a cancellation. Immutable.
 */
public final class Conditions {
  /** Hears how far a translation is. Called by worker threads, one call at a time. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code total} sentences are translated. */
    void translated(int done, int total);
  }

  /** No deadline, no cancellation, no progress. */
  public static final Conditions NONE =
      new Conditions(Long.MAX_VALUE, () -> false, (done, total) -> {});

  private final long deadlineNanos;
  private final BooleanSupplier cancelled;
  private final Progress progress;

  private Conditions(long deadlineNanos, BooleanSupplier cancelled, Progress progress) {
    this.deadlineNanos = deadlineNanos;
    this.cancelled = cancelled;
    this.progress = progress;
  }

  /** The same, to be finished within {@code time} from now. */
  public Conditions within(Duration time) {
    long nanos = time.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE / 4 : time.toNanos();
    return new Conditions(System.nanoTime() + nanos, cancelled, progress);
  }

  /** The same, until {@code cancelled} says so; it is asked often, by any worker. */
  public Conditions unless(BooleanSupplier cancelled) {
    return new Conditions(deadlineNanos, cancelled, progress);
  }

  /** The same, reporting to {@code progress}. */
  public Conditions reporting(Progress progress) {
    return new Conditions(deadlineNanos, cancelled, progress);
  }

  boolean isCancelled() {
    return cancelled.getAsBoolean();
  }

  Progress progress() {
    return progress;
  }

  /** Throws if the translation should stop. */
  void check() {
    if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
      throw new TranslationStoppedException(TranslationStoppedException.Cause.CANCELLED);
    }
    if (deadlineNanos != Long.MAX_VALUE && System.nanoTime() - deadlineNanos > 0) {
      throw new TranslationStoppedException(TranslationStoppedException.Cause.DEADLINE);
    }
  }
}
