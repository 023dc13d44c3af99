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
      case Wanted.Missing _, Wanted.Erased _ -> root;
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
