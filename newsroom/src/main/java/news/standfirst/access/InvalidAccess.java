package news.standfirst.access;

import java.util.Optional;
import news.standfirst.story.Reason;
import news.standfirst.story.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A name, password or scope that cannot be taken; the message says what is allowed and may be shown
 * to the person who typed it. It never holds a secret.
 */
public final class InvalidAccess extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient @Nullable Refusal refusal;

  public InvalidAccess(String field, String message) {
    super(message);
    this.field = field;
    this.refusal = null;
  }

  private InvalidAccess(String field, Refusal refusal) {
    super(refusal.reason());
    this.field = field;
    this.refusal = refusal;
  }

  /** A value that a person may have typed, who reads why in their own language. */
  public InvalidAccess(String field, Reason why, Object... values) {
    this(field, Refusal.of(why, values));
  }

  /** Why, to be said in another language; empty when there is only the message. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** The field at fault, in the API's spelling. */
  public String field() {
    return field;
  }
}
