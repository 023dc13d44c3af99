package news.standfirst.desk.live;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.standfirst.story.Address;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;

/** Finds the story that somebody means who types or pastes where it stands. Thread-safe. */
record TypedStories(Published published) {
  private static final Pattern PAGE =
      Pattern.compile("(?:^|/)([A-Za-z-]+)/(\\d{4})/(\\d\\d)/(\\d\\d)/([^/?#]+)/?(?:[?#].*)?$");

  /** An address that moved leads on; more often than this none does. */
  private static final int MOST_MOVES = 5;

  /**
   * A story by its id, by an address of the desk, which ends in the id, or by that of its page in
   * any edition, an earlier one too.
   *
   * @throws news.standfirst.story.InvalidStory when it is none of these
   */
  ArticleId story(String typed) {
    var clean = typed.strip();
    return page(clean)
        .flatMap(this::at)
        .orElseGet(() -> new ArticleId(withoutQuery(clean).toLowerCase(Locale.ROOT)));
  }

  private static String withoutQuery(String address) {
    var path = address.replaceFirst("[?#].*$", "").replaceFirst("/$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Optional<Address> page(String typed) {
    var match = PAGE.matcher(typed);
    if (!match.find()) {
      return Optional.empty();
    }
    try {
      var day =
          LocalDate.of(
              Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3)),
              Integer.parseInt(match.group(4)));
      var slug = new Slug(URLDecoder.decode(match.group(5), StandardCharsets.UTF_8));
      return Optional.of(new Address(new Language(match.group(1)), day, slug));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<ArticleId> at(Address address) {
    return published.read(
        snapshot -> {
          var place = address;
          for (var moves = 0; moves <= MOST_MOVES; moves++) {
            switch (snapshot.at(place)) {
              case Lookup.Found found -> {
                return Optional.of(found.article().id());
              }
              case Lookup.Gone gone -> {
                return Optional.of(gone.article().id());
              }
              case Lookup.Moved(var to) -> place = to;
              case Lookup.Erased(), Lookup.Unknown() -> {
                return Optional.<ArticleId>empty();
              }
            }
          }
          return Optional.<ArticleId>empty();
        });
  }
}
