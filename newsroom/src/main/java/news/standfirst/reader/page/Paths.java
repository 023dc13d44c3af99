package news.standfirst.reader.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import news.standfirst.reader.edition.Edition;
import news.standfirst.story.Slug;

/** The addresses of the pages of an edition, percent-encoded. */
public final class Paths {
  private Paths() {}

  static String encoded(Slug slug) {
    return encoded(slug.value());
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The canonical path of a page, with its cursor. */
  public static String of(Wanted wanted) {
    var root = wanted.edition().path();
    return switch (wanted) {
      case Wanted.Front _ -> root;
      case Wanted.Latest(_, var cursor) -> after(root + "latest", cursor);
      case Wanted.Story(_, var address) -> address.path();
      case Wanted.OfTopic(_, var topic, var cursor) ->
          after(root + "topic/" + encoded(topic), cursor);
      case Wanted.ByAuthor(_, var author, var cursor) ->
          after(root + "author/" + encoded(author), cursor);
      case Wanted.OfDay(_, var day) -> day(wanted.edition(), day);
      case Wanted.Corrections(_, var cursor) -> after(root + "corrections", cursor);
      case Wanted.Feeds _ -> root + "feeds";
      case Wanted.House(_, var name) -> root + name;
      case Wanted.Live(_, var slug, var place) -> live(wanted.edition(), slug) + query(place);
      case Wanted.LiveEmbed(_, var slug, var look) ->
          live(wanted.edition(), slug) + "/embed" + look.query();
      case Wanted.Coverages(_, var cursor) -> after(root + "live/", cursor);
      case Wanted.Missing _, Wanted.Erased _ -> root;
    };
  }

  /** The page of a coverage. */
  static String live(Edition edition, Slug slug) {
    return edition.path() + "live/" + encoded(slug);
  }

  private static String query(Wanted.Live.Place place) {
    return switch (place) {
      case Wanted.Live.Place.Top() -> "";
      case Wanted.Live.Place.Gone() -> "?gone=1";
      case Wanted.Live.Place.Below(var order) -> "?below=" + order;
      case Wanted.Live.Place.At(var post) -> "?post=" + post;
    };
  }

  static String day(Edition edition, LocalDate day) {
    return "%s%04d/%02d/%02d"
        .formatted(edition.path(), day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static String after(String path, String cursor) {
    return cursor.isEmpty() ? path : path + "?after=" + encoded(cursor);
  }
}
