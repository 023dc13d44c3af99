package news.standfirst.store;

import static news.standfirst.store.TestStore.EN;
import static news.standfirst.store.TestStore.signed;
import static news.standfirst.store.TestStore.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Card;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class PublishedTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 9);

  private final TestStore store;

  PublishedTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Address address(String slug) {
    return new Address(EN, DAY, new Slug(slug));
  }

  private Lookup at(String slug) {
    return store.read(snapshot -> snapshot.at(address(slug)));
  }

  @Test
  void published_story_stands_at_its_address() {
    var storm = store.published("Storm closes harbour");
    assertThat(at("storm-closes-harbour"))
        .isEqualTo(
            new Lookup.Found(
                storm, text("Storm closes harbour", "Words of Storm closes harbour"), List.of()));
    assertThat(at("calm")).isEqualTo(new Lookup.Unknown());
  }

  @Test
  void waiting_revision_is_not_shown_before_it_is_published() {
    var storm = store.published("Storm");
    store.done(storm.id(), new ArticleCommand.Save(1, text("Storm passes", "new")));
    assertThat(((Lookup.Found) at("storm")).text().headline()).isEqualTo("Storm");
    assertThat(latest()).extracting(Card::headline).containsExactly("Storm");
    store.done(storm.id(), new ArticleCommand.Publish(false, ""));
    assertThat(((Lookup.Found) at("storm")).text().headline()).isEqualTo("Storm passes");
    assertThat(latest()).extracting(Card::headline).containsExactly("Storm passes");
  }

  @Test
  void old_addresses_lead_to_the_present_one_without_chains_or_cycles() {
    var id = store.published("One").id();
    store.done(id, new ArticleCommand.ChangeSlug(new Slug("two")));
    store.done(id, new ArticleCommand.ChangeSlug(new Slug("three")));
    assertThat(at("one")).isEqualTo(new Lookup.Moved(address("three")));
    assertThat(at("two")).isEqualTo(new Lookup.Moved(address("three")));
    store.done(id, new ArticleCommand.ChangeSlug(new Slug("one")));
    assertThat(at("one")).isInstanceOf(Lookup.Found.class);
    assertThat(at("two")).isEqualTo(new Lookup.Moved(address("one")));
    assertThat(at("three")).isEqualTo(new Lookup.Moved(address("one")));
  }

  @Test
  void address_that_another_story_has_or_had_gets_a_number() {
    var first = store.published("Storm");
    assertThat(store.published("Storm").slug()).isEqualTo(new Slug("storm-2"));
    store.done(first.id(), new ArticleCommand.ChangeSlug(new Slug("gale")));
    assertThat(store.published("Storm").slug()).isEqualTo(new Slug("storm-3"));
    assertThat(at("storm")).isEqualTo(new Lookup.Moved(address("gale")));
    var erased = store.published("Secret");
    store.done(erased.id(), new ArticleCommand.Erase("a court said so"));
    assertThat(store.published("Secret").slug()).isEqualTo(new Slug("secret-2"));
  }

  @Test
  void withdrawn_story_is_gone_with_its_notice_and_comes_back() {
    var storm = store.published("Storm");
    store.done(storm.id(), new ArticleCommand.Withdraw("It was a test."));
    assertThat(((Lookup.Gone) at("storm")).notice().words()).isEqualTo("It was a test.");
    assertThat(latest()).isEmpty();
    assertThat(store.list(s -> s.withdrawnSince(EN, Instant.EPOCH, 9)))
        .extracting(Published.Tombstone::address)
        .containsExactly(address("storm"));
    assertThat(store.list(s -> s.months(EN))).isEmpty();
    store.done(storm.id(), new ArticleCommand.Reinstate());
    assertThat(at("storm")).isInstanceOf(Lookup.Found.class);
    assertThat(latest()).hasSize(1);
    assertThat(store.list(s -> s.withdrawnSince(EN, Instant.EPOCH, 9))).isEmpty();
  }

  @Test
  void erased_story_answers_so_at_all_its_addresses() {
    var id = store.published("Secret").id();
    store.done(id, new ArticleCommand.ChangeSlug(new Slug("open-secret")));
    var erased = store.done(id, new ArticleCommand.Erase("a court said so"));
    assertThat(at("secret")).isEqualTo(new Lookup.Erased());
    assertThat(at("open-secret")).isEqualTo(new Lookup.Erased());
    assertThat(at(erased.slug().value())).isEqualTo(new Lookup.Erased());
    assertThat(store.articles().revision(id, 1)).isEmpty();
    assertThat(store.articles().revisions(id)).isEmpty();
    assertThat(store.list(s -> s.withdrawnSince(EN, Instant.EPOCH, 9))).hasSize(1);
    assertThat(store.refused(id, new ArticleCommand.Publish(false, ""))).isEqualTo("erased");
  }

  @Test
  void related_stories_are_shown_while_they_are_published() {
    var one = store.published("One");
    var two = store.published("Two");
    var withdrawn = store.published("Gone");
    store.done(withdrawn.id(), new ArticleCommand.Withdraw("no"));
    var related = List.of(two.id(), withdrawn.id(), new ArticleId("nothere"), one.id());
    assertThat(store.list(s -> s.cards(EN, related)))
        .extracting(Card::headline)
        .containsExactly("Two", "One");
  }

  @Test
  void lists_are_read_part_by_part() {
    for (int i = 0; i < 23; i++) {
      store.published(signed("Story " + i, List.of("Ana Ruiz"), List.of("weather")));
      store.time().pass(i % 2 == 0 ? Duration.ZERO : Duration.ofMinutes(1));
    }
    store.time().pass(Duration.ofMinutes(1));
    store.published(signed("Elsewhere", List.of("Ben Ode"), List.of("sport")));
    var byTopic = all((s, cursor) -> s.underTopic(EN, new Slug("weather"), cursor, 5));
    var byAuthor = all((s, cursor) -> s.byAuthor(EN, new Slug("ana-ruiz"), cursor, 6));
    var latest = all((s, cursor) -> s.latest(EN, cursor, 4));
    assertThat(byTopic).hasSize(23).doesNotHaveDuplicates().isEqualTo(byAuthor);
    assertThat(latest).hasSize(24).startsWith("Elsewhere");
  }

  private interface Reading {
    news.standfirst.story.Part<Card> read(Published.Snapshot snapshot, String cursor);
  }

  private List<String> all(Reading reading) {
    var headlines = new ArrayList<String>();
    var cursor = "";
    while (cursor != null) {
      var from = cursor;
      var part = store.read(snapshot -> reading.read(snapshot, from));
      part.lines().forEach(card -> headlines.add(card.headline()));
      cursor = part.next();
    }
    return headlines;
  }

  private List<Card> latest() {
    return store.read(snapshot -> snapshot.latest(EN, "", 10).lines());
  }

  @Test
  void story_leaves_a_topic_that_its_new_revision_does_not_name() {
    var id = store.published(signed("S", List.of(), List.of("weather", "harbour"))).id();
    store.done(id, new ArticleCommand.Save(1, signed("S", List.of(), List.of("harbour"))));
    store.done(id, new ArticleCommand.Publish(false, ""));
    assertThat(all((s, cursor) -> s.underTopic(EN, new Slug("weather"), cursor, 5))).isEmpty();
    assertThat(all((s, cursor) -> s.underTopic(EN, new Slug("harbour"), cursor, 5))).hasSize(1);
  }

  @Test
  void days_are_those_of_the_sites_zone() {
    store.time().set("2031-05-08T21:59:59Z");
    store.published("Eighth");
    store.time().set("2031-05-08T22:00:00Z");
    store.published("Ninth");
    store.time().set("2031-06-02T10:00:00Z");
    store.published("June");
    assertThat(store.list(s -> s.ofDay(EN, DAY)))
        .extracting(Card::headline)
        .containsExactly("Ninth");
    assertThat(store.one(s -> s.neighbours(EN, DAY)))
        .isEqualTo(new Published.NeighbourDays(DAY.minusDays(1), LocalDate.of(2031, 6, 2)));
    assertThat(store.list(s -> s.months(EN)))
        .extracting(month -> month.month() + ":" + month.count())
        .containsExactly("5:2", "6:1");
    var part = store.read(s -> s.ofMonth(EN, 2031, 5, "", 1));
    assertThat(part.lines())
        .extracting(line -> line.address().slug().value())
        .containsExactly("eighth");
    var next = part.next();
    assertThat(next).isNotNull();
    var rest = store.read(s -> s.ofMonth(EN, 2031, 5, String.valueOf(next), 1));
    assertThat(rest.lines())
        .extracting(line -> line.address().slug().value())
        .containsExactly("ninth");
    assertThat(rest.next()).isNull();
  }

  @Test
  void corrected_stories_are_listed_latest_correction_first() {
    var one = store.published("One");
    var two = store.published("Two");
    store.done(two.id(), new ArticleCommand.Correct("two was wrong"));
    store.time().pass(Duration.ofHours(1));
    store.done(one.id(), new ArticleCommand.Correct("one was wrong"));
    var part = store.read(s -> s.corrections(EN, "", 10));
    assertThat(part.lines())
        .extracting(line -> line.card().headline())
        .containsExactly("One", "Two");
    assertThat(part.lines().getFirst().corrections().getFirst().words()).isEqualTo("one was wrong");
  }

  @Test
  void editions_do_not_mix() {
    store.published("English");
    assertThat(store.list(s -> s.latest(new Language("es"), "", 10).lines())).isEmpty();
    assertThat(store.one(s -> s.at(new Address(new Language("es"), DAY, new Slug("english")))))
        .isEqualTo(new Lookup.Unknown());
  }

  @Test
  void topics_in_use_come_most_recently_used_first() {
    for (var slug : List.of("weather", "sport", "unused")) {
      store.furniture().keep(topic(slug), TestStore.EDITOR);
    }
    store.published(signed("A", List.of(), List.of("sport")));
    store.time().pass(Duration.ofMinutes(1));
    store.published(signed("B", List.of(), List.of("weather")));
    assertThat(store.list(s -> s.topics(EN, 10))).containsExactly(topic("weather"), topic("sport"));
  }

  static Topic topic(String slug) {
    return new Topic(
        new Slug(slug),
        Map.of(EN, "Topic " + slug, new Language("ar"), "موضوع"),
        Map.of(EN, "About"),
        List.of(new Topic.KeyDate(DAY, Map.of(EN, "Talks"))),
        Map.of(EN, "More talks"));
  }

  @Test
  void rows_and_position_are_of_one_snapshot() {
    var id = store.published("Zero").id();
    var seen =
        store.read(
            snapshot -> {
              var position = snapshot.position();
              var other = Thread.ofPlatform().start(() -> store.published("Another"));
              join(other);
              assertThat(snapshot.latest(EN, "", 9).lines()).hasSize(1);
              assertThat(snapshot.article(id)).isPresent();
              return position;
            });
    assertThat(store.log().head().number()).isGreaterThan(seen.number());
    assertThat(latest()).hasSize(2);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void read_inside_a_read_sees_the_same_snapshot() {
    Article storm = store.published("Storm");
    var same =
        store.read(
            outer -> {
              join(Thread.ofPlatform().start(() -> store.published("Another")));
              return store.read(inner -> inner.position().equals(outer.position()));
            });
    assertThat(same).isTrue();
    assertThat(storm.live()).isTrue();
  }
}
