package news.standfirst.translation;

/**
 * How an engine serves one pair.
 *
 * @param version of engine and data, a part of the memory's key
 * @param keepsMarks whether links and emphasis come back on the words that they belong to; if not,
 *     a rule places them and {@link Rendering.MarksBy#RULE} says so
 * @param onlyByRoute whether it is asked only where a route names it, because its text is usually
 *     not fit to print
 */
public record Serving(EngineVersion version, boolean keepsMarks, boolean onlyByRoute) {
  /** A pair that is served whenever nothing better does. */
  public Serving(EngineVersion version, boolean keepsMarks) {
    this(version, keepsMarks, false);
  }
}
