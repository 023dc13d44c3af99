package news.standfirst.store;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static news.standfirst.store.TestStore.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class ArticlesTest {
  private static final ArticleCommand PUBLISH = new ArticleCommand.Publish(false, "");

  private final TestStore store;

  ArticlesTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void draft_is_found_with_its_text() {
    var drafted = store.drafted(text("Storm closes harbour", "The harbour is closed."));
    assertThat(store.articles().find(drafted.id())).contains(drafted);
    var revision = store.articles().revision(drafted.id(), 1).orElseThrow();
    assertThat(revision.text()).isEqualTo(text("Storm closes harbour", "The harbour is closed."));
    assertThat(revision.savedBy()).isEqualTo("edith");
    assertThat(store.log().head().number()).isEqualTo(1);
  }

  @Test
  void draft_with_an_id_of_its_own_is_kept_once() {
    var id = new ArticleId("wxr42");
    var then = Instant.parse("2019-02-03T04:05:06Z");
    var first = store.articles().draft(id, EN, text("A", "a"), Actor.IMPORT, then);
    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(store.articles().find(id).orElseThrow().createdAt()).isEqualTo(then);
    var second = store.articles().draft(id, EN, text("A", "a"), Actor.IMPORT, then);
    assertThat(((Outcome.Refused) second).refusal().code()).isEqualTo("exists");
  }

  @Test
  void unknown_story_is_unknown() {
    assertThat(store.articles().carryOut(new ArticleId("none"), PUBLISH, EDITOR))
        .isEqualTo(new Outcome.Unknown());
    assertThat(store.articles().find(new ArticleId("none"))).isEmpty();
  }

  @Test
  void saving_keeps_every_revision() {
    var id = store.drafted(text("One", "first")).id();
    store.done(id, new ArticleCommand.Save(1, text("Two", "second")));
    store.done(id, new ArticleCommand.Save(2, text("Three", "third")));
    assertThat(store.articles().revisions(id))
        .extracting(revision -> revision.text().headline())
        .containsExactly("Three", "Two", "One");
    assertThat(store.articles().find(id).orElseThrow().slug()).isEqualTo(new Slug("three"));
  }

  @Test
  void conflicting_save_is_refused_and_changes_nothing() {
    var id = store.drafted(text("One", "first")).id();
    store.done(id, new ArticleCommand.Save(1, text("Two", "second")));
    assertThat(store.refused(id, new ArticleCommand.Save(1, text("Mine", "other"))))
        .isEqualTo("revision-conflict");
    assertThat(store.articles().revisions(id)).hasSize(2);
  }

  @Test
  void published_state_survives_a_restart() {
    var id = store.drafted(text("One", "first")).id();
    store.done(id, PUBLISH);
    store.done(id, new ArticleCommand.Save(1, text("Two", "second")));
    store.done(id, new ArticleCommand.Correct("It was the second."));
    var withdrawn = store.done(id, new ArticleCommand.Withdraw("We were wrong."));
    var head = store.log().head();
    store.reopen();
    assertThat(store.articles().find(id)).contains(withdrawn);
    assertThat(store.log().head()).isEqualTo(head);
    assertThat(withdrawn.corrections()).hasSize(1);
    assertThat(withdrawn.date()).isEqualTo(LocalDate.of(2031, 5, 9));
  }

  @Test
  void scheduled_stories_come_due_in_their_order() {
    var late = store.drafted(text("Late", "l")).id();
    var early = store.drafted(text("Early", "e")).id();
    var now = store.time().instant();
    store.done(late, new ArticleCommand.Schedule(now.plusSeconds(90)));
    store.done(early, new ArticleCommand.Schedule(now.plusSeconds(30)));
    assertThat(store.articles().nextDue()).contains(now.plusSeconds(30));
    assertThat(store.articles().due(now.plusSeconds(29))).isEmpty();
    assertThat(store.articles().due(now.plusSeconds(90))).containsExactly(early, late);
    store.time().pass(Duration.ofSeconds(30));
    store.articles().carryOut(early, new ArticleCommand.PublishScheduled(), Actor.CLOCK);
    assertThat(store.articles().due(now.plusSeconds(90))).containsExactly(late);
  }

  @Test
  void list_is_read_part_by_part_newest_change_first() {
    for (int i = 0; i < 25; i++) {
      store.drafted(text("Story " + i, "w"));
      store.time().pass(i % 3 == 0 ? Duration.ZERO : Duration.ofSeconds(1));
    }
    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var part = store.articles().list(ArticleQuery.ALL, cursor, 7);
      part.lines().forEach(line -> seen.add(line.headline()));
      cursor = part.next();
    } while (cursor != null);
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isIn("Story 24", "Story 23");
  }

  @Test
  void list_is_narrowed_by_each_filter() {
    var storm = store.published(TestStore.signed("Storm", List.of("Ana Ruiz"), List.of("weather")));
    var vote = store.drafted(TestStore.signed("Vote 100%", List.of(), List.of("election")));
    store.articles().draft(new Language("es"), text("Tormenta", "t"), Actor.person("luis"));
    assertThat(headlines("vote", Set.of(), null, "", null, false)).containsExactly("Vote 100%");
    assertThat(headlines("100%", Set.of(), null, "", null, false)).containsExactly("Vote 100%");
    assertThat(headlines("0_", Set.of(), null, "", null, false)).isEmpty();
    assertThat(headlines("", Set.of(Status.PUBLISHED), null, "", null, false))
        .containsExactly("Storm");
    assertThat(headlines("", Set.of(Status.PUBLISHED, Status.DRAFT), null, "", null, false))
        .containsExactlyInAnyOrder("Tormenta", "Vote 100%", "Storm");
    assertThat(headlines("", Set.of(), new Slug("weather"), "", null, false))
        .containsExactly("Storm");
    assertThat(headlines("", Set.of(), null, "ana ruiz", null, false)).containsExactly("Storm");
    assertThat(headlines("", Set.of(), null, "Luis", null, false)).containsExactly("Tormenta");
    assertThat(headlines("", Set.of(), new Slug("weather"), "luis", null, false)).isEmpty();
    assertThat(headlines("", Set.of(), null, "", new Language("es"), false))
        .containsExactly("Tormenta");
    store.done(vote.id(), new ArticleCommand.Schedule(store.time().instant().plusSeconds(60)));
    assertThat(headlines("", Set.of(), null, "", null, true)).containsExactly("Vote 100%");
    assertThat(storm.live()).isTrue();
  }

  private List<String> headlines(
      String words,
      Set<Status> statuses,
      @Nullable Slug topic,
      String person,
      @Nullable Language language,
      boolean scheduled) {
    var query = new ArticleQuery(words, statuses, topic, person, language, scheduled);
    return store.articles().list(query, "", 50).lines().stream()
        .map(ArticleLine::headline)
        .toList();
  }

  @Test
  void every_command_stands_in_the_audit_table() {
    var id = store.drafted(text("One", "first")).id();
    store.done(id, PUBLISH);
    store.refused(id, PUBLISH);
    var lines =
        store.raw(
            handle ->
                handle
                    .createQuery(
                        "SELECT actor || ' ' || act || ' ' || outcome || ' ' || code FROM audit"
                            + " ORDER BY number")
                    .mapTo(String.class)
                    .list());
    assertThat(lines)
        .containsExactly(
            "edith draft-story done ",
            "edith publish-story done ",
            "edith publish-story refused nothing-new");
  }

  @Test
  void forged_cursor_is_refused() {
    for (var cursor : List.of("x", "AAAA", "a".repeat(5_000), "%00", "MSAy")) {
      assertThatThrownBy(() -> store.articles().list(ArticleQuery.ALL, cursor, 5))
          .isInstanceOf(InvalidStory.class);
    }
  }
}
