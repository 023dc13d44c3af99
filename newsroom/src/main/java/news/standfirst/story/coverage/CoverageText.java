package news.standfirst.story.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import news.standfirst.story.Body;
import news.standfirst.story.Bounds;
import news.standfirst.story.Byline;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes about a coverage as a whole.
 *
 * @param bylines of those on duty
 * @param topics slugs of topics, most important first; articles of these lead to the coverage while
 *     it runs
 * @param summary what we know: the key events so far in the desk's own words; may be empty
 * @param internalNote for the desk only
 */
public record CoverageText(
    String headline,
    String standfirst,
    List<Byline> bylines,
    List<Slug> topics,
    @Nullable PictureUse leadPicture,
    Body summary,
    String internalNote) {
  public static final CoverageText EMPTY = of("", "");

  public CoverageText {
    headline = Bounds.line("headline", headline, Bounds.HEADLINE).replace('\n', ' ');
    standfirst = Bounds.line("standfirst", standfirst, Bounds.STANDFIRST);
    internalNote = Bounds.line("internalNote", internalNote, Bounds.NOTE);
    bylines = List.copyOf(new LinkedHashSet<>(bylines));
    topics = List.copyOf(new LinkedHashSet<>(topics));
    Bounds.atMost("bylines", bylines.size(), Bounds.BYLINES);
    Bounds.atMost("topics", topics.size(), Bounds.TOPICS);
  }

  /** A text of which only headline and standfirst are written yet. */
  public static CoverageText of(String headline, String standfirst) {
    return new CoverageText(headline, standfirst, List.of(), List.of(), null, Body.EMPTY, "");
  }

  /** Lead picture first, then those of the summary. */
  public Stream<PictureUse> pictures() {
    return Stream.concat(Stream.ofNullable(leadPicture), summary.pictures());
  }
}
