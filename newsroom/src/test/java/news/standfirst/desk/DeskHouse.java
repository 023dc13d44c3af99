package news.standfirst.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.DeskDoor;
import news.standfirst.access.Gate;
import news.standfirst.access.MemoryAccess;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.Passwords;
import news.standfirst.access.Role;
import news.standfirst.access.SignIn;
import news.standfirst.access.Staff;
import news.standfirst.store.Store;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import news.standfirst.web.FinishedPages;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Router;
import news.standfirst.web.TrustedProxies;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;

/** A small newsroom with a desk, a SQLite store and a few people, all with one password. */
final class DeskHouse implements AutoCloseable {
  static final String PASSWORD = "four quiet harbour gulls";
  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

  final MemoryAccess access = new MemoryAccess();
  final Store store;
  final Staff staff;
  final Newsdesk newsdesk;
  final WebServer server;

  DeskHouse(int port) {
    var clock = Clock.systemUTC();
    store = Store.inFolder(folder(), ZONE, clock);
    var gate = new Gate();
    var passwords = new Passwords(new Passwords.Cost(64, 1));
    var signIn =
        new SignIn(access.people, access.sessions, access.attempts, passwords, access.audit, clock);
    staff =
        new Staff(
            access.people,
            access.sessions,
            access.tokens,
            passwords,
            signIn,
            gate,
            access.audit,
            clock);
    newsdesk = new Newsdesk(store.articles(), gate, access.audit, clock);
    var address = new PublicAddress(URI.create("http://localhost:" + (port == 0 ? 80 : port)));
    var site =
        new DeskSite(
            "The Varnholt Courier",
            ZONE,
            List.of(new Language("en"), new Language("es"), new Language("ar")),
            address);
    var desk =
        new Desk(
            new Desk.Neighbours(
                site,
                new DeskDoor(signIn, address),
                gate,
                newsdesk,
                staff,
                store.furniture(),
                store.autosaves(),
                store.previewLinks(),
                List::of,
                clock));
    server =
        WebServer.start(
            WebLimits.DEFAULT,
            address,
            TrustedProxies.NONE,
            new PlainRefusalPages(),
            List.of(
                new Listener(
                    "readers",
                    "127.0.0.1",
                    port,
                    Optional.empty(),
                    new Router(desk.routes()),
                    FinishedPages.NONE)));
    person("mara", "Mara Lind", Role.EDITOR);
    person("jonas", "Jonas Ek", Role.EDITOR);
    person("noor", "Noor Haddad", Role.REPORTER);
    person("ada", "Ada Ferrer", Role.ADMINISTRATOR);
  }

  String address() {
    return "http://127.0.0.1:" + server.port("readers");
  }

  /** A story by Mara with a paragraph for each of these. */
  ArticleId story(String language, String headline, String... paragraphs) {
    var blocks = new java.util.ArrayList<Block>();
    for (var words : paragraphs) {
      blocks.add(new Block.Paragraph(Text.plain(words)));
    }
    var text = ArticleText.of(headline, "", new Body(blocks));
    return store
        .articles()
        .draft(new Language(language), text, Actor.person("mara"))
        .article()
        .id();
  }

  Article article(ArticleId id) {
    return store.articles().find(id).orElseThrow();
  }

  ArticleText newest(ArticleId id) {
    return store.articles().revision(id, article(id).revision()).orElseThrow().text();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }

  private void person(String name, String displayName, Role role) {
    var answer =
        staff.add(Acting.operator(), name, displayName, role, new Language("en"), PASSWORD);
    if (!(answer instanceof Answer.Done<?>)) {
      throw new IllegalStateException("Could not add " + name + ": " + answer);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("desk-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
