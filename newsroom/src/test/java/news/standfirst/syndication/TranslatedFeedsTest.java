package news.standfirst.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.Masthead;
import news.standfirst.story.Published;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.WorkSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What machines are told of translated stories. */
class TranslatedFeedsTest {
  private static final Language EN = TestStore.EN;
  private static final Language CA = new Language("ca");
  private static final Language AR = new Language("ar");

  private final TestStore store = Base.SQLITE.fresh();
  private final Engines engines =
      new Engines(
          List.of(new SwapEngine("swap", false, new Pair(EN, CA), new Pair(EN, AR))),
          List.of(),
          Optional.empty());
  private final Pipeline pipeline =
      new Pipeline(
          store.store().translation(),
          engines,
          new WorkSettings(List.of(EN, CA, AR), false, 0),
          store.published(),
          store.time(),
          _ -> {});
  private final Paper paper =
      new Paper(
          Masthead.of("The Varn Ledger"),
          URI.create("https://ledger.example/"),
          List.of(EN, CA, AR),
          List.of(),
          Set.of(AR));
  private final FeedGathering feeds =
      new FeedGathering(
          paper, FeedPictures.NONE, store.time(), (_, note) -> "Traduït de " + note.from());
  private final Sitemaps sitemaps = new Sitemaps(paper, store.time());

  @AfterEach
  void close() {
    pipeline.close();
    engines.close();
    store.close();
  }

  private Article translated(String headline) {
    var article = store.published(headline);
    work();
    return article;
  }

  private void work() {
    pipeline.handle(store.log().after(0, 1_000));
    pipeline.workOff();
  }

  private Feed feed(Language edition) {
    return store.read(snapshot -> feeds.site(snapshot, edition));
  }

  @Test
  void feed_of_the_edition_bears_the_label_before_the_first_words_and_a_record() throws Exception {
    translated("Storm");
    var feed = feed(CA);
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.entries().getFirst().html())
        .startsWith(
            "<p><em><a href=\"https://ledger.example/en/2031/05/09/storm\" hreflang=\"en\">"
                + "Traduït de en</a></em></p>");
    assertThat(feed.entries().getFirst().summary()).startsWith("Traduït de en");
    for (var written : List.of(RssFeed.write(feed, paper), AtomFeed.write(feed, paper))) {
      assertThat(new String(written, StandardCharsets.UTF_8))
          .contains(
              "hreflang=\"en\" href=\"https://ledger.example/en/2031/05/09/storm\"",
              ">Traduït de en");
    }
    var json = new ObjectMapper().readTree(JsonFeed.write(feed, paper)).path("items").get(0);
    assertThat(json.path("language").asText()).isEqualTo("ca");
    var record = json.path("_translation");
    assertThat(record.path("from").asText()).isEqualTo("en");
    assertThat(record.path("tag").asText()).isEqualTo("ca-t-en-t0-und");
    assertThat(record.path("engine").asText()).startsWith("swap/");
    assertThat(record.path("reviewed").asBoolean()).isFalse();
    assertThat(feed(EN).entries().getFirst().id()).isNotEqualTo(feed.entries().getFirst().id());
    assertThat(new String(JsonFeed.write(feed(EN), paper), StandardCharsets.UTF_8))
        .doesNotContain("_translation");
  }

  @Test
  void withdrawn_story_leaves_a_tombstone_of_its_own_in_each_edition() {
    var article = translated("Storm");
    var entry = feed(CA).entries().getFirst().id();
    store.done(article.id(), new ArticleCommand.Withdraw("It was false."));
    assertThat(feed(CA).entries()).isEmpty();
    assertThat(feed(CA).gone()).extracting(Feed.Gone::id).containsExactly(entry);
  }

  @Test
  void sitemaps_name_the_versions_that_search_engines_may_know_and_no_other() {
    translated("Storm");
    var english = xml(snapshot -> sitemaps.month(snapshot, EN, 2031, 5, 1));
    assertThat(english)
        .contains("hreflang=\"en\" href=\"https://ledger.example/en/2031/05/09/storm\"")
        .contains("hreflang=\"ca\" href=\"https://ledger.example/ca/2031/05/09/storm\"")
        .contains("hreflang=\"x-default\" href=\"https://ledger.example/en/2031/05/09/storm\"")
        .doesNotContain("/ar/2031");
    assertThat(xml(snapshot -> sitemaps.month(snapshot, CA, 2031, 5, 1)))
        .contains("<loc>https://ledger.example/ca/2031/05/09/storm</loc>");
    assertThat(xml(snapshot -> sitemaps.month(snapshot, AR, 2031, 5, 1))).doesNotContain("<url>");
    assertThat(news(CA)).contains("<news:language>ca</news:language>");
    assertThat(news(AR)).doesNotContain("<url>");
  }

  private String xml(Function<Published.Snapshot, byte[]> write) {
    return new String(store.published().read(write), StandardCharsets.UTF_8);
  }

  private String news(Language edition) {
    var written = store.store().publishedCoverages().read(live -> sitemaps.news(live, edition));
    return new String(written, StandardCharsets.UTF_8);
  }

  @Test
  void structured_data_of_both_pages_names_the_other() throws Exception {
    var article = translated("Storm");
    var translation = described(article, CA);
    assertThat(translation.path("inLanguage").asText()).isEqualTo("ca");
    assertThat(translation.path("translationOfWork").path("url").asText())
        .isEqualTo("https://ledger.example/en/2031/05/09/storm");
    assertThat(translation.path("digitalSourceType").asText()).contains("Algorithmic");
    var original = described(article, EN);
    assertThat(original.path("workTranslation")).hasSize(2);
    assertThat(original.has("digitalSourceType")).isFalse();
  }

  private JsonNode described(Article article, Language edition) {
    var found =
        store.<Optional<Lookup.Found>>read(s -> s.article(article.id(), edition)).orElseThrow();
    return new NewsArticleJson(paper, FeedPictures.NONE, TestStore.ZONE)
        .describe(edition, "https://ledger.example/x", found, List.of());
  }
}
