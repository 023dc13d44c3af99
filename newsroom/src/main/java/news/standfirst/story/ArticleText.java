package news.standfirst.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an editor writes in an article: one revision's worth.
 *
 * @param headline may be empty in a draft; publishing needs one
 * @param frontHeadline the headline on front and topic pages; empty: the headline itself
 * @param teaser the words under it there; empty: the standfirst
 * @param dateline the place and, where usual, the source: {@code VARNHOLT}
 * @param topics slugs of topics, most important first
 * @param related articles that belong beside this one
 * @param internalNote for the desk only: no page, feed or API answer to readers ever holds it
 */
public record ArticleText(
    String headline,
    String standfirst,
    List<Byline> bylines,
    String dateline,
    List<Slug> topics,
    Label label,
    @Nullable PictureUse leadPicture,
    Body body,
    String frontHeadline,
    String teaser,
    List<ArticleId> related,
    String internalNote) {

  public ArticleText {
    headline = Bounds.line("headline", headline, Bounds.HEADLINE).replace('\n', ' ');
    standfirst = Bounds.line("standfirst", standfirst, Bounds.STANDFIRST);
    dateline = Bounds.line("dateline", dateline, Bounds.SHORT_LINE);
    frontHeadline = Bounds.line("frontHeadline", frontHeadline, Bounds.HEADLINE).replace('\n', ' ');
    teaser = Bounds.line("teaser", teaser, Bounds.TEASER);
    internalNote = Bounds.line("internalNote", internalNote, Bounds.NOTE);
    bylines = List.copyOf(new LinkedHashSet<>(bylines));
    topics = List.copyOf(new LinkedHashSet<>(topics));
    related = List.copyOf(new LinkedHashSet<>(related));
    Bounds.atMost("bylines", bylines.size(), Bounds.BYLINES);
    Bounds.atMost("topics", topics.size(), Bounds.TOPICS);
    Bounds.atMost("related", related.size(), Bounds.RELATED);
  }

  /** A text of which only headline, standfirst and body are written yet. */
  public static ArticleText of(String headline, String standfirst, Body body) {
    return new ArticleText(
        headline,
        standfirst,
        List.of(),
        "",
        List.of(),
        Label.NEWS,
        null,
        body,
        "",
        "",
        List.of(),
        "");
  }

  /** The headline for lists of stories. */
  public String headlineOnFront() {
    return frontHeadline.isEmpty() ? headline : frontHeadline;
  }

  /** The words under the headline in lists of stories. */
  public String teaserOnFront() {
    return teaser.isEmpty() ? standfirst : teaser;
  }

  /** Lead picture first, then those of the body in reading order. */
  public Stream<PictureUse> pictures() {
    return Stream.concat(Stream.ofNullable(leadPicture), body.pictures());
  }
}
