package news.standfirst.access;

/**
 * A name, password or scope that cannot be taken; the message says what is allowed and may be shown
 * to the person who typed it. It never holds a secret.
 */
public final class InvalidAccess extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public InvalidAccess(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The field at fault, in the API's spelling. */
  public String field() {
    return field;
  }
}
