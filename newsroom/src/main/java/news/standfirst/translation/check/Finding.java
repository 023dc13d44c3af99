package news.standfirst.translation.check;

/**
 * Something that a check found in a translated segment.
 *
 * @param expected what the source has: {@code 1,250}; may be empty
 * @param found what stands there instead; may be empty
 */
public record Finding(Code code, String expected, String found) implements Comparable<Finding> {
  /** What can be wrong, the gravest first. The words are stored and stand in the desk's words. */
  public enum Code {
    NUMBER("number", true),
    DATE("date", true),
    CURRENCY("currency", true),
    UNIT("unit", true),
    NAME("name", true),
    NEGATION("negation", true),
    GLOSSARY("glossary", true),
    LINK("link", true),
    LANGUAGE("language", true),
    UNTRANSLATED("untranslated", true),
    EMPTY("empty", true),
    QUOTES("quotes", false),
    BRACKETS("brackets", false),
    LENGTH("length", false),
    LINK_REPEATED("link-repeated", false),
    MARKS_BY_RULE("marks-by-rule", false);

    private final String word;
    private final boolean grave;

    Code(String word, boolean grave) {
      this.word = word;
      this.grave = grave;
    }

    public String word() {
      return word;
    }

    /** Whether it can mislead a reader; such a segment is held back where the setting says so. */
    public boolean isGrave() {
      return grave;
    }

    /** The key of its sentence in the desk's words. */
    public String key() {
      return "translation.finding." + word;
    }
  }

  @Override
  public int compareTo(Finding other) {
    return code.compareTo(other.code);
  }
}
