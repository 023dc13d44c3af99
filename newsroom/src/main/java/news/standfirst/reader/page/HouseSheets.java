package news.standfirst.reader.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.standfirst.reader.edition.Word;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Block;
import news.standfirst.story.Card;
import news.standfirst.story.EditionText;
import news.standfirst.story.HousePage;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostWords;

/** Makes the pages around the stories: search, feeds, about the paper, and what is missing. */
final class HouseSheets {
  /** Stories below a refusal. */
  private static final int LATEST = 6;

  private static final int TOPICS_WITH_FEEDS = 40;

  private final Sheet sheet;

  HouseSheets(Sheet sheet) {
    this.sheet = sheet;
  }

  Supplier<? extends Made> house(String name) {
    var main = sheet.workshop.site().editions().main().language();
    var found =
        sheet
            .reads
            .page(sheet.edition().language(), name)
            .or(() -> sheet.reads.page(main, name).map(HouseSheets::asForeign));
    if (found.isEmpty()) {
      return Made.Nothing::new;
    }
    var page = found.get();
    var everywhere = sheet.reads.page(main, name).isPresent();
    var elsewhere =
        sheet.counterparts(
            other -> everywhere || sheet.reads.page(other.language(), name).isPresent(),
            other -> new Wanted.House(other, name));
    return () -> {
      var pictures =
          new Pictures(sheet.reads::picture, sheet.tongue.words()).all(page.body().pictures());
      return sheet.finish(
          Sheet.Head.of("house", page.headline(), sheet.edition().path() + name)
              .leadingTo(elsewhere),
          new View.House(
              page.headline(),
              page.language().equals(sheet.edition().language())
                  ? Foreign.NONE
                  : new Foreign(page.language(), Set.of(page.headline())),
              withoutEmbeds(page.body().blocks()),
              pictures));
    };
  }

  /** An edition without a page of its own shows the main edition's, marked with its language. */
  private static HousePage asForeign(HousePage page) {
    return new HousePage(
        page.name(),
        page.language(),
        page.headline(),
        EditionText.in(page.language(), page.body()));
  }

  private static List<Block> withoutEmbeds(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                block instanceof Block.Embed(var url, var title)
                    ? new Block.RelatedLink(url, title)
                    : block)
        .toList();
  }

  Supplier<Made.Page> feeds() {
    var topics = sheet.reads.topics(sheet.edition().language(), TOPICS_WITH_FEEDS);
    var elsewhere = sheet.counterparts(_ -> true, Wanted.Feeds::new);
    return () -> {
      var groups = new ArrayList<View.FeedGroup>();
      groups.add(group(sheet.tongue.say(Word.FEED_SITE), sheet.edition().path()));
      for (var topic : topics) {
        var link = sheet.cards.link(topic);
        groups.add(group(link.text(), link.href() + "/"));
      }
      return sheet.finish(
          Sheet.Head.of("feeds", sheet.tongue.say(Word.FEEDS), sheet.edition().path() + "feeds")
              .describing(sheet.tongue.say(Word.FEEDS_INTRO))
              .leadingTo(elsewhere),
          new View.Feeds(groups));
    };
  }

  private View.FeedGroup group(String name, String root) {
    return new View.FeedGroup(
        name,
        List.of(
            new View.Link(root + "feed.rss", sheet.tongue.say(Word.FEED_RSS)),
            new View.Link(root + "feed.atom", sheet.tongue.say(Word.FEED_ATOM)),
            new View.Link(root + "feed.json", sheet.tongue.say(Word.FEED_JSON))));
  }

  Supplier<Made.Page> missing() {
    var latest = latest();
    return () -> {
      var headline = sheet.tongue.say(Word.MISSING_HEADLINE);
      return sheet.finish(
          404,
          Sheet.Head.of("missing", headline, sheet.edition().path()).hidden(),
          new View.Missing(
              headline,
              sheet.tongue.say(Word.MISSING_TEXT),
              searchAction(),
              sheet.cards.withoutPictures(latest)),
          List.of());
    };
  }

  Supplier<Made.Page> erased() {
    var latest = latest();
    return () -> {
      var headline = sheet.tongue.say(Word.ERASED_HEADLINE);
      return sheet.finish(
          410,
          Sheet.Head.of("gone", headline, sheet.edition().path()).hidden(),
          new View.Gone(
              headline,
              null,
              sheet.tongue.say(Word.ERASED_TEXT),
              Foreign.NONE,
              sheet.cards.withoutPictures(latest)),
          List.of());
    };
  }

  /** Answers of the index, shown only as far as the stories are still published. */
  Supplier<Made.Page> search(String words, SearchPages.Found found) {
    var cards = new HashMap<ArticleId, Card>();
    var ids =
        found.hits().stream()
            .flatMap(
                hit ->
                    hit.place() instanceof SearchPages.Place.Story(var id)
                        ? Stream.of(id)
                        : Stream.empty())
            .toList();
    if (!ids.isEmpty()) {
      sheet
          .reads
          .cards(sheet.edition().language(), ids)
          .forEach(card -> cards.put(card.id(), card));
    }
    var live = new HashMap<SearchPages.Place, Coverage>();
    var standings = new HashMap<CoverageId, InTranslation>();
    var posts = new HashMap<SearchPages.Place, PostWords>();
    for (var hit : found.hits()) {
      switch (hit.place()) {
        case SearchPages.Place.Story _ -> {}
        case SearchPages.Place.Live(var id) ->
            sheet.reads.coverage(id).ifPresent(coverage -> live.put(hit.place(), coverage));
        case SearchPages.Place.Post(var key) -> {
          sheet
              .reads
              .coverage(key.coverage())
              .ifPresent(coverage -> live.put(hit.place(), coverage));
          sheet.reads.post(key).ifPresent(post -> posts.put(hit.place(), post));
        }
      }
    }
    for (var coverage : live.values()) {
      var translation = sheet.reads.translation(coverage.id());
      if (translation != null) {
        standings.put(coverage.id(), translation);
      }
    }
    return () -> {
      var views = sheet.liveViews();
      var hits = new ArrayList<View.HitView>();
      for (var hit : found.hits()) {
        var coverage = live.get(hit.place());
        var post = posts.get(hit.place());
        var card =
            switch (hit.place()) {
              case SearchPages.Place.Story(var id) -> {
                var story = cards.get(id);
                yield story == null ? null : sheet.cards.one(story);
              }
              case SearchPages.Place.Live _ ->
                  coverage == null ? null : views.found(coverage, standings.get(coverage.id()));
              case SearchPages.Place.Post _ ->
                  coverage == null || post == null
                      ? null
                      : views.found(coverage, standings.get(coverage.id()), post);
            };
        if (card != null) {
          hits.add(new View.HitView(card, hit.snippet()));
        }
      }
      var older = found.next() == null || hits.isEmpty() ? null : older(words, found.next());
      return sheet.finish(
          Sheet.Head.of("search", sheet.tongue.say(Word.SEARCH), searchAction())
              .leadingTo(sheet.searchElsewhere(words))
              .hidden(),
          new View.Search(searchAction(), words, summary(words, found, hits), hits, older));
    };
  }

  private View.Link older(String words, String cursor) {
    return new View.Link(
        searchAction() + "?q=" + Paths.encoded(words) + "&after=" + Paths.encoded(cursor),
        sheet.tongue.say(Word.OLDER));
  }

  private String summary(String words, SearchPages.Found found, List<View.HitView> hits) {
    if (words.isBlank()) {
      return "";
    }
    if (hits.isEmpty()) {
      return sheet.tongue.say(Word.SEARCH_NOTHING);
    }
    return found.all()
        ? sheet.tongue.say(Word.SEARCH_FOUND, found.total())
        : sheet.tongue.say(Word.SEARCH_FOUND_MORE, found.total() / 1_000 * 1_000);
  }

  private String searchAction() {
    return sheet.edition().path() + "search";
  }

  private List<Card> latest() {
    return sheet.reads.latest(sheet.edition().language(), "", LATEST).lines();
  }
}
