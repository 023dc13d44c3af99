package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class LogTest {
  private static final int WRITERS = 16;
  private static final int STORIES_EACH = 10;

  private final Base base;
  private final TestStore store;

  LogTest(Base base) {
    this.base = base;
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void every_event_has_an_entry_without_words() {
    var id = store.published("Storm").id();
    store.done(id, new ArticleCommand.Save(1, TestStore.text("Storm passes", "w")));
    store.done(id, new ArticleCommand.Correct("It passed."));
    assertThat(store.log().after(0, 100))
        .extracting(LogEntry::kind)
        .containsExactly(
            EventKind.ARTICLE_DRAFTED,
            EventKind.ARTICLE_PUBLISHED,
            EventKind.ARTICLE_SAVED,
            EventKind.ARTICLE_UPDATED,
            EventKind.ARTICLE_CORRECTED);
    assertThat(store.log().after(1, 1))
        .containsExactly(
            new LogEntry(
                2, store.time().instant(), EventKind.ARTICLE_PUBLISHED, "article", id.value(), 1));
  }

  @Test
  void what_this_process_has_written_is_told_as_the_table_tells_it() {
    var id = store.published("Storm").id();
    store.done(id, new ArticleCommand.Save(1, TestStore.text("Storm passes", "w")));
    var told = store.log().after(0, 100);
    var head = store.log().head();
    store.reopen();
    assertThat(store.log().after(0, 100)).isEqualTo(told);
    assertThat(store.log().head()).isEqualTo(head);
    store.done(id, new ArticleCommand.Correct("It passed."));
    assertThat(store.log().after(head.number(), 100)).hasSize(2);
    assertThat(store.log().after(0, 100)).hasSize(told.size() + 2).startsWith(told.getFirst());
  }

  @Test
  void refused_command_appends_nothing() {
    var id = store.published("Storm").id();
    var before = store.log().head();
    store.refused(id, new ArticleCommand.Publish(false, ""));
    assertThat(store.log().head()).isEqualTo(before);
  }

  @Test
  void follower_places_are_kept() {
    assertThat(store.log().followed("search")).isZero();
    store.log().follow("search", 7);
    store.log().follow("search", 9);
    store.reopen();
    assertThat(store.log().followed("search")).isEqualTo(9);
  }

  @Test
  void positions_have_no_gap_and_become_visible_in_order_under_many_writers() throws Exception {
    var seen = Collections.synchronizedList(new ArrayList<Long>());
    var writing = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var follower = threads.submit(() -> poll(seen, writing));
      var writers = new ArrayList<Future<?>>();
      for (int w = 0; w < WRITERS; w++) {
        var name = "Writer " + w;
        writers.add(threads.submit(() -> write(name)));
      }
      for (var writer : writers) {
        writer.get();
      }
      writing.set(false);
      follower.get();
    }
    var head = store.log().head().number();
    assertThat(head).isEqualTo(WRITERS * STORIES_EACH * 2);
    // A follower that reads on from the last number it saw would miss what appeared before it.
    assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
  }

  private void write(String name) {
    for (int i = 0; i < STORIES_EACH; i++) {
      store.published("Same headline");
      assertThat(name).isNotEmpty();
    }
  }

  private void poll(List<Long> seen, AtomicBoolean writing) {
    var last = 0L;
    while (true) {
      var more = writing.get();
      for (var entry : store.log().after(last, 50)) {
        seen.add(entry.position());
        last = entry.position();
      }
      if (!more && store.log().head().number() == last) {
        return;
      }
    }
  }

  @Test
  void of_saves_on_the_same_revision_exactly_one_succeeds() throws Exception {
    var id = store.drafted(TestStore.text("One", "w")).id();
    for (int round = 1; round <= 5; round++) {
      var based = round;
      var saved = new ArrayList<Future<Outcome>>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int w = 0; w < WRITERS; w++) {
          var text = TestStore.text("By " + w, "w");
          saved.add(
              threads.submit(
                  () ->
                      store
                          .articles()
                          .carryOut(id, new ArticleCommand.Save(based, text), TestStore.EDITOR)));
        }
      }
      var done = 0;
      for (var outcome : saved) {
        done += outcome.get() instanceof Outcome.Done ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(store.articles().revisions(id)).hasSize(6);
  }

  @Test
  void listener_is_woken_by_an_append() throws Exception {
    var woken = new CountDownLatch(1);
    try (var subscription = store.log().onAppend(woken::countDown)) {
      store.published("Storm");
      assertThat(woken.await(4, TimeUnit.SECONDS)).isTrue();
      assertThat(subscription).isNotNull();
    }
  }

  @Test
  void listener_in_another_process_is_woken_too() throws Exception {
    if (base == Base.SQLITE) {
      // One process holds a folder: there is no other.
      return;
    }
    try (var other = TestStore.open(base, store.place(), store.time())) {
      var appended = new CountDownLatch(1);
      var before = other.log().head().number();
      try (var subscription =
          other
              .log()
              .onAppend(
                  () -> {
                    if (other.log().head().number() > before) {
                      appended.countDown();
                    }
                  })) {
        store.published("Storm");
        assertThat(appended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(subscription).isNotNull();
      }
    }
  }
}
