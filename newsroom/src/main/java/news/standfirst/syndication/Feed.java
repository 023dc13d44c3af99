package news.standfirst.syndication;

import java.time.Instant;
import java.util.List;
import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;
import org.jspecify.annotations.Nullable;

/**
 * A feed before it is written in one of the three formats.
 *
 * @param path of this feed without its ending: {@code /en/topic/harbour/feed}
 * @param home the page for people that it belongs to
 * @param updated the newest change of an entry; the epoch when there is none
 * @param entries newest first
 * @param gone what was withdrawn, newest first
 * @param expired whether nothing new will come any more
 */
record Feed(
    String title,
    String description,
    Language language,
    String path,
    String home,
    Instant updated,
    List<Entry> entries,
    List<Gone> gone,
    boolean expired) {

  /** The format that a feed is written in. */
  enum Format {
    RSS("rss", "application/rss+xml; charset=utf-8"),
    ATOM("atom", "application/atom+xml; charset=utf-8"),
    JSON("json", "application/feed+json; charset=utf-8");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    String ending() {
      return ending;
    }

    String type() {
      return type;
    }
  }

  /**
   * A story in a feed.
   *
   * @param id lasting: stays when the address or the domain changes
   * @param html the whole text as escaped HTML
   * @param updated the last change that a reader would care about
   * @param picture the one that leads it; null when none may be shown
   * @param translation what it says about its translation; null where it was written
   * @param original the address of what was translated; empty where it was written
   */
  record Entry(
      String id,
      String url,
      String headline,
      String summary,
      String html,
      List<Author> authors,
      List<Category> topics,
      Instant published,
      Instant updated,
      @Nullable Shown picture,
      @Nullable TranslationNote translation,
      String original) {}

  /**
   * A picture in one story.
   *
   * @param caption in the edition's language; may be empty
   */
  record Shown(FeedPicture file, String caption) {}

  /**
   * Who wrote it.
   *
   * @param url of their page; empty for guests
   */
  record Author(String name, String url) {}

  /**
   * What it is about.
   *
   * @param term the lasting slug
   * @param name in the edition's language
   */
  record Category(String term, String name) {}

  /** That a story must not be shown any more. */
  record Gone(String id, Instant at) {}

  String address(Paper paper, Format format) {
    return paper.at(path + "." + format.ending());
  }
}
