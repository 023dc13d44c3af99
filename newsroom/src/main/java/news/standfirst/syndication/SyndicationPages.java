package news.standfirst.syndication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.standfirst.story.Address;
import news.standfirst.story.Card;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.web.ContentCoding;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;

/**
 * Answers for feeds, sitemaps, robots.txt and oEmbed. All answers carry a strong ETag, and whoever
 * keeps them asks each time; they are written once and kept until the next change that readers see.
 * Thread-safe.
 */
public final class SyndicationPages implements AutoCloseable {
  private static final String XML = "application/xml; charset=utf-8";
  private static final String ASK = "public, no-cache, s-maxage=0";
  private static final Pattern MONTH = Pattern.compile("(.+)-(\\d{4})-(\\d{2})-(\\d{1,4})");
  private static final Pattern LIVE = Pattern.compile("(.+)-live");
  private static final Pattern LIVE_PATH = Pattern.compile("/([^/]+)/live/([^/]+)");
  private static final Pattern ARTICLE_PATH =
      Pattern.compile("/([^/]+)/(\\d{4})-(\\d{2})-(\\d{2})/([^/]+)");

  private final Paper paper;
  private final PublishedCoverages published;
  private final FeedGathering gathering;
  private final LivePostFeed posts;
  private final Sitemaps sitemaps;
  private final Shelf shelf;
  private final FeedPictures pictures;
  private final HubNotice notice;

  public SyndicationPages(
      Paper paper,
      PublishedCoverages published,
      StoryLog log,
      FeedPictures pictures,
      TranslationLabels labels,
      InstantSource time) {
    this.paper = paper;
    this.published = published;
    this.pictures = pictures;
    this.gathering = new FeedGathering(paper, pictures, time, labels);
    this.posts = new LivePostFeed(paper, gathering);
    this.sitemaps = new Sitemaps(paper, time);
    this.notice = new HubNotice(paper, published);
    this.shelf = new Shelf(published, log, notice::happened);
  }

  /** {@code /{lang}/feed.{format}}. */
  public Reply siteFeed(Request request) {
    return feed(request, (snapshot, edition) -> Optional.of(gathering.site(snapshot, edition)));
  }

  /** {@code /{lang}/topic/{slug}/feed.{format}}. */
  public Reply topicFeed(Request request) {
    var slug = slug(request);
    return feed(request, (snapshot, edition) -> gathering.topic(snapshot, edition, slug));
  }

  /** {@code /{lang}/author/{slug}/feed.{format}}. */
  public Reply authorFeed(Request request) {
    var slug = slug(request);
    return feed(request, (snapshot, edition) -> gathering.author(snapshot, edition, slug));
  }

  /** {@code /{lang}/live/{slug}/feed.{format}}. */
  public Reply liveFeed(Request request) {
    var slug = slug(request);
    var edition = edition(request.parameter("lang"));
    var format = format(request);
    var moved = published.read(live -> live.at(edition, slug));
    if (moved instanceof CoverageLookup.Moved(var to)) {
      var path = "/%s/live/%s/feed.".formatted(edition, FeedGathering.encoded(to));
      return Reply.movedTo(URI.create(path + format.ending()))
          .with("cache-control", "public, max-age=60, s-maxage=0");
    }
    return feed(request, format, live -> posts.at(live, edition, slug));
  }

  /** {@code /sitemap.xml}. */
  public Reply sitemapIndex(Request request) {
    return kept(request, XML, sitemaps::index);
  }

  /** {@code /sitemap-{part}.xml}, where part is language, year, month and number. */
  public Reply sitemap(Request request) {
    var live = LIVE.matcher(request.parameter("part"));
    if (live.matches()) {
      var edition = edition(live.group(1));
      return kept(request, XML, snapshot -> sitemaps.coverages(snapshot, edition));
    }
    var part = MONTH.matcher(request.parameter("part"));
    if (!part.matches()) {
      throw nothing();
    }
    var edition = edition(part.group(1));
    var year = Integer.parseInt(part.group(2));
    var month = Integer.parseInt(part.group(3));
    var number = Integer.parseInt(part.group(4));
    if (month < 1 || month > 12 || number < 1) {
      throw nothing();
    }
    return kept(
        request, XML, snapshot -> sitemaps.month(snapshot.stories(), edition, year, month, number));
  }

  /** {@code /news-sitemap-{lang}.xml}. */
  public Reply newsSitemap(Request request) {
    var edition = edition(request.parameter("lang"));
    return kept(request, XML, snapshot -> sitemaps.news(snapshot, edition));
  }

  /** {@code /robots.txt}. */
  public Reply robots() {
    return answer("text/plain; charset=utf-8", Robots.text(paper).getBytes(StandardCharsets.UTF_8));
  }

  /** {@code /oembed?url=}: oEmbed 1.0 in JSON, a card that links to the story. */
  public Reply oembed(Request request) {
    var query = request.query();
    if (query.first("format").filter(format -> !format.equals("json")).isPresent()) {
      throw new Refusal(501, "format", "Only format=json is spoken here.");
    }
    var wanted = query.first("url").orElse("");
    var coverage = coverage(wanted);
    var bounds =
        Oembed.Bounds.of(query.first("maxwidth").orElse(""), query.first("maxheight").orElse(""));
    if (coverage.isPresent()) {
      return answer("application/json", Oembed.json(paper, coverage.get(), pictures, bounds));
    }
    var address = address(wanted).orElseThrow(SyndicationPages::nothing);
    var card =
        published.read(
            snapshot ->
                snapshot.stories().at(address) instanceof Lookup.Found found
                    ? snapshot
                        .stories()
                        .cards(address.language(), List.of(found.article().id()))
                        .stream()
                        .findFirst()
                    : Optional.<Card>empty());
    return answer(
        "application/json",
        Oembed.json(paper, card.orElseThrow(SyndicationPages::nothing), pictures, bounds));
  }

  /** A coverage that readers can open; its posts have no card of their own. */
  private Optional<Coverage> coverage(String url) {
    if (url.length() > 2_000 || !url.startsWith(paper.at("/"))) {
      return Optional.empty();
    }
    try {
      var parts = LIVE_PATH.matcher(URI.create(url).getPath());
      if (!parts.matches()) {
        return Optional.empty();
      }
      var edition = edition(parts.group(1));
      var slug = new Slug(parts.group(2));
      return published.read(
          live ->
              live.at(edition, slug) instanceof CoverageLookup.Found(var found)
                  ? Optional.of(found)
                  : Optional.empty());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not an address of ours
    }
  }

  private Optional<Address> address(String url) {
    if (url.length() > 2_000 || !url.startsWith(paper.at("/"))) {
      return Optional.empty();
    }
    try {
      var path = URI.create(url).getPath();
      var dashed = path.replaceFirst("/(\\d{4})/(\\d{2})/(\\d{2})/", "/$1-$2-$3/");
      var parts = ARTICLE_PATH.matcher(dashed);
      return parts.matches()
          ? Optional.of(
              new Address(
                  edition(parts.group(1)),
                  LocalDate.of(
                      Integer.parseInt(parts.group(2)),
                      Integer.parseInt(parts.group(3)),
                      Integer.parseInt(parts.group(4))),
                  new Slug(parts.group(5))))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      // Not an address of ours: there is no card for it.
      return Optional.empty();
    }
  }

  private Reply feed(
      Request request, BiFunction<Published.Snapshot, Language, Optional<Feed>> gather) {
    var edition = edition(request.parameter("lang"));
    return feed(request, format(request), live -> gather.apply(live.stories(), edition));
  }

  private static Feed.Format format(Request request) {
    return switch (request.parameter("format")) {
      case "rss" -> Feed.Format.RSS;
      case "atom" -> Feed.Format.ATOM;
      case "json" -> Feed.Format.JSON;
      default -> throw nothing();
    };
  }

  private Reply feed(
      Request request,
      Feed.Format format,
      Function<PublishedCoverages.Snapshot, Optional<Feed>> gather) {
    var made =
        shelf.document(
            request.path(),
            snapshot ->
                gather
                    .apply(snapshot)
                    .map(
                        feed ->
                            switch (format) {
                              case RSS -> RssFeed.write(feed, paper);
                              case ATOM -> AtomFeed.write(feed, paper);
                              case JSON -> JsonFeed.write(feed, paper);
                            })
                    .orElseThrow(SyndicationPages::nothing));
    return answer(request, format.type(), made).with("link", links(request));
  }

  /** WebSub looks for hub and self in the header first. */
  private String links(Request request) {
    var links = new StringBuilder("<" + paper.at(request.path()) + ">; rel=\"self\"");
    paper.hubs().forEach(hub -> links.append(", <").append(hub).append(">; rel=\"hub\""));
    return links.toString();
  }

  private Reply kept(
      Request request, String type, Function<PublishedCoverages.Snapshot, byte[]> write) {
    return answer(request, type, shelf.document(request.path(), write));
  }

  private static Reply answer(Request request, String type, Shelf.Document document) {
    var coding = ContentCoding.acceptedBy(request.header("accept-encoding").orElse(""));
    var reply = answer(type, document.in(coding)).with("vary", "accept-encoding");
    return switch (coding) {
      case IDENTITY -> reply;
      case GZIP -> reply.with("content-encoding", "gzip");
    };
  }

  /** Whoever keeps it asks each time: what was withdrawn must be gone at once (decision 0303). */
  private static Reply answer(String type, byte[] body) {
    return Reply.bytes(type, body).with("cache-control", ASK);
  }

  private Language edition(String tag) {
    return paper.editions().stream()
        .filter(edition -> edition.tag().equals(tag))
        .findFirst()
        .orElseThrow(SyndicationPages::nothing);
  }

  private static Slug slug(Request request) {
    try {
      return new Slug(request.parameter("slug"));
    } catch (InvalidStory e) {
      throw nothing();
    }
  }

  private static Refusal nothing() {
    return Refusal.notFound("There is nothing at this address.");
  }

  /** The number of the newest log entry that the documents know. */
  public long seen() {
    return shelf.seen();
  }

  @Override
  public void close() {
    shelf.close();
    notice.close();
  }
}
