package news.standfirst.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.standfirst.follow.LogFollower;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Editions;
import news.standfirst.reader.page.Assets;
import news.standfirst.reader.page.Made;
import news.standfirst.reader.page.Pages;
import news.standfirst.reader.page.Paths;
import news.standfirst.reader.page.PicturesForPages;
import news.standfirst.reader.page.SearchPages;
import news.standfirst.reader.page.Site;
import news.standfirst.reader.page.StructuredData;
import news.standfirst.reader.page.Wanted;
import news.standfirst.story.Article;
import news.standfirst.story.EditionText;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;
import news.standfirst.story.TranslationNote;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.web.ContentCoding;
import news.standfirst.web.FinishedPage;
import news.standfirst.web.FinishedPages;
import news.standfirst.web.Headers;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;
import news.standfirst.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The readers' room: its addresses, its finished pages, and its word that a change is visible.
 * Thread-safe.
 */
public final class Reader implements AutoCloseable, FinishedPages, Preview {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final String style;
  private final Editions editions;
  private final Pages pages;
  private final SearchPages search;
  private final PageCache cache;
  private final FinishedShelf shelf;
  private final Finishing finishing;
  private final LogFollower follower;
  private final byte[] embedScript;
  private final List<Assets.File> marks;
  private final Map<String, KeptAsset> assets = new HashMap<>();

  private record KeptAsset(FinishedPage identity, FinishedPage gzip) {}

  /**
   * @param maxCacheBytes the most memory that finished pages may take
   */
  public Reader(
      Site site,
      PublishedCoverages published,
      StoryLog log,
      PicturesForPages pictures,
      SearchPages search,
      StructuredData structuredData,
      SecurityHeaders security,
      long maxCacheBytes) {
    var files = new Assets();
    style = files.style();
    var head = log.head();
    var touches = published.read(now -> new Touches(site.editions(), now));
    this.editions = site.editions();
    this.search = search;
    this.pages = new Pages(site, files, published, pictures, structuredData);
    this.finishing = new Finishing(security);
    this.cache = new PageCache(maxCacheBytes, head);
    this.shelf = new FinishedShelf(cache, finishing);
    this.follower =
        new LogFollower("reader", log, head, new PageDropper(published, touches, cache, shelf));
    this.marks = files.marks();
    this.embedScript = files.embedHost().bytes();
    files.files().forEach(this::keepAsset);
    follower.start();
  }

  /** Says in the language of an edition why there is no page. */
  public EditionRefusals refusals() {
    return new EditionRefusals(editions);
  }

  /** The address of the pages' style sheet. */
  public String style() {
    return style;
  }

  private void keepAsset(Assets.File file) {
    var headers =
        Headers.NONE
            .with("content-type", file.type())
            .with("cache-control", FOR_EVER)
            .with("vary", "accept-encoding");
    assets.put(
        file.path(),
        new KeptAsset(
            finishing.finish(200, headers, file.bytes()),
            finishing.finish(
                200,
                headers.with("content-encoding", "gzip"),
                ContentCoding.zipped(file.bytes(), 9))));
  }

  /** All addresses of the public site that are pages. */
  public List<Route> routes() {
    return new ReaderRoutes(this).routes();
  }

  @Override
  public @Nullable FinishedPage find(String pathAndQuery, ContentCoding best) {
    var page = cache.find(pathAndQuery);
    if (page != null) {
      return page.in(best);
    }
    var asset = assets.get(pathAndQuery);
    return asset == null ? null : in(asset, best);
  }

  /**
   * Returns when no page that an entry up to this one changed is served any more by this process.
   * An editor's command that waits for it before it is answered is visible as soon as it is
   * answered.
   */
  public void caughtUp(LogPosition position) {
    follower.caughtUp(position);
  }

  /** The number up to which pages know the log that ends here. */
  public long reached(LogPosition head) {
    return follower.reached(head);
  }

  @Override
  public Reply.Whole page(
      Language language,
      EditionText words,
      @Nullable TranslationNote translation,
      @Nullable Article article) {
    var edition = editions.in(language).orElse(editions.main());
    var made = pages.preview(edition, words, translation, article);
    var reply = finishing.page(edition, made).identity().reply();
    var policy = reply.headers().first("content-security-policy").orElse("");
    return reply
        .with("cache-control", "no-store")
        .with(
            "content-security-policy",
            policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  }

  /** Makes the front pages before anybody asks; says how many there are. */
  public int makeFronts() {
    editions.all().forEach(edition -> answer(new Wanted.Front(edition)));
    return editions.all().size();
  }

  Editions editions() {
    return editions;
  }

  FinishedShelf.Answer answer(Wanted wanted) {
    return shelf.page(Paths.of(wanted), wanted.edition(), () -> made(wanted));
  }

  private Made made(Wanted wanted) {
    try {
      return pages.make(wanted);
    } catch (InvalidStory e) {
      return new Made.Nothing(); // a cursor that is none of ours
    }
  }

  /** The memory that finished pages take now. */
  public long keptBytes() {
    return cache.bytes();
  }

  /** What is said where there is nothing. */
  KeptPage missing(Edition edition) {
    return refusal("404 " + edition.tag(), new Wanted.Missing(edition));
  }

  /** What is said where a story was erased. */
  KeptPage erased(Edition edition) {
    return refusal("410 " + edition.tag(), new Wanted.Erased(edition));
  }

  /** One page for all addresses: its name is no path, so nobody can ask for it. */
  private KeptPage refusal(String name, Wanted wanted) {
    return switch (shelf.page(name, wanted.edition(), () -> pages.make(wanted))) {
      case FinishedShelf.Answer.Page(var page) -> page;
      case FinishedShelf.Answer.None _ ->
          throw Refusal.notFound("There is nothing at this address.");
    };
  }

  /** Results are asked for anew each time: the index has its own memory. */
  KeptPage search(Edition edition, String words, String cursor) {
    var found =
        words.isEmpty()
            ? SearchPages.Found.NOTHING
            : search.search(edition.language(), words, cursor);
    Made.Page made = pages.search(edition, words, found);
    return finishing.page(edition, made);
  }

  Reply asset(Request request) {
    var asset = assets.get(request.path());
    if (asset == null) {
      throw Refusal.notFound("This file is not there, or no longer under this name.");
    }
    return in(asset, ContentCoding.acceptedBy(request.header("accept-encoding").orElse("")))
        .reply();
  }

  /** The icon, the logo and the card of the house. */
  List<Route> marks() {
    return marks.stream()
        .map(
            mark ->
                Route.get(
                    "reader.mark." + mark.path().substring(1),
                    mark.path(),
                    _ ->
                        Reply.bytes(mark.type(), mark.bytes())
                            .with("cache-control", "public, max-age=86400")
                            .with("cross-origin-resource-policy", "cross-origin")))
        .toList();
  }

  /** For pages of others: their address must stay, so it is asked for again every hour. */
  Reply embedScript() {
    return Reply.bytes("text/javascript; charset=utf-8", embedScript)
        .with("cache-control", "public, max-age=3600")
        .with("cross-origin-resource-policy", "cross-origin");
  }

  private static FinishedPage in(KeptAsset asset, ContentCoding coding) {
    return switch (coding) {
      case IDENTITY -> asset.identity();
      case GZIP -> asset.gzip();
    };
  }

  @Override
  public void close() {
    follower.close();
  }
}
