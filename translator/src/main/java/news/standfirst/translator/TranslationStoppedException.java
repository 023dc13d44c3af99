package news.standfirst.translator;

/** A translation was not finished because it was cancelled or its deadline passed. */
public final class TranslationStoppedException extends RuntimeException {
  /** Why it stopped. */
  public enum Cause {
    CANCELLED,
    DEADLINE
  }

  private final Cause reason;

  TranslationStoppedException(Cause reason) {
    super(
        reason == Cause.CANCELLED
            ? "The translation was cancelled."
            : "The translation was not ready by its deadline.");
    this.reason = reason;
  }

  /** Why it stopped. */
  public Cause reason() {
    return reason;
  }
}
