package news.standfirst.picture.file;

import news.standfirst.story.Refusal;

/**
 * Carries a {@link Refusal} out of the readers of file parts; becomes a value at the room's door.
 */
public final class RefusedException extends Exception {
  private final Refusal refusal;

  /** A refusal for this reason. */
  public RefusedException(PictureReason why, Object... values) {
    this(Refusal.of(why, values));
  }

  /** A refusal that exists already. */
  public RefusedException(Refusal refusal) {
    super(refusal.reason());
    this.refusal = refusal;
  }

  /** What was refused and why. */
  public Refusal refusal() {
    return refusal;
  }
}
