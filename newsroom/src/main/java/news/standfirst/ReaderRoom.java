package news.standfirst;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.standfirst.reader.Reader;
import news.standfirst.reader.edition.Dates;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Editions;
import news.standfirst.reader.page.LivePosts;
import news.standfirst.reader.page.PicturesForPages;
import news.standfirst.reader.page.Sayings;
import news.standfirst.reader.page.SearchPages;
import news.standfirst.reader.page.Site;
import news.standfirst.reader.page.StructuredData;
import news.standfirst.search.Found;
import news.standfirst.search.StoryIndex;
import news.standfirst.store.Store;
import news.standfirst.story.Language;
import news.standfirst.syndication.TranslationLabels;
import news.standfirst.web.SecurityHeaders;

/** Fits the readers' room to the rooms beside it. */
final class ReaderRoom {
  private static final int HITS = 20;

  private ReaderRoom() {}

  static Reader open(
      Settings settings,
      Store store,
      PicturesForPages pictures,
      Supplier<StoryIndex> index,
      StructuredData facts) {
    var site =
        new Site(
            settings.site().masthead(),
            settings.publicAddress().root(),
            editions(settings.site()),
            settings.reviewing().indexedWhenReviewed(),
            settings.reviewing().responsible());
    return new Reader(
        site,
        store.publishedCoverages(),
        store.log(),
        pictures,
        (edition, words, cursor) -> search(index.get(), edition, words, cursor),
        facts,
        new SecurityHeaders(settings.publicAddress()),
        settings.limits().pageCacheBytes());
  }

  /** What feeds say of a translated story, in the words of its edition's pages. */
  static TranslationLabels labels(Settings settings) {
    var sayings = new ConcurrentHashMap<Language, Sayings>();
    return (edition, note) ->
        sayings
            .computeIfAbsent(
                edition, language -> Sayings.of(Edition.of(language, settings.site().zone())))
            .translated(note, settings.reviewing().responsible());
  }

  /** Posts as the pages of these settings print them. */
  static LivePosts livePosts(Settings settings, PicturesForPages pictures) {
    return new LivePosts(editions(settings.site()), pictures, settings.reviewing().responsible());
  }

  /** Makes ready how the editions write their dates, which takes a while the first time. */
  static Boolean learnLanguages(Settings settings) {
    editions(settings.site()).all().forEach(Dates::new);
    return true;
  }

  private static Editions editions(Settings.Site site) {
    var languages =
        Stream.concat(Stream.of(site.defaultEdition()), site.editions().stream()).distinct();
    return new Editions(languages.map(language -> Edition.of(language, site.zone())).toList());
  }

  /** A cursor of search is how many were shown before. */
  private static SearchPages.Found search(
      StoryIndex index, Language edition, String words, String cursor) {
    var from = cursor.matches("[0-9]{1,6}") ? Integer.parseInt(cursor) : 0;
    var found = index.find(edition, words, from, HITS);
    var hits = found.hits().stream().map(ReaderRoom::hit).toList();
    var more = hits.size() == HITS && from + HITS < found.total();
    return new SearchPages.Found(
        found.total(), found.all(), hits, more ? String.valueOf(from + HITS) : null);
  }

  private static SearchPages.Hit hit(Found.Hit hit) {
    List<SearchPages.Piece> snippet =
        hit.snippet().stream()
            .map(piece -> new SearchPages.Piece(piece.text(), piece.match()))
            .toList();
    SearchPages.Place place =
        switch (hit.place()) {
          case Found.Place.Story(var id) -> new SearchPages.Place.Story(id);
          case Found.Place.Live(var id) -> new SearchPages.Place.Live(id);
          case Found.Place.Post(var key) -> new SearchPages.Place.Post(key);
        };
    return new SearchPages.Hit(place, snippet);
  }
}
