package news.standfirst.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Editions;
import news.standfirst.reader.page.SearchPages;
import news.standfirst.reader.page.Site;
import news.standfirst.reader.page.StructuredData;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Route;
import news.standfirst.web.Router;
import news.standfirst.web.SecurityHeaders;
import news.standfirst.web.TrustedProxies;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;

/** The readers' room with its real door, over a paper in memory. */
final class ReaderHouse implements AutoCloseable {
  static final PublicAddress ADDRESS = new PublicAddress(URI.create("http://localhost:8080/"));
  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

  final PaperInMemory paper;
  final SamplePictures pictures = new SamplePictures();
  final Reader reader;
  private final WebServer server;

  ReaderHouse(PaperInMemory paper, int port, List<Route> more) {
    this.paper = paper;
    this.reader = reader(paper, pictures, 64L << 20);
    var routes = new ArrayList<>(reader.routes());
    routes.add(pictures.route());
    routes.addAll(more);
    this.server =
        WebServer.start(
            WebLimits.DEFAULT,
            ADDRESS,
            TrustedProxies.NONE,
            new PlainRefusalPages(
                new PlainRefusalPages.Dress(site().masthead().name(), reader.style()),
                reader.refusals()),
            List.of(
                new Listener(
                    "readers",
                    "127.0.0.1",
                    port == 0 ? freePort() : port,
                    Optional.empty(),
                    new Router(routes),
                    reader)));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ReaderHouse(PaperInMemory paper) {
    this(paper, 0, List.of());
  }

  static Site site() {
    return new Site(
        "The Varnholt Courier",
        ADDRESS.root(),
        new Editions(List.of(edition("en"), edition("es"), edition("ar"))));
  }

  static Edition edition(String tag) {
    return Edition.of(new Language(tag), ZONE);
  }

  static Reader reader(PaperInMemory paper, SamplePictures pictures, long cacheBytes) {
    return new Reader(
        site(),
        new WithoutCoverages(paper),
        paper,
        pictures,
        ReaderHouse::search,
        StructuredData.NONE,
        new SecurityHeaders(ADDRESS),
        cacheBytes);
  }

  private static SearchPages.Found search(Language edition, String words, String cursor) {
    return words.equals("harbour")
        ? new SearchPages.Found(
            1,
            true,
            List.of(
                new SearchPages.Hit(
                    new SearchPages.Place.Story(new ArticleId("harbour")),
                    List.of(
                        new SearchPages.Piece("ended eleven hours of ", false),
                        new SearchPages.Piece("harbour", true),
                        new SearchPages.Piece(" talks", false)))),
            null)
        : SearchPages.Found.NOTHING;
  }

  String url(String path) {
    return "http://localhost:" + server.port("readers") + path;
  }

  @Override
  public void close() {
    server.close();
    reader.close();
  }
}
