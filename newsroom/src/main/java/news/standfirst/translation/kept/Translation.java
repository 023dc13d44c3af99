package news.standfirst.translation.kept;

import java.time.Instant;
import java.util.List;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.TranslationNote;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one thing in one other language.
 *
 * @param revision grows with each change; 0 before it is kept
 * @param sourceRevision the revision of the original that the segments are of
 * @param segments in reading order, then those of corrections and notices
 * @param shown the words as an edition shows them
 * @param ready whether readers may see it where the original is published
 * @param slug of its address; null before readers first see it
 */
public record Translation(
    Thing thing,
    Language language,
    Language from,
    int revision,
    int sourceRevision,
    List<KeptSegment> segments,
    EditionText shown,
    boolean ready,
    TranslationNote note,
    @Nullable Slug slug,
    Instant changedAt) {
  public Translation {
    segments = List.copyOf(segments);
  }

  /** How many segments readers see in the original's language or not at all in this one. */
  public int open() {
    return (int) segments.stream().filter(segment -> segment.state().wantsEngine()).count();
  }

  /** Whether engines have done what they could for its present source. */
  public boolean workedThrough() {
    return segments.stream()
        .map(KeptSegment::state)
        .noneMatch(state -> state.wantsEngine() && !state.failed() && !state.held());
  }

  public int human() {
    return (int) segments.stream().filter(KeptSegment::human).count();
  }

  /** Segments with a grave finding that nobody has looked at. */
  public int warnings() {
    return (int) segments.stream().filter(segment -> segment.warned() && !segment.human()).count();
  }

  public int failed() {
    return (int) segments.stream().filter(segment -> segment.state().failed()).count();
  }
}
