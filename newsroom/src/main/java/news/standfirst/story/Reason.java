package news.standfirst.story;

/**
 * One case in which something may not happen. Every room lists its own in an enum; the desk has
 * words for each in every language that it speaks.
 */
public interface Reason {
  /** Stable, for programs: {@code embargoed}, {@code revision-conflict}; several may share one. */
  String code();

  /** In English, with a {@code %s} for each value. */
  String sentence();

  /** The name of the desk's words for it, which may leave the last values out. */
  String words();

  /** The name of words that belong to this constant of an enum. */
  static String words(String room, Enum<?> constant) {
    return "refusal." + room + "." + Term.lower(constant);
  }
}
