package news.standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostText;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIndexTest {
  private static final Language EN = new Language("en");
  private static final Language ES = new Language("es");
  private static final Language AR = new Language("ar");

  private final TestStore store = Base.SQLITE.fresh();
  private final Path folder;
  private StoryIndex index;

  StoryIndexTest(@TempDir Path folder) {
    this.folder = folder;
    index = open();
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  @Test
  void published_story_is_found_by_the_stems_of_its_words() {
    var storm = published(EN, "Storm closes harbours", "The ferries were waiting.");
    published(EN, "Apples ripen early", "Orchards are full.");
    assertThat(ids(EN, "harbour")).containsExactly(storm);
    assertThat(ids(EN, "ferry waits")).containsExactly(storm);
    assertThat(ids(EN, "ferry apples")).isEmpty();
    assertThat(ids(EN, "\"ferries were\"")).containsExactly(storm);
    assertThat(ids(EN, "ferry -storm")).isEmpty();
  }

  @Test
  void each_language_is_analysed_as_such_and_editions_do_not_mix() {
    var spanish = published(ES, "Los pescadores vuelven", "Los barcos salieron a pescar.");
    var arabic = published(AR, "الصيادون يعودون", "خرجت القوارب من الميناء");
    assertThat(ids(ES, "barco")).containsExactly(spanish);
    assertThat(ids(AR, "ميناء")).containsExactly(arabic);
    assertThat(ids(EN, "barco")).isEmpty();
  }

  @Test
  void match_in_the_headline_comes_before_one_in_the_body() {
    var inBody = published(EN, "Council meets", "Somebody mentioned a lighthouse in passing.");
    var inHeadline = published(EN, "Lighthouse reopens", "Visitors are welcome.");
    assertThat(ids(EN, "lighthouse")).containsExactly(inHeadline, inBody);
  }

  @Test
  void snippet_marks_the_words_that_match() {
    published(EN, "Council meets", "Nothing. Somebody mentioned a lighthouse in passing. Nothing.");
    var pieces = found(EN, "lighthouses").hits().getFirst().snippet();
    assertThat(pieces)
        .filteredOn(Found.Piece::match)
        .extracting(Found.Piece::text)
        .containsExactly("lighthouse");
    assertThat(pieces.stream().map(Found.Piece::text).collect(Collectors.joining()))
        .contains("mentioned a lighthouse in passing");
  }

  @Test
  void changed_story_is_found_by_its_new_words_only_and_a_withdrawn_one_not_at_all() {
    var id = published(EN, "Storm closes harbour", "Ferries wait.");
    store.done(id, new ArticleCommand.Save(1, TestStore.text("Calm returns", "Boats sail.")));
    assertThat(ids(EN, "calm")).isEmpty();
    store.done(id, new ArticleCommand.Publish(false, ""));
    assertThat(ids(EN, "calm")).containsExactly(id);
    assertThat(ids(EN, "storm")).isEmpty();
    store.done(id, new ArticleCommand.Withdraw("Wrong."));
    assertThat(ids(EN, "calm")).isEmpty();
    store.done(id, new ArticleCommand.Reinstate());
    assertThat(ids(EN, "calm")).containsExactly(id);
  }

  @Test
  void internal_note_is_never_found() {
    var text = TestStore.text("Headline", "Words");
    var noted =
        new ArticleText(
            text.headline(),
            "",
            List.of(),
            "",
            List.of(),
            text.label(),
            null,
            text.body(),
            "",
            "",
            List.of(),
            "xylophone");
    store.published(noted);
    assertThat(ids(EN, "xylophone")).isEmpty();
  }

  @Test
  void index_that_was_lost_or_fell_behind_is_complete_again() throws IOException {
    var first = published(EN, "First storm", "Wind.");
    assertThat(ids(EN, "storm")).containsExactly(first);
    index.close();
    var second = published(EN, "Second storm", "More wind.");
    index = open();
    assertThat(ids(EN, "storm")).containsExactlyInAnyOrder(first, second);
    index.close();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    index = open();
    assertThat(ids(EN, "storm")).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void index_of_another_order_is_made_anew() throws IOException {
    var storm = published(EN, "First storm", "Wind.");
    assertThat(ids(EN, "storm")).containsExactly(storm);
    index.close();
    try (var directory = FSDirectory.open(folder);
        var writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(Map.of("position", store.log().head().toString()).entrySet());
    }
    index = open();
    assertThat(ids(EN, "storm")).containsExactly(storm);
  }

  @Test
  void erased_words_leave_the_files_of_the_index() throws IOException {
    var id = published(EN, "Quixotry in the harbour", "A word like zugzwang.");
    published(EN, "Another story", "Other words.");
    assertThat(ids(EN, "zugzwang")).containsExactly(id);
    store.done(id, new ArticleCommand.Erase("Court order"));
    assertThat(ids(EN, "zugzwang")).isEmpty();
    index.close();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("zugzwang").doesNotContain("uixotri");
      }
    }
    index = open();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "((((",
        "a AND OR NOT",
        "*",
        "?*~",
        "-",
        "--a",
        "\\",
        "\u0000",
        "a\"b\"c\"",
        "+(-(+(",
        "🌊",
        "field:x",
        "/.*/",
        "[a TO b]"
      })
  void anything_may_be_asked(String words) {
    published(EN, "Storm", "Wind");
    assertThat(found(EN, words).hits()).isEmpty();
  }

  @Test
  void question_of_any_length_is_bounded() {
    var storm = published(EN, "Storm", "Wind");
    assertThat(ids(EN, "storm")).containsExactly(storm);
    assertThat(index.find(EN, "storm ".repeat(50_000), 0, 20).hits()).hasSize(1);
    assertThat(index.find(EN, "storm", 5_000, 20).hits()).isEmpty();
  }

  private StoryIndex open() {
    return new StoryIndex(
        folder, List.of(EN, ES, AR), store.store().publishedCoverages(), store.log());
  }

  private ArticleId published(Language language, String headline, String words) {
    var article =
        store
            .articles()
            .draft(language, TestStore.text(headline, words), TestStore.EDITOR)
            .article();
    return store.done(article.id(), new ArticleCommand.Publish(false, "")).id();
  }

  private Found found(Language language, String words) {
    try {
      assertThat(index.caughtUp(store.log().head(), Duration.ofSeconds(20))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return index.find(language, words, 0, 20);
  }

  private List<ArticleId> ids(Language language, String words) {
    return found(language, words).hits().stream()
        .flatMap(
            hit ->
                hit.place() instanceof Found.Place.Story(var id) ? Stream.of(id) : Stream.empty())
        .toList();
  }

  private List<Found.Place> places(String words) {
    return found(EN, words).hits().stream().map(Found.Hit::place).toList();
  }

  @Test
  void posts_are_found_until_they_or_their_coverage_are_taken_away() {
    var coverages = store.store().coverages();
    var coverage = liveCoverage();
    var post = posted(coverage, "Zephyrine gusts");
    assertThat(places("coast")).containsExactly(new Found.Place.Live(coverage));
    assertThat(places("zephyrine")).containsExactly(new Found.Place.Post(post));
    coverages.carryOut(post, new PostCommand.Remove("law"), TestStore.EDITOR);
    assertThat(places("zephyrine")).isEmpty();
    coverages.carryOut(post, new PostCommand.Publish(), TestStore.EDITOR);
    assertThat(places("zephyrine")).hasSize(1);
    coverages.carryOut(coverage, new CoverageCommand.Withdraw("A hoax."), TestStore.EDITOR);
    assertThat(places("zephyrine")).isEmpty();
    assertThat(places("coast")).isEmpty();
    coverages.carryOut(coverage, new CoverageCommand.Reinstate(), TestStore.EDITOR);
    assertThat(places("zephyrine")).hasSize(1);
  }

  @Test
  void post_comes_and_goes_in_the_index_though_nobody_asks_and_others_are_added() throws Exception {
    var coverage = liveCoverage();
    var post = posted(coverage, "Zephyrine gusts");
    awaitCount(1);
    store.store().coverages().carryOut(post, new PostCommand.Remove("law"), TestStore.EDITOR);
    for (int i = 0; i < 5; i++) {
      posted(coverage, "Calm " + i);
    }
    awaitCount(0);
  }

  /** Without {@link #found}, which hurries the index. */
  private void awaitCount(int posts) throws InterruptedException {
    var end = Instant.now().plusSeconds(20);
    while (index.find(EN, "zephyrine", 0, 20).hits().size() != posts) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private CoverageId liveCoverage() {
    var coverages = store.store().coverages();
    var id =
        coverages
            .draft(
                EN,
                CoverageText.of("Storm on the coast", "Hour by hour"),
                CoveragePlan.USUAL,
                TestStore.EDITOR)
            .coverage()
            .id();
    coverages.carryOut(id, new CoverageCommand.Start(), TestStore.EDITOR);
    return id;
  }

  private PostKey posted(CoverageId coverage, String words) {
    var text = PostText.of("Ferries", Body.of(new Block.Paragraph(Text.plain(words))));
    var outcome =
        store
            .store()
            .coverages()
            .write(coverage, text, Coverages.Beginning.PUBLISHED, List.of(), TestStore.EDITOR);
    return ((PostOutcome.Done) outcome).post().key();
  }
}
