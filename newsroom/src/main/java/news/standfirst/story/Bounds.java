package news.standfirst.story;

/**
 * Every limit on the size of a story, in one place. A body at its limits is {@value #BLOCKS} blocks
 * but never more than {@value #BODY_CHARACTERS} characters, so the largest revision takes about 2
 * MB as JSON and a page made of it about 3 MB.
 */
public final class Bounds {
  public static final int HEADLINE = 300;
  public static final int STANDFIRST = 1_000;
  public static final int TEASER = 1_000;
  public static final int SHORT_LINE = 200;
  public static final int NOTE = 5_000;
  public static final int CAPTION = 2_000;
  public static final int ADDRESS = 2_000;
  public static final int SLUG = 80;
  public static final int BYLINES = 20;
  public static final int TOPICS = 20;
  public static final int RELATED = 20;
  public static final int BLOCKS = 5_000;
  public static final int BODY_CHARACTERS = 1_000_000;
  public static final int TABLE_CELLS = 10_000;
  public static final int LIST_ENTRIES = 1_000;
  public static final int GALLERY_PICTURES = 100;

  private Bounds() {}

  /**
   * The text without control characters and surrounding white space, if it is no longer than {@code
   * most}.
   *
   * @throws InvalidStory when it is longer
   */
  public static String line(String field, String text, int most) {
    var clean = withoutControls(text).strip();
    if (clean.length() > most) {
      throw new InvalidStory(field, FieldReason.TOO_LONG, named(field), clean.length(), most);
    }
    return clean;
  }

  /**
   * The same for what must not be empty.
   *
   * @throws InvalidStory when it is too long or nothing is left
   */
  public static String required(String field, String text, int most) {
    var clean = line(field, text, most);
    if (clean.isEmpty()) {
      throw new InvalidStory(field, FieldReason.EMPTY, named(field));
    }
    return clean;
  }

  private static Term named(String field) {
    return new Term("named." + field, field);
  }

  /** Drops what no text may hold: C0 and C1 controls but tab and line feed, and lone surrogates. */
  static String withoutControls(String text) {
    if (text.codePoints().noneMatch(Bounds::forbidden)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(point -> !forbidden(point)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean forbidden(int point) {
    return (point < 0x20 && point != '\t' && point != '\n')
        || (point >= 0x7f && point <= 0x9f)
        || (point >= 0xd800 && point <= 0xdfff)
        || (point & 0xfffe) == 0xfffe;
  }

  /**
   * Checks a count.
   *
   * @throws InvalidStory when there are more
   */
  public static void atMost(String field, int count, int most) {
    if (count > most) {
      throw new InvalidStory(field, FieldReason.TOO_MANY, count, named(field), most);
    }
  }
}
