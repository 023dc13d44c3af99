package news.standfirst.translation.kept;

import java.time.Instant;
import java.util.List;
import news.standfirst.story.Text;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a translation.
 *
 * @param place and {@code sentence} say where it stands in its thing
 * @param source the original sentence
 * @param text in the other language; null while there is none. Of an earlier source where the state
 *     says so.
 * @param madeFrom the source that {@code text} was made from
 * @param beside what a person once wrote for an earlier source; null when there is none
 * @param findings of the checks on {@code text}
 * @param engine that made {@code text}; null when a person did or there is none
 * @param glossary the version of the glossary terms in it when {@code text} was made
 * @param by who wrote or accepted it; empty when nobody did
 * @param at when {@code text} came; null while there is none
 * @param revision grows with each change of this segment
 */
public record KeptSegment(
    String place,
    int sentence,
    Text source,
    @Nullable Text text,
    @Nullable Text madeFrom,
    @Nullable Text beside,
    SegmentState state,
    List<Finding> findings,
    @Nullable EngineVersion engine,
    String glossary,
    String by,
    @Nullable Instant at,
    int revision) {
  public KeptSegment {
    findings = List.copyOf(findings);
  }

  /** A sentence that nobody has translated. */
  public static KeptSegment fresh(String place, int sentence, Text source) {
    return new KeptSegment(
        place,
        sentence,
        source,
        null,
        null,
        null,
        SegmentState.NEW,
        List.of(),
        null,
        "",
        "",
        null,
        1);
  }

  /** The same sentence at its place in a new revision of its thing. */
  public KeptSegment at(String newPlace, int newSentence) {
    return new KeptSegment(
        newPlace,
        newSentence,
        source,
        text,
        madeFrom,
        beside,
        state,
        findings,
        engine,
        glossary,
        by,
        at,
        revision);
  }

  /** The same text in another state. */
  public KeptSegment in(SegmentState now) {
    return now.equals(state)
        ? this
        : new KeptSegment(
            place,
            sentence,
            source,
            text,
            madeFrom,
            beside,
            now,
            findings,
            engine,
            glossary,
            by,
            at,
            revision + 1);
  }

  /** Whether a check found something that can mislead. */
  public boolean warned() {
    return findings.stream().anyMatch(finding -> finding.code().isGrave());
  }

  /** Whether it is there as a person wrote or accepted it. */
  public boolean human() {
    return state.origin() == SegmentState.Origin.HUMAN
        && state.freshness() == SegmentState.Freshness.CURRENT;
  }
}
