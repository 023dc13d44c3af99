package news.standfirst.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import news.standfirst.access.Audit;
import news.standfirst.store.Base;
import news.standfirst.store.SettableTime;
import news.standfirst.store.Store;
import news.standfirst.store.TestStore;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.Language;
import news.standfirst.story.Status;
import news.standfirst.translation.CharacterCount;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A newsroom that an older version filled, form 10, meets this one. The file was written by that
 * version; its rows stand in PostgreSQL as that version's tables have them.
 */
class UpgradeTest {
  private static final int OLD = 10;

  /** The old newsroom, as the old version left it. */
  private static String left(Base base) {
    var place = base.place();
    var file = base == Base.SQLITE ? Path.of(place).resolve(Store.FILE) : unpacked(null);
    if (base == Base.SQLITE) {
      unpacked(file);
    } else {
      copyRows(file, place);
    }
    return place;
  }

  private static Path unpacked(@Nullable Path to) {
    try (var packed = UpgradeTest.class.getResourceAsStream("/store/form-10.db.gz")) {
      var file = to == null ? Files.createTempFile("form-10", ".db") : to;
      assertThat(packed).isNotNull();
      Files.write(file, new GZIPInputStream(packed).readAllBytes());
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeForm(int form, String address, Dialect dialect) {
    Flyway.configure()
        .dataSource(address, null, null)
        .locations("classpath:" + dialect.migrations())
        .target(String.valueOf(form))
        .load()
        .migrate();
  }

  private static void copyRows(Path from, String to) {
    makeForm(OLD, to, PostgresDialect.ONE);
    try (var old = Jdbi.create("jdbc:sqlite:" + from).open();
        var target = Jdbi.create(to).open()) {
      for (var table : orderedTables(target)) {
        var counted = table.endsWith("audit");
        for (var row : old.createQuery("SELECT * FROM " + table).mapToMap()) {
          var values = new ArrayList<>(row.keySet());
          values.removeIf(column -> counted && column.equals("number"));
          target
              .createUpdate(
                  "INSERT INTO %s (%s) VALUES (:%s)"
                      .formatted(table, String.join(", ", values), String.join(", :", values)))
              .bindMap(row)
              .execute();
        }
      }
    }
  }

  private static List<String> orderedTables(Handle handle) {
    var first = List.of("article", "person");
    var tables = new ArrayList<>(first);
    handle
        .createQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        .mapTo(String.class)
        .filter(name -> !first.contains(name) && !name.startsWith("flyway"))
        .forEach(tables::add);
    return tables;
  }

  private static TestStore opened(Base base, String place) {
    return new TestStore(base, place, new SettableTime("2031-05-09T10:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void older_newsroom_opens_with_all_that_it_had(Base base) {
    try (var store = opened(base, left(base))) {
      assertThat(store.raw(Migrations::forms)).isEqualTo(Migrations.KNOWN);
      assertThat(store.store().dossiers().ids("", 1_000)).hasSize(70);
      var withdrawn =
          store
              .articles()
              .list(new ArticleQuery("", Set.of(Status.WITHDRAWN), null, "", null, false), "", 10)
              .lines();
      assertThat(withdrawn).hasSize(1);
      var story = store.articles().find(new ArticleId("talksonline")).orElseThrow();
      assertThat(store.articles().revision(story.id(), story.published())).isPresent();
      assertThat(store.published("After the upgrade").live()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void older_newsroom_has_one_trail_of_what_was_done(Base base) {
    try (var store = opened(base, left(base))) {
      var lines = store.access().audit().list(Audit.Query.ALL, "", 1_000).lines();
      assertThat(lines).hasSizeGreaterThan(280);
      assertThat(lines).extracting(Audit.Entry::act).contains("publish-story", "change-people");
      assertThat(lines).extracting(Audit.Entry::at).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @Test
  void sqlite_file_is_copied_before_it_is_upgraded() {
    var place = left(Base.SQLITE);
    opened(Base.SQLITE, place).store().close();
    var copy = Path.of(place).resolve(Store.FILE + ".before-form-" + Migrations.NEWEST);
    try (var old = Jdbi.create("jdbc:sqlite:" + copy).open()) {
      assertThat(Migrations.forms(old)).endsWith(OLD);
      assertThat(old.createQuery("SELECT count(*) FROM door_audit").mapTo(Integer.class).one())
          .isPositive();
    }
  }

  @Test
  void postgres_rows_are_copied_before_they_are_upgraded() {
    try (var store = opened(Base.POSTGRES, left(Base.POSTGRES))) {
      var kept =
          store.raw(
              handle ->
                  handle
                      .createQuery(
                          "SELECT count(*) FROM before_form_%d.revision"
                              .formatted(Migrations.NEWEST))
                      .mapTo(Integer.class)
                      .one());
      assertThat(kept).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void upgrade_that_fails_leaves_the_older_newsroom_as_it_was(Base base) {
    var place = left(base);
    // In the way of a table that a newer form brings.
    raw(base, place, handle -> handle.execute("CREATE TABLE coverage (wrong INTEGER)"));
    assertThatThrownBy(() -> opened(base, place)).isInstanceOf(StoreFault.class);
    var forms = new ArrayList<Integer>();
    raw(base, place, handle -> forms.addAll(Migrations.forms(handle)));
    assertThat(forms).isEqualTo(List.of(1, 2, 8, 9, OLD));
    raw(base, place, handle -> handle.execute("DROP TABLE coverage"));
    try (var store = opened(base, place)) {
      assertThat(store.raw(Migrations::forms)).isEqualTo(Migrations.KNOWN);
    }
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void two_counts_of_what_engines_were_sent_become_one_without_counting_twice(Base base) {
    var place = base.place();
    var dialect = base == Base.SQLITE ? SqliteDialect.ONE : PostgresDialect.ONE;
    makeForm(52, address(base, place), dialect);
    raw(
        base,
        place,
        handle ->
            handle
                .createScript(
                    """
                    INSERT INTO engine_use (engine, language, day, characters, segments)
                    VALUES ('apertium', 'ca', '2031-05-01', 40, 4), ('apertium', 'ca', '2031-05-08', 90, 9);
                    INSERT INTO engine_characters (day, engine, source_language, language, characters)
                    VALUES ('2031-05-08', 'apertium', 'es', 'ca', 60), ('2031-05-08', 'apertium', 'fr', 'ca', 50);
                    """)
                .execute());
    try (var store = opened(base, place)) {
      assertThat(store.store().characterCount().since(LocalDate.parse("2031-05-01")))
          .containsExactly(
              new CharacterCount.Use(
                  "apertium", new Language("ca"), new CharacterCount.Sent(150, 13)));
    }
  }

  private static String address(Base base, String place) {
    return base == Base.SQLITE ? "jdbc:sqlite:" + place + "/" + Store.FILE : place;
  }

  private static void raw(Base base, String place, Consumer<Handle> work) {
    try (var handle = Jdbi.create(address(base, place)).open()) {
      work.accept(handle);
    }
  }
}
