package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.store.database.StoreFault;
import news.standfirst.story.ArticleCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class BackupTest {
  private static final Pattern NUMBER = Pattern.compile("number=[0-9]+, ");

  private final TestStore store;
  @TempDir Path folder;

  BackupTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void aNewsroom() {
    var id = store.published("Storm").id();
    store.done(id, new ArticleCommand.Save(1, TestStore.text("Storm passes", "\"w\"\n\u2028 é")));
    store.done(id, new ArticleCommand.Correct("It passed."));
    store.drafted(TestStore.text("Draft", "d"));
    store.furniture().keep(PublishedTest.topic("weather"), TestStore.EDITOR);
  }

  private Map<String, List<String>> rows(TestStore of) {
    var rows = new HashMap<String, List<String>>();
    of.everything()
        .forEach(
            (table, lines) ->
                rows.put(
                    table,
                    lines.stream()
                        .map(line -> NUMBER.matcher(line).replaceAll(""))
                        .sorted()
                        .toList()));
    rows.remove("log_head");
    rows.remove("sqlite_sequence");
    rows.remove("flyway_schema_history");
    return rows;
  }

  @Test
  void backup_comes_back_whole_in_either_database_with_a_new_generation() {
    aNewsroom();
    try (var media = new FolderMediaStore(folder.resolve("media"))) {
      var file = folder.resolve("backup.zip");
      store.store().backup(file, media);
      for (var to : Base.values()) {
        try (var other = to.fresh(store.time())) {
          other.store().restore(file, media);
          assertThat(rows(other)).isEqualTo(rows(store));
          assertThat(other.log().head().number()).isEqualTo(store.log().head().number());
          assertThat(other.log().head().generation()).isNotEqualTo(store.log().head().generation());
          assertThat(other.store().check(media)).isEmpty();
          // And life goes on.
          other.published("After the restore");
          assertThatThrownBy(() -> other.store().restore(file, media))
              .hasMessageContaining("not empty");
        }
      }
    }
  }

  @Test
  void file_that_is_no_backup_is_refused_and_changes_nothing() throws Exception {
    try (var media = new FolderMediaStore(folder.resolve("media"))) {
      var file = Files.writeString(folder.resolve("backup.zip"), "not a ZIP file");
      assertThatThrownBy(() -> store.store().restore(file, media))
          .isInstanceOf(StoreFault.class)
          .hasMessageContaining("backup.zip");
      assertThat(store.log().head().number()).isZero();
    }
  }

  @Test
  void database_that_is_set_aside_comes_back_whole() {
    if (store.place().startsWith("jdbc:")) {
      // A server's database is replaced by its own means.
      return;
    }
    aNewsroom();
    var head = store.log().head();
    store.store().close();
    var aside = Store.setAside(Path.of(store.place()));
    store.reopen();
    assertThat(store.log().head().number()).isZero();
    store.store().close();
    aside.putBack();
    store.reopen();
    assertThat(store.log().head()).isEqualTo(head);
  }

  @Test
  void check_finds_what_does_not_fit() {
    aNewsroom();
    try (var media = new FolderMediaStore(folder.resolve("media"))) {
      assertThat(store.store().check(media)).isEmpty();
      store.raw(handle -> handle.execute("DELETE FROM log WHERE position = 2"));
      store.raw(
          handle ->
              handle.execute("UPDATE edition_article SET card = '{}' WHERE card IS NOT NULL"));
      store.raw(handle -> handle.execute("DELETE FROM address"));
      assertThat(store.store().check(media)).hasSize(3);
    }
  }
}
