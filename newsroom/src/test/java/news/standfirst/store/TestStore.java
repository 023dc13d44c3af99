package news.standfirst.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.standfirst.store.access.StoredAccess;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Articles;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.StoryLog;
import news.standfirst.story.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A store under test, and short words for what tests do with it. */
public final class TestStore implements AutoCloseable {
  public static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  public static final Language EN = new Language("en");
  public static final Actor EDITOR = Actor.person("edith");

  private final Base base;
  private final String place;
  private final SettableTime time;
  private Store store;

  public TestStore(Base base, String place, SettableTime time) {
    this.base = base;
    this.place = place;
    this.time = time;
    store = open(base, place, time);
  }

  static Store open(Base base, String place, java.time.InstantSource time) {
    return switch (base) {
      case SQLITE -> Store.inFolder(Path.of(place), ZONE, time);
      case POSTGRES -> Store.onServer(place, ZONE, time);
    };
  }

  public Store store() {
    return store;
  }

  public SettableTime time() {
    return time;
  }

  public String place() {
    return place;
  }

  public Articles articles() {
    return store.articles();
  }

  public Published published() {
    return store.published();
  }

  public StoryLog log() {
    return store.log();
  }

  public HouseFurniture furniture() {
    return store.furniture();
  }

  /** As if the program had ended and begun again. */
  public void reopen() {
    store.close();
    store = open(base, place, time);
  }

  public static ArticleText text(String headline, String words) {
    return ArticleText.of(
        headline, "Standfirst: " + words, Body.of(new Block.Paragraph(Text.plain(words))));
  }

  public static ArticleText signed(String headline, List<String> bylines, List<String> topics) {
    return new ArticleText(
        headline,
        "",
        bylines.stream().map(Byline::new).toList(),
        "",
        topics.stream().map(Slug::new).toList(),
        Label.NEWS,
        null,
        Body.EMPTY,
        "",
        "",
        List.of(),
        "");
  }

  public Article drafted(ArticleText text) {
    return articles().draft(EN, text, EDITOR).article();
  }

  public Article published(ArticleText text) {
    return done(drafted(text).id(), new ArticleCommand.Publish(false, ""));
  }

  public Article published(String headline) {
    return published(text(headline, "Words of " + headline));
  }

  /** Carries out a command that must succeed. */
  public Article done(ArticleId id, ArticleCommand command) {
    return switch (articles().carryOut(id, command, EDITOR)) {
      case Outcome.Done(var article, _) -> article;
      case Outcome.Refused(_, var refusal) -> throw new AssertionError(refusal.reason());
      case Outcome.Unknown() -> throw new AssertionError("unknown " + id);
    };
  }

  /** Carries out a command that must be refused, and says by which code. */
  public String refused(ArticleId id, ArticleCommand command) {
    return switch (articles().carryOut(id, command, EDITOR)) {
      case Outcome.Refused(_, var refusal) -> refusal.code();
      case Outcome.Done done -> throw new AssertionError("done: " + done);
      case Outcome.Unknown() -> throw new AssertionError("unknown " + id);
    };
  }

  public <T> T read(Function<Published.Snapshot, T> reads) {
    return published().read(reads);
  }

  /** A list that readers see. */
  public <T> List<T> list(Function<Published.Snapshot, List<T>> reads) {
    return read(reads);
  }

  /** Anything else that readers see. */
  public Object one(Function<Published.Snapshot, ?> reads) {
    return read(reads::apply);
  }

  /** Straight to the tables, past the store. */
  public <T> T raw(Function<Handle, T> work) {
    var address = base == Base.SQLITE ? "jdbc:sqlite:" + place + "/" + Store.FILE : place;
    try (var handle = Jdbi.create(address).open()) {
      return work.apply(handle);
    }
  }

  /** Every value of every column of every table, as text, by {@code table.column}. */
  public Map<String, List<String>> everything() {
    return raw(
        handle -> {
          var tables =
              handle
                  .createQuery(
                      base == Base.SQLITE
                          ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                          : "SELECT table_name FROM information_schema.tables"
                              + " WHERE table_schema = 'public'")
                  .mapTo(String.class)
                  .list();
          return tables.stream()
              .collect(
                  Collectors.toMap(
                      table -> table,
                      table ->
                          handle.createQuery("SELECT * FROM " + table).mapToMap().stream()
                              .map(Map::toString)
                              .toList()));
        });
  }

  @Override
  public void close() {
    store.close();
    if (base == Base.SQLITE) {
      delete(Path.of(place));
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public StoredAccess access() {
    return store.access();
  }
}
