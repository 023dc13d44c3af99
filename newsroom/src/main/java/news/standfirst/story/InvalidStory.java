package news.standfirst.story;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be part of a story: too long, malformed, or empty where something must stand.
 * Thrown by the constructors of this package; the message names the field and says what is allowed,
 * and may be shown to the person who typed it.
 */
public final class InvalidStory extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient @Nullable Refusal refusal;

  /** A value that only programs can get wrong. */
  public InvalidStory(String field, String message) {
    super(message);
    this.field = field;
    this.refusal = null;
  }

  private InvalidStory(String field, Refusal refusal) {
    super(refusal.reason());
    this.field = field;
    this.refusal = refusal;
  }

  /** A value that a person may have typed, who reads why in their own language. */
  public InvalidStory(String field, Reason why, Object... values) {
    this(field, Refusal.of(why, values));
  }

  /** Why, to be said in another language; empty when there is only the message. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** The field at fault, in the API's spelling, for example {@code headline}. */
  public String field() {
    return field;
  }
}
