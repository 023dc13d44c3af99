package news.standfirst.story;

/**
 * A value that cannot be part of a story: too long, malformed, or empty where something must stand.
 * Thrown by the constructors of this package; the message names the field and says what is allowed,
 * and may be shown to the person who typed it.
 */
public final class InvalidStory extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public InvalidStory(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The field at fault, in the API's spelling, for example {@code headline}. */
  public String field() {
    return field;
  }
}
