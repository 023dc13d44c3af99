package news.standfirst.translation.work;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.api.AfterEach;

/** A house whose English coverages stand in Catalan too, for the tests of that. */
abstract class LiveInCatalan {
  static final Waiting.Taking LIVE_ONLY =
      new Waiting.Taking("p", Duration.ofMinutes(1), Waiting.Rank.LIVE, Waiting.Rank.LIVE);
  static final Language CA = new Language("ca");
  static final Pair PAIR = new Pair(EN, CA);
  static final Slug STORM = new Slug("storm");

  final TestStore store;
  final SwapEngine engine = new SwapEngine("swap", false, PAIR);
  final Engines engines;
  final Pipeline pipeline;
  final Revising revising;
  long followed;

  LiveInCatalan(Base base) {
    store = base.fresh();
    engines = new Engines(List.of(engine), List.of(), Optional.empty());
    pipeline = pipeline(engines);
    revising = new Revising(store.store().translation(), store.time(), _ -> {});
  }

  Pipeline pipeline(Engines engines) {
    return new Pipeline(
        store.store().translation(),
        engines,
        new WorkSettings(List.of(EN, CA), false, 0),
        store.published(),
        store.time(),
        _ -> {});
  }

  @AfterEach
  void close() {
    pipeline.close();
    engines.close();
    store.close();
  }

  void work() {
    // What the work appends to the log is work again: a coverage that stands asks for its posts.
    while (store.log().head().number() > followed) {
      pipeline.handle(store.log().after(followed, 1_000));
      followed = store.log().head().number();
      pipeline.workOff();
    }
    pipeline.workOff();
  }

  Coverages coverages() {
    return store.store().coverages();
  }

  Coverage drafted(String headline) {
    var text =
        new CoverageText(
            headline,
            "We follow it.",
            List.of(new Byline("Ines Marlow")),
            List.of(STORM),
            new PictureUse(new PictureId("mole"), "The mole.", "A mole in spray."),
            Body.of(new Block.Paragraph(Text.plain("Ferries stay in port."))),
            "Internal.");
    return coverages().draft(EN, text, CoveragePlan.USUAL, EDITOR).coverage();
  }

  Coverage live(String headline) {
    var coverage = carryOut(drafted(headline).id(), new CoverageCommand.Start());
    work();
    return coverage;
  }

  Coverage carryOut(CoverageId id, CoverageCommand command) {
    return ((CoverageOutcome.Done) coverages().carryOut(id, command, EDITOR)).coverage();
  }

  static PostText text(String headline, String... paragraphs) {
    var blocks = new ArrayList<Block>();
    for (var words : paragraphs) {
      blocks.add(new Block.Paragraph(Text.plain(words)));
    }
    return PostText.of(headline, new Body(blocks));
  }

  PostKey post(Coverage coverage, PostText text, PostCommand... more) {
    return done(
        coverages()
            .write(coverage.id(), text, Coverages.Beginning.PUBLISHED, List.of(more), EDITOR));
  }

  PostKey done(PostOutcome outcome) {
    return ((PostOutcome.Done) outcome).post().key();
  }

  PostKey carryOut(PostKey key, PostCommand command) {
    return done(coverages().carryOut(key, command, EDITOR));
  }

  void edit(PostKey key, PostText text) {
    carryOut(
        key, new PostCommand.Save(coverages().post(key).orElseThrow().post().revision(), text));
  }

  <T> T read(Function<PublishedCoverages.Snapshot, T> reads) {
    return store.store().publishedCoverages().read(reads);
  }

  <T> T inCatalan(Function<PublishedCoverages.Snapshot, T> reads) {
    return read(snapshot -> reads.apply(snapshot.in(CA)));
  }

  List<PostWords> posts(Coverage coverage) {
    return inCatalan(s -> s.posts(coverage.id(), PublishedCoverages.TOP, 50));
  }

  PostWords inCatalan(PostKey key) {
    return this.<Optional<PostWords>>inCatalan(s -> s.post(key)).orElseThrow();
  }

  static List<String> sentences(PostWords words) {
    return words.text().body().blocks().stream()
        .flatMap(Block::texts)
        .flatMap(text -> text.spans().stream())
        .map(span -> span.text() + (span.marks().contains(new Mark.In(EN)) ? " [en]" : ""))
        .toList();
  }

  List<EventKind> since(long number) {
    return store.log().after(number, 100).stream().map(LogEntry::kind).toList();
  }

  PublishedCoverages.Changes changes(Coverage coverage, long number) {
    return inCatalan(s -> s.changesAfter(coverage.id(), number, 100));
  }

  void write(PostKey key, int number, String text) {
    var translation =
        store.store().translation().translations().find(Thing.of(key), CA).orElseThrow();
    var result =
        revising.write(
            Thing.of(key),
            CA,
            new Revising.Wish(
                number, translation.segments().get(number).revision(), Text.plain(text)),
            EDITOR);
    assertThat(result).isInstanceOf(Revising.Result.Kept.class);
  }
}
