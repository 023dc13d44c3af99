package news.standfirst.translation;

/**
 * How an engine serves one pair.
 *
 * @param version of engine and data, a part of the memory's key
 * @param keepsMarks whether links and emphasis come back on the words that they belong to; if not,
 *     a rule places them and {@link Rendering.MarksBy#RULE} says so
 */
public record Serving(EngineVersion version, boolean keepsMarks) {}
