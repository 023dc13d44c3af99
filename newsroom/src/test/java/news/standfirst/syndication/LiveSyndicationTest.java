package news.standfirst.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Language;
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
import news.standfirst.web.Method;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What machines are told of live coverage. */
class LiveSyndicationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PageFacts.Standing ALONE = new PageFacts.Standing(null, List.of());

  private static final Language EN = TestStore.EN;
  private static final String PAGE = "https://ledger.example/en/live/storm-on-the-coast";

  private final TestStore store = Base.SQLITE.fresh();
  private final Coverages coverages = store.store().coverages();
  private final Paper paper =
      new Paper("The Varn Ledger", URI.create("https://ledger.example/"), List.of(EN), List.of());
  private final PageFacts facts = new PageFacts(paper, FeedPictures.NONE, TestStore.ZONE);
  private final SyndicationPages pages =
      new SyndicationPages(
          paper,
          store.store().publishedCoverages(),
          store.log(),
          FeedPictures.NONE,
          (_, _) -> "Translated.",
          store.time());

  @AfterEach
  void close() {
    pages.close();
    store.close();
  }

  private CoverageId announced(CoveragePlan plan) {
    var text =
        new CoverageText(
            "Storm on the coast",
            "Hour by hour.",
            List.of(new Byline("Ines Marlow")),
            List.of(new Slug("storm")),
            null,
            Body.EMPTY,
            "");
    var drafted = coverages.draft(EN, text, plan, TestStore.EDITOR).coverage();
    carryOut(drafted.id(), new CoverageCommand.Announce());
    return drafted.id();
  }

  private Coverage carryOut(CoverageId id, CoverageCommand command) {
    return coverages.carryOut(id, command, TestStore.EDITOR)
            instanceof CoverageOutcome.Done(var coverage, var _)
        ? coverage
        : found(id);
  }

  private Coverage found(CoverageId id) {
    return coverages.find(id).orElseThrow();
  }

  private PostKey post(CoverageId id, String headline, String words) {
    store.time().pass(Duration.ofMinutes(5));
    var text = PostText.of(headline, Body.of(new Block.Paragraph(Text.plain(words))));
    return switch (coverages.write(
        id, text, Coverages.Beginning.PUBLISHED, List.of(), TestStore.EDITOR)) {
      case PostOutcome.Done done -> done.post().key();
      case PostOutcome.Refused refused ->
          throw new IllegalStateException(refused.refusal().reason());
      case PostOutcome.NotTaken not -> throw new IllegalStateException(not.refusal().reason());
      case PostOutcome.Unknown() -> throw new IllegalStateException("no such coverage");
    };
  }

  private JsonNode described(CoverageId id) {
    List<PostWords> posts =
        store.store().publishedCoverages().read(live -> live.posts(id, PublishedCoverages.TOP, 40));
    return read(facts.coverage(EN, PAGE, found(id), ALONE, List.of(), posts, true, null).jsonLd());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  private static Request request(String path, String format) {
    var parameters =
        new HashMap<>(Map.of("lang", "en", "slug", "storm-on-the-coast", "format", format));
    return new Request.Builder(Method.GET, path).parameters(parameters).build();
  }

  private String feed(String format) {
    return body(pages.liveFeed(request("/en/live/storm-on-the-coast/feed." + format, format)));
  }

  private static String body(Reply reply) {
    return new String(((Reply.Whole) reply).body(), StandardCharsets.UTF_8);
  }

  @Test
  void structured_data_holds_at_every_stage_and_its_beginning_never_moves() {
    var starts = store.time().instant().plus(Duration.ofDays(1));
    var id = announced(CoveragePlan.USUAL.startingAt(starts));
    var before = described(id);
    assertThat(before.get("@type").asText()).isEqualTo("LiveBlogPosting");
    assertThat(before.get("mainEntityOfPage").get("@id").asText()).isEqualTo(PAGE);
    assertThat(before.get("liveBlogUpdate").size()).isZero();
    assertThat(before.has("coverageStartTime")).as("told when it has come").isFalse();
    assertThat(before.at("/about/0/startDate").asText()).matches(".*[+-]\\d\\d:\\d\\d");
    assertThat(before.has("coverageEndTime")).isFalse();

    store.time().pass(Duration.ofHours(2));
    carryOut(id, new CoverageCommand.Start());
    var first = post(id, "", "The glass falls.");
    var running = described(id);
    var second = post(id, "Ferries stop", "All of them.");
    var later = described(id);
    assertThat(later.get("datePublished")).isEqualTo(before.get("datePublished"));
    assertThat(later.get("coverageStartTime")).isEqualTo(running.get("coverageStartTime"));
    assertThat(later.get("dateModified")).isNotEqualTo(running.get("dateModified"));
    assertThat(later.has("coverageEndTime")).isFalse();
    var updates = later.get("liveBlogUpdate");
    assertThat(updates.size()).isEqualTo(2);
    assertThat(updates.get(0).get("@type").asText()).isEqualTo("BlogPosting");
    assertThat(updates.get(0).get("headline").asText()).isEqualTo("Ferries stop");
    assertThat(updates.get(0).get("url").asText()).isEqualTo(PAGE + "#post-" + second.post());
    assertThat(updates.get(1).get("headline").asText()).isEqualTo("The glass falls.");
    assertThat(updates.get(1).get("articleBody").asText()).isEqualTo("The glass falls.");
    assertThat(updates.get(1).get("author").get(0).get("name").asText()).isEqualTo("Ines Marlow");

    coverages.carryOut(first, new PostCommand.Remove("law"), TestStore.EDITOR);
    assertThat(described(id).get("liveBlogUpdate").size()).isEqualTo(1);
    carryOut(id, new CoverageCommand.End());
    assertThat(described(id).has("coverageEndTime")).isTrue();
    carryOut(id, new CoverageCommand.Reopen());
    assertThat(described(id).has("coverageEndTime")).isFalse();
    assertThat(described(id).get("coverageStartTime")).isEqualTo(running.get("coverageStartTime"));
  }

  @Test
  void link_previews_show_the_post_that_a_link_names() {
    var id = announced(CoveragePlan.USUAL);
    var key = post(id, "Ferries stop", "All of them.");
    var words = coverages.post(key).orElseThrow();
    var said = facts.coverage(EN, PAGE, found(id), ALONE, List.of(), List.of(), true, words);
    assertThat(said.jsonLd()).isEmpty();
    assertThat(said.properties())
        .contains(
            new PageFacts.Property("og:title", "Ferries stop"),
            new PageFacts.Property("og:description", "All of them."),
            new PageFacts.Property("og:url", PAGE + "?post=" + key.post()));
  }

  @Test
  void feeds_of_posts_drop_what_was_removed_and_say_so() {
    var id = announced(CoveragePlan.USUAL);
    carryOut(id, new CoverageCommand.Start());
    var gone = post(id, "Wrong", "MARKERWORD");
    post(id, "", "This </title> stays & <b>stands</b>.");
    assertThat(feed("rss"))
        .contains("MARKERWORD")
        .contains("<guid isPermaLink=\"false\">urn:uuid:");
    coverages.carryOut(gone, new PostCommand.Remove("law"), TestStore.EDITOR);
    for (var format : List.of("rss", "atom", "json")) {
      assertThat(feed(format)).as(format).doesNotContain("MARKERWORD");
    }
    assertThat(feed("atom"))
        .contains(
            "<at:deleted-entry ref=\"" + LivePostFeed.lastingId(gone.post(), EN, false) + "\"");
    var json = read(feed("json"));
    assertThat(json.has("expired")).isFalse();
    assertThat(json.get("items").get(0).get("url").asText()).startsWith(PAGE + "?post=");
    carryOut(id, new CoverageCommand.End());
    assertThat(read(feed("json")).get("expired").asBoolean()).isTrue();
  }

  @Test
  void feed_follows_a_new_address_and_goes_with_a_withdrawn_coverage() {
    var id = announced(CoveragePlan.USUAL);
    carryOut(id, new CoverageCommand.ChangeSlug(new Slug("the-storm")));
    var moved = pages.liveFeed(request("/en/live/storm-on-the-coast/feed.rss", "rss"));
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.headers().first("location")).hasValue("/en/live/the-storm/feed.rss");
    carryOut(id, new CoverageCommand.ChangeSlug(new Slug("storm-on-the-coast")));
    carryOut(id, new CoverageCommand.Withdraw("A hoax."));
    assertThat(feed("rss")).contains("A hoax.").doesNotContain("<item>", "Storm on the coast");
  }

  @Test
  void feeds_of_a_withdrawn_coverage_say_that_its_posts_are_gone() {
    var id = announced(CoveragePlan.USUAL);
    carryOut(id, new CoverageCommand.Start());
    var key = post(id, "Wrong", "MARKERWORD");
    carryOut(id, new CoverageCommand.Withdraw("A hoax."));
    assertThat(feed("atom"))
        .contains("<at:deleted-entry ref=\"" + LivePostFeed.lastingId(key.post(), EN, false) + "\"")
        .doesNotContain("MARKERWORD", "Storm on the coast");
    var json = read(feed("json"));
    assertThat(json.get("expired").asBoolean()).isTrue();
    assertThat(json.get("items")).isEmpty();
    carryOut(id, new CoverageCommand.Erase("By law."));
    assertThatThrownBy(() -> feed("atom")).isInstanceOf(Refusal.class);
  }

  @Test
  void coverages_stand_in_sitemaps_and_have_a_card() {
    var id = announced(CoveragePlan.USUAL);
    var index = body(pages.sitemapIndex(request("/sitemap.xml", "")));
    assertThat(index).contains("/sitemap-en-live.xml");
    var live =
        new Request.Builder(Method.GET, "/sitemap-en-live.xml")
            .parameters(Map.of("part", "en-live"))
            .build();
    assertThat(body(pages.sitemap(live))).contains("<loc>" + PAGE + "</loc>");
    assertThat(body(pages.newsSitemap(request("/news-sitemap-en.xml", ""))))
        .contains("<news:title>Storm on the coast</news:title>");
    var oembed =
        new Request.Builder(
                Method.GET,
                "/oembed?maxwidth=400&maxheight=300&url="
                    + URLEncoder.encode(PAGE, StandardCharsets.UTF_8))
            .build();
    var card = read(body(pages.oembed(oembed)));
    assertThat(card.get("type").asText()).isEqualTo("rich");
    assertThat(card.get("width").asInt()).isEqualTo(400);
    assertThat(card.get("height").asInt()).isEqualTo(300);
    assertThat(card.get("html").asText()).contains("<iframe src=\"" + PAGE + "/embed\"");
    carryOut(id, new CoverageCommand.Withdraw("A hoax."));
    assertThat(body(pages.sitemap(live))).doesNotContain(PAGE);
  }
}
