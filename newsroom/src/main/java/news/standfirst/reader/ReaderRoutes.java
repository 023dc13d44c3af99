package news.standfirst.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.page.EmbedLook;
import news.standfirst.reader.page.Made;
import news.standfirst.reader.page.Paths;
import news.standfirst.reader.page.SearchPages;
import news.standfirst.reader.page.Wanted;
import news.standfirst.story.Address;
import news.standfirst.story.HousePage;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.PostId;
import news.standfirst.web.ContentCoding;
import news.standfirst.web.Query;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;

/** The addresses of the public site. */
final class ReaderRoutes {
  /** Longer cursors are none of ours. */
  private static final int LONGEST_CURSOR = 200;

  private final Reader reader;

  ReaderRoutes(Reader reader) {
    this.reader = reader;
  }

  List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.add(Route.get("reader.root", "/", this::root));
    routes.add(Route.get("reader.asset", "/assets/{file}", reader::asset));
    routes.addAll(reader.marks());
    routes.add(page("front", "/{lang}/", (edition, _) -> new Wanted.Front(edition)));
    routes.add(page("latest", "/{lang}/latest", (e, r) -> new Wanted.Latest(e, cursor(r))));
    routes.add(page("story", "/{lang}/{year}/{month}/{day}/{slug}", ReaderRoutes::story));
    routes.add(page("day", "/{lang}/{year}/{month}/{day}", (e, r) -> new Wanted.OfDay(e, day(r))));
    routes.add(
        page("topic", "/{lang}/topic/{slug}", (e, r) -> new Wanted.OfTopic(e, slug(r), cursor(r))));
    routes.add(
        page(
            "author",
            "/{lang}/author/{slug}",
            (e, r) -> new Wanted.ByAuthor(e, slug(r), cursor(r))));
    routes.add(
        page("corrections", "/{lang}/corrections", (e, r) -> new Wanted.Corrections(e, cursor(r))));
    routes.add(page("coverage", "/{lang}/live/{slug}", ReaderRoutes::live));
    routes.add(page("embed", "/{lang}/live/{slug}/embed", ReaderRoutes::embed));
    routes.add(Route.get("reader.embed-style", "/live-embed.css", ReaderRoutes::embedStyle));
    routes.add(Route.get("reader.embed-script", "/live-embed.js", _ -> reader.embedScript()));
    routes.add(page("coverages", "/{lang}/live/", (e, r) -> new Wanted.Coverages(e, cursor(r))));
    routes.add(
        page("coverages.bare", "/{lang}/live", (e, r) -> new Wanted.Coverages(e, cursor(r))));
    routes.add(page("feeds", "/{lang}/feeds", (edition, _) -> new Wanted.Feeds(edition)));
    for (var name : HousePage.NAMES) {
      routes.add(page(name, "/{lang}/" + name, (edition, _) -> new Wanted.House(edition, name)));
    }
    routes.add(Route.get("reader.search", "/{lang}/search", this::search));
    routes.add(Route.get("reader.edition", "/{lang}", this::elsewhere));
    routes.add(Route.get("reader.elsewhere", "/{lang}/{rest...}", this::elsewhere));
    return List.copyOf(routes);
  }

  private Route page(String name, String pattern, BiFunction<Edition, Request, Wanted> reading) {
    return Route.get(
        "reader." + name, pattern, request -> inEdition(request, e -> page(request, e, reading)));
  }

  private Reply page(
      Request request, Edition edition, BiFunction<Edition, Request, Wanted> reading) {
    Wanted wanted;
    try {
      wanted = reading.apply(edition, request);
    } catch (InvalidStory | DateTimeException | NumberFormatException e) {
      return elsewhere(request, edition);
    }
    var canonical = URI.create(Paths.of(wanted)).getRawPath();
    if (!Spelling.same(request.path(), canonical)) {
      return moved(canonical, request.rawQuery());
    }
    var coding = coding(request);
    return switch (reader.answer(wanted)) {
      case FinishedShelf.Answer.Page(var page) -> page.in(coding).reply();
      case FinishedShelf.Answer.None(var why) -> refused(edition, why, coding);
    };
  }

  private Reply refused(Edition edition, Made why, ContentCoding coding) {
    return switch (why) {
      case Made.Moved(var path) -> moved(path, "");
      case Made.Erased() -> reader.erased(edition).in(coding).reply();
      case Made.Nothing(), Made.Page _ -> reader.missing(edition).in(coding).reply();
    };
  }

  /** An address in other spelling leads to the right one; anything else is not there. */
  private Reply elsewhere(Request request) {
    return inEdition(request, edition -> elsewhere(request, edition));
  }

  private Reply elsewhere(Request request, Edition edition) {
    var path = request.path();
    var tidy = Spelling.tidied(path, edition);
    return Spelling.same(path, tidy)
        ? reader.missing(edition).in(coding(request)).reply()
        : moved(tidy, request.rawQuery());
  }

  private Reply root(Request request) {
    var wish = request.header("accept-language").orElse("");
    return Reply.foundAt(URI.create(reader.editions().preferred(wish).path()))
        .with("vary", "accept-language")
        .with("cache-control", "public, max-age=60, s-maxage=0");
  }

  private Reply search(Request request) {
    return inEdition(
        request,
        edition -> {
          var words = request.query().text("q").strip();
          var cut =
              words.length() > SearchPages.LONGEST_WORDS
                  ? words.substring(0, words.offsetByCodePoints(0, cutPoints(words)))
                  : words;
          return reader.search(edition, cut, cursor(request)).in(coding(request)).reply();
        });
  }

  private static int cutPoints(String words) {
    return words.codePointCount(0, SearchPages.LONGEST_WORDS) - 1;
  }

  private static Wanted story(Edition edition, Request request) {
    return new Wanted.Story(edition, new Address(edition.language(), day(request), slug(request)));
  }

  private static Wanted live(Edition edition, Request request) {
    return new Wanted.Live(edition, slug(request), place(request.query()));
  }

  private static Wanted embed(Edition edition, Request request) {
    return new Wanted.LiveEmbed(edition, slug(request), look(request.query()));
  }

  /** Who builds an embed into a page must see what is wrong with it. */
  private static EmbedLook look(Query query) {
    var usual = EmbedLook.USUAL;
    try {
      return new EmbedLook(
          query.first("theme").orElse(usual.theme()),
          query.first("accent").orElse(usual.accent()),
          number(query, "size", usual.size()),
          number(query, "posts", usual.posts()));
    } catch (InvalidStory e) {
      throw Refusal.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private static int number(Query query, String name, int usual) {
    var text = query.first(name).orElse("");
    return text.isEmpty() ? usual : text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
  }

  private static Reply embedStyle(Request request) {
    return Reply.text("text/css; charset=utf-8", look(request.query()).styleSheet())
        .with("cache-control", "public, max-age=86400");
  }

  private static Wanted.Live.Place place(Query query) {
    if (query.first("post").isPresent()) {
      return new Wanted.Live.Place.At(new PostId(query.text("post")));
    }
    if (query.first("below").isPresent()) {
      return new Wanted.Live.Place.Below(Long.parseLong(query.text("below")));
    }
    return query.first("gone").isPresent()
        ? new Wanted.Live.Place.Gone()
        : new Wanted.Live.Place.Top();
  }

  private static LocalDate day(Request request) {
    return LocalDate.parse(
        "%s-%s-%s"
            .formatted(
                request.parameter("year"), request.parameter("month"), request.parameter("day")));
  }

  private static Slug slug(Request request) {
    return new Slug(request.parameter("slug"));
  }

  private static String cursor(Request request) {
    var cursor = request.query().text("after");
    if (cursor.length() > LONGEST_CURSOR) {
      throw Refusal.badRequest("This is no place in a list of ours; begin at its start.");
    }
    return cursor;
  }

  private Reply inEdition(Request request, Function<Edition, Reply> answer) {
    Optional<Edition> edition = reader.editions().tagged(request.parameter("lang"));
    if (edition.isEmpty()) {
      var wish = request.header("accept-language").orElse("");
      return reader.missing(reader.editions().preferred(wish)).in(coding(request)).reply();
    }
    return answer.apply(edition.get());
  }

  private static ContentCoding coding(Request request) {
    return ContentCoding.acceptedBy(request.header("accept-encoding").orElse(""));
  }

  private static Reply moved(String path, String query) {
    return Reply.movedTo(address(path, query))
        .with("cache-control", "public, max-age=60, s-maxage=0");
  }

  /** A query in which there is what no address may have, such as a bare percent, stays behind. */
  private static URI address(String path, String query) {
    try {
      return new URI(query.isEmpty() ? path : path + "?" + query);
    } catch (URISyntaxException e) {
      return URI.create(path);
    }
  }
}
