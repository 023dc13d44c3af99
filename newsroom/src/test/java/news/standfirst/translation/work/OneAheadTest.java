package news.standfirst.translation.work;

import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Engine;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Serving;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One order ahead: what the engine is given, and when, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
class OneAheadTest {
  private static final Language CA = new Language("ca");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestStore store;
  private final GatedEngine engine = new GatedEngine();
  private final Engines engines = new Engines(List.of(engine), List.of(), Optional.empty());
  private final List<Thread> workers = new ArrayList<>();
  private final CountDownLatch pages = new CountDownLatch(1);
  private final Pipeline pipeline;
  private volatile boolean pagesWait;
  private long followed;

  OneAheadTest(Base base) {
    store = base.fresh();
    pipeline =
        new Pipeline(
            store.store().translation(),
            engines,
            new WorkSettings(List.of(EN, CA), false, 0),
            store.published(),
            store.time(),
            this::caughtUp);
  }

  @AfterEach
  void close() throws InterruptedException {
    pages.countDown();
    engine.letAllGo();
    for (var worker : workers) {
      worker.join(PATIENCE);
    }
    pipeline.close();
    engines.close();
    store.close();
  }

  /** Holds each order until the test lets it go. */
  private static final class GatedEngine implements Engine {
    private final SwapEngine swap = new SwapEngine("swap", false, new Pair(EN, CA));
    final LinkedBlockingQueue<Order> came = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Optional<Fault>> gone = new LinkedBlockingQueue<>();
    private volatile boolean open;

    void letGo() {
      gone.add(Optional.empty());
    }

    void fail(String reason) {
      gone.add(Optional.of(new Fault.Unavailable(FaultReason.OTHER.with(reason))));
    }

    void letAllGo() {
      open = true;
      letGo();
    }

    /** The headline of the next order. */
    String next() throws InterruptedException {
      var order = came.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(order).as("an order within %s", PATIENCE).isNotNull();
      return order.segments().getFirst().words();
    }

    @Override
    public Answer translate(Order order) {
      came.add(order);
      try {
        var fault = open ? Optional.<Fault>empty() : gone.take();
        return fault.<Answer>map(Answer.Failed::new).orElseGet(() -> swap.translate(order));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Answer.Failed(new Fault.Unavailable(FaultReason.OTHER.with("Called off.")));
      }
    }

    @Override
    public String name() {
      return swap.name();
    }

    @Override
    public boolean textLeaves() {
      return false;
    }

    @Override
    public Optional<Serving> serves(Pair pair) {
      return swap.serves(pair);
    }

    @Override
    public EngineHealth health() {
      return swap.health();
    }

    @Override
    public void close() {}
  }

  private void caughtUp(LogPosition position) {
    try {
      if (pagesWait) {
        assertThat(pages.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Article published(String headline) {
    store.time().pass(Duration.ofSeconds(1));
    return store.published(
        ArticleText.of(
            headline, "", new Body(List.of(new Block.Paragraph(Text.plain(said(headline)))))));
  }

  private static String said(String headline) {
    return "It was said about " + headline + ".";
  }

  private void follow() {
    pipeline.handle(store.log().after(followed, 1_000));
    followed = store.log().head().number();
  }

  private void work() {
    follow();
    workers.add(Thread.ofPlatform().start(pipeline::workOff));
  }

  private List<Waiting.Wish> waiting() {
    return pipeline.shelves().waiting().list(10);
  }

  /** Waits until so many stories are taken. */
  private void taken(int count) throws InterruptedException {
    until(
        () -> waiting().stream().filter(wish -> wish.takenUntil() != null).count() == count,
        count + " taken");
  }

  private static void until(BooleanSupplier isSo, String what) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.sleep(5);
    }
  }

  private Optional<String> headline(Article article) {
    return pipeline
        .shelves()
        .translations()
        .find(article.id(), CA)
        .map(translation -> translation.shown().text().headline());
  }

  private void workedOff() throws InterruptedException {
    for (var worker : workers) {
      worker.join(PATIENCE);
      assertThat(worker.isAlive()).isFalse();
    }
  }

  @Test
  void next_story_is_at_the_engine_while_pages_wait_for_the_last() throws InterruptedException {
    pagesWait = true;
    published("Second");
    var first = published("First");
    work();
    assertThat(engine.next()).isEqualTo("First");
    taken(2);
    assertThat(engine.came).as("one order at a time").isEmpty();
    engine.letGo();
    assertThat(engine.next()).as("before the pages show the first").isEqualTo("Second");
    until(() -> headline(first).isPresent(), "the first is kept");
    assertThat(headline(first)).contains("FIRST");
    assertThat(pages.getCount()).isEqualTo(1);
  }

  @Test
  void stories_come_in_the_order_in_which_they_waited_and_nothing_is_translated_twice()
      throws InterruptedException {
    var names = IntStream.range(0, 7).mapToObj("Story %d"::formatted).toList();
    names.reversed().forEach(this::published);
    engine.letAllGo();
    work();
    workedOff();
    assertThat(engine.came)
        .extracting(order -> order.segments().getFirst().words())
        .containsExactlyElementsOf(names);
    assertThat(engine.swap.sent()).doesNotHaveDuplicates();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void two_stories_at_most_are_taken() throws InterruptedException {
    Stream.of("Third", "Second", "First").forEach(this::published);
    work();
    engine.next();
    taken(2);
    engine.letGo();
    engine.next();
    until(() -> waiting().size() == 2, "the first is done");
    taken(2);
  }

  @Test
  void story_that_is_erased_while_it_is_ready_goes_to_no_engine() throws InterruptedException {
    var second = published("Second");
    published("First");
    work();
    engine.next();
    taken(2);
    store.done(second.id(), new ArticleCommand.Erase("a court said so"));
    follow();
    engine.letAllGo();
    workedOff();
    assertThat(engine.swap.sent()).extracting(Text::words).doesNotContain("Second", said("Second"));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void story_that_is_edited_while_it_is_ready_goes_out_as_it_is_now() throws InterruptedException {
    var second = published("Second");
    published("First");
    work();
    engine.next();
    taken(2);
    update(second.id(), "Second thoughts");
    follow();
    engine.letAllGo();
    workedOff();
    assertThat(engine.swap.sent()).extracting(Text::words).doesNotContain("Second");
    assertThat(headline(second)).contains("SECOND THOUGHTS");
    assertThat(waiting()).isEmpty();
  }

  private void update(ArticleId id, String headline) {
    var article = store.articles().find(id).orElseThrow();
    store.done(
        id,
        new ArticleCommand.Save(
            article.revision(),
            ArticleText.of(
                headline, "", new Body(List.of(new Block.Paragraph(Text.plain(said(headline))))))));
    store.done(id, new ArticleCommand.Publish(false, ""));
  }

  @Test
  void story_whose_order_fails_waits_with_its_reason_and_holds_up_nobody()
      throws InterruptedException {
    var second = published("Second");
    published("First");
    work();
    engine.next();
    engine.fail("It is not running.");
    assertThat(engine.next()).isEqualTo("Second");
    engine.letGo();
    workedOff();
    assertThat(headline(second)).contains("SECOND");
    assertThat(waiting())
        .extracting(Waiting.Wish::reason, Waiting.Wish::attempts, Waiting.Wish::takenUntil)
        .containsExactly(tuple("It is not running.", 1, null));
  }

  @Test
  void what_came_of_a_long_story_before_its_engine_failed_is_not_asked_for_again()
      throws InterruptedException {
    var sentences =
        IntStream.range(0, 60)
            .mapToObj("Sentence number %d says something that nobody else had said."::formatted)
            .toList();
    store.published(
        ArticleText.of(
            "Long",
            "",
            new Body(List.of(new Block.Paragraph(Text.plain(String.join(" ", sentences)))))));
    work();
    assertThat(engine.next()).isEqualTo("Long");
    engine.letGo();
    engine.next();
    engine.fail("It is not running.");
    workedOff();
    assertThat(waiting()).hasSize(1);
    store.time().pass(Duration.ofHours(1));
    engine.letAllGo();
    work();
    workedOff();
    assertThat(waiting()).isEmpty();
    assertThat(engine.swap.sent()).doesNotHaveDuplicates().hasSizeGreaterThan(60);
  }

  @Test
  void story_that_is_ready_when_the_house_closes_waits_as_if_nobody_had_taken_it()
      throws InterruptedException {
    published("Second");
    published("First");
    var closing = working();
    engine.next();
    taken(2);
    var end = Thread.ofPlatform().start(closing::close);
    until(() -> end.getState() == Thread.State.TIMED_WAITING, "it waits for its threads");
    engine.letGo();
    end.join(PATIENCE);
    assertThat(waiting())
        .extracting(wish -> wish.attempts() + " " + wish.reason() + wish.takenUntil())
        .containsExactly("0 null");
    assertThat(engine.swap.sent())
        .extracting(Text::words)
        .contains("First")
        .doesNotContain("Second");
  }

  /** A pipeline with a thread of its own. */
  private Pipeline working() {
    follow();
    return new Pipeline(
        store.store().translation(),
        engines,
        new WorkSettings(List.of(EN, CA), false, 1),
        store.published(),
        store.time(),
        _ -> {});
  }

  @Test
  void nothing_is_taken_ahead_while_a_live_post_waits() {
    published("Story");
    follow();
    var waiting = pipeline.shelves().waiting();
    var ahead =
        new Waiting.Taking("p", Duration.ofMinutes(1), Waiting.Rank.FRESH, Waiting.Rank.ARCHIVE);
    var post = new Thing(Thing.POST, "coverage/post");
    waiting.ask(post, Set.of(CA), Waiting.Rank.LIVE, Instant.EPOCH);
    assertThat(waiting.take(ahead)).isEmpty();
    var live = new Waiting.Taking("p", Duration.ofMinutes(1), Waiting.Rank.LIVE, Waiting.Rank.LIVE);
    assertThat(waiting.take(live)).map(Waiting.Wish::thing).contains(post);
    assertThat(waiting.take(ahead)).map(Waiting.Wish::rank).contains(Waiting.Rank.FRESH);
  }
}
