package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.store.database.StoreFault;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.EventKind;
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
  void backup_of_a_newsroom_that_publishes_meanwhile_is_a_moment_of_it() throws Exception {
    aNewsroom();
    var first = new CountDownLatch(20);
    var ended = new AtomicBoolean();
    var writers = new ArrayList<Future<?>>();
    try (var media = new FolderMediaStore(folder.resolve("media"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var file = folder.resolve("backup.zip");
      long before;
      long after;
      try {
        for (int writer = 0; writer < 3; writer++) {
          writers.add(threads.submit(() -> publishUntil(ended, first)));
        }
        assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
        before = store.log().head().number();
        store.store().backup(file, media);
        after = store.log().head().number();
      } finally {
        ended.set(true);
      }
      for (var writer : writers) {
        writer.get();
      }
      for (var to : Base.values()) {
        try (var other = to.fresh(store.time())) {
          other.store().restore(file, media);
          assertThat(other.log().head().number()).isBetween(before, after);
          isAMomentOfIt(other);
          assertThat(other.store().check(media)).isEmpty();
        }
      }
    }
  }

  private void publishUntil(AtomicBoolean ended, CountDownLatch published) {
    while (!ended.get()) {
      var id = store.published("Meanwhile").id();
      store.done(id, new ArticleCommand.Save(1, TestStore.text("Meanwhile", "Changed.")));
      store.done(id, new ArticleCommand.Correct("It was changed."));
      published.countDown();
    }
  }

  /** The log is the beginning of the whole one, and every story is as far as that log says. */
  private void isAMomentOfIt(TestStore restored) {
    var entries = restored.log().after(0, Integer.MAX_VALUE);
    assertThat(entries).isEqualTo(store.log().after(0, entries.size()));
    var live = new HashSet<String>();
    var corrected = new HashSet<String>();
    var newest = new HashMap<String, Integer>();
    for (var entry : entries) {
      if (entry.thing().equals("article")) {
        newest.merge(entry.id(), entry.revision(), Math::max);
      }
      if (entry.kind() == EventKind.ARTICLE_PUBLISHED) {
        live.add(entry.id());
      } else if (entry.kind() == EventKind.ARTICLE_CORRECTED) {
        corrected.add(entry.id());
      }
    }
    newest.forEach(
        (id, revision) -> {
          var article = restored.articles().find(new ArticleId(id)).orElseThrow();
          assertThat(article.revision()).as(id).isEqualTo(revision);
          assertThat(article.live()).as(id).isEqualTo(live.contains(id));
          assertThat(!article.corrections().isEmpty()).as(id).isEqualTo(corrected.contains(id));
        });
    assertThat(restored.everything().get("article")).hasSize(newest.size());
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
