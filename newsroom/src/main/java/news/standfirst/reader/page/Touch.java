package news.standfirst.reader.page;

import java.time.LocalDate;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;

/**
 * Something that a page shows, and that a log entry may change. A page bears the touches of all
 * that it read; an entry of the log is turned into the touches of all that it changed.
 */
public sealed interface Touch {
  /** A story itself, wherever it or its card stands. */
  record Story(ArticleId id) implements Touch {}

  /** The beginning of an edition's list of all stories. */
  record Latest(Language edition) implements Touch {}

  record UnderTopic(Language edition, Slug topic) implements Touch {}

  record ByAuthor(Language edition, Slug author) implements Touch {}

  record OfDay(Language edition, LocalDate day) implements Touch {}

  record Corrections(Language edition) implements Touch {}

  /** The later pages of any list: a story may appear in the middle of them. */
  record Older(Language edition) implements Touch {}

  /** Which topics stand in the head of every page. */
  record Sections(Language edition) implements Touch {}

  /** How editors arranged a front page. */
  record Front(Language edition) implements Touch {}

  /** A topic's own words. */
  record OfTopic(Slug topic) implements Touch {}

  /** An author's own words. */
  record OfAuthor(Slug author) implements Touch {}

  /** A coverage itself and its posts. */
  record OfCoverage(CoverageId coverage) implements Touch {}

  /** Which coverages there are, and which of them run: on the front page and in their list. */
  record Coverages() implements Touch {}

  /** Which coverage runs about a topic: every story of the topic leads to it. */
  record LiveUnder(Language edition, Slug topic) implements Touch {}

  record OfPicture(PictureId picture) implements Touch {}

  record House(String name) implements Touch {}

  /** All that there is; every page shows some of it. */
  record Everything() implements Touch {}
}
