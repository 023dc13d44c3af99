package news.standfirst.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of live coverage, over a real store and through the real door. */
final class LivePagesTest {
  @TempDir private Path folder = Path.of("");
  private LiveHouse house;

  @BeforeEach
  void open() {
    house = new LiveHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static List<String> ids(String page) {
    var posts = page.substring(page.indexOf("class=\"posts\""));
    var found =
        Pattern.compile("<article class=\"post[^>]* id=\"post-([a-z0-9]+)\"").matcher(posts);
    var ids = new ArrayList<String>();
    while (found.find()) {
      ids.add(found.group(1));
    }
    return ids;
  }

  private static String link(String page, String rel) {
    var found = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
    return found.find() ? found.group(1) : "";
  }

  private List<PostKey> posts(Coverage coverage, int many) {
    var posts = new ArrayList<PostKey>();
    for (int i = 1; i <= many; i++) {
      posts.addFirst(house.minutes(1).post(coverage, "Update " + i, "Words of " + i + "."));
    }
    return posts;
  }

  @Test
  void first_answer_holds_the_posts_the_key_events_and_the_state() {
    var coverage = house.storm();
    var page = house.body(coverage.path());
    assertThat(page)
        .contains("Storm Agathe reaches the coast")
        .contains("What we know")
        .contains("Nobody has been reported hurt.")
        .contains("Key events")
        .contains("Gusts of 131 kilometres an hour")
        .contains("We first wrote 113.")
        .contains("Marit Holm, baker")
        .contains(">Live</span>")
        .contains("Started")
        .doesNotContain("NEVER-SHOWN-NOTE");
    assertThat(page.indexOf("class=\"pin\"")).isLessThan(page.indexOf("Where to find help"));
    assertThat(page.indexOf("Where to find help")).isLessThan(page.indexOf("class=\"posts\""));
    assertThat(ids(page)).hasSize(6);
  }

  @Test
  void page_names_its_stream_its_segments_and_its_place_in_the_log() {
    var coverage = house.storm();
    var page = house.body(coverage.path());
    var at = house.head();
    assertThat(page)
        .contains("data-position=\"" + at + "\"")
        .contains(
            "<link rel=\"alternate\" type=\"text/event-stream\" href=\"%s/stream\">"
                .formatted(coverage.path()))
        .contains(
            "<link rel=\"alternate\" type=\"application/json\" title=\"segments\" href=\"%s/since/%s\">"
                .formatted(coverage.path(), at));
  }

  @Test
  void older_posts_stand_on_pages_that_keep_their_addresses_when_new_ones_come() {
    var coverage = house.live("A long day");
    var all = posts(coverage, 65).stream().map(key -> key.post().value()).toList();
    var first = house.body(coverage.path());
    assertThat(ids(first)).isEqualTo(all.subList(0, 25));
    var second = house.body(link(first, "prev"));
    assertThat(ids(second)).isEqualTo(all.subList(25, 45));
    var third = house.body(link(second, "prev"));
    assertThat(ids(third)).isEqualTo(all.subList(45, 65));
    assertThat(link(third, "prev")).isEqualTo(coverage.path());
    assertThat(third).contains("class=\"pager older\" hidden");
    assertThat(link(third, "next")).isEqualTo(link(first, "prev"));
    assertThat(link(second, "next")).isEqualTo(coverage.path());

    posts(coverage, 3);
    var later = house.body(coverage.path());
    assertThat(ids(later)).hasSize(28);
    assertThat(link(later, "prev")).isEqualTo(link(first, "prev"));
  }

  @Test
  void link_to_a_post_opens_the_page_on_which_it_stands() {
    var coverage = house.live("A long day");
    var all = posts(coverage, 65);
    for (var post : List.of(all.get(0), all.get(24), all.get(25), all.get(44), all.get(64))) {
      var page = house.body(coverage.path() + "?post=" + post.post());
      assertThat(ids(page)).contains(post.post().value());
      assertThat(page).contains("data-shown=\"" + post.post() + "\"");
      assertThat(link(page, "canonical")).endsWith(coverage.path());
    }
    assertThat(ids(house.body(coverage.path() + "?post=" + all.get(30).post())))
        .isEqualTo(ids(house.body(link(house.body(coverage.path()), "prev"))));
  }

  @Test
  void key_event_of_an_older_page_stands_in_the_list_of_every_page() {
    var coverage = house.live("A long day");
    var key = house.post(coverage, "The dam holds", "It does.", new PostCommand.MarkKeyEvent(true));
    posts(coverage, 60);
    var first = house.body(coverage.path());
    assertThat(ids(first)).doesNotContain(key.post().value());
    assertThat(first.substring(0, first.indexOf("class=\"posts\"")))
        .contains("The dam holds")
        .contains("?post=%s#post-%s".formatted(key.post(), key.post()));
  }

  @Test
  void removed_post_leaves_every_page_and_its_link_says_so() {
    var coverage = house.live("A long day");
    var gone = house.post(coverage, "Wrong", "MARKERWORD", new PostCommand.MarkKeyEvent(true));
    house.post(coverage, "Right", "This stays.");
    assertThat(house.body(coverage.path())).contains("MARKERWORD");
    house.carryOut(gone, new PostCommand.Remove("legal"));
    assertThat(house.body(coverage.path())).doesNotContain("MARKERWORD").doesNotContain("Wrong");
    var link = house.get(coverage.path() + "?post=" + gone.post());
    assertThat(link.statusCode()).isEqualTo(301);
    assertThat(house.body(link.headers().firstValue("location").orElse("")))
        .contains("is not here any more")
        .contains("noindex")
        .contains("This stays.");
  }

  @Test
  void pin_edit_and_move_show_at_once() {
    var coverage = house.live("A long day");
    var posts = posts(coverage, 3);
    house.carryOut(posts.get(2), new PostCommand.Pin(null));
    assertThat(ids(house.body(coverage.path()))).hasSize(2);
    house.carryOut(posts.get(1), new PostCommand.Pin(null));
    assertThat(ids(house.body(coverage.path())))
        .containsExactly(posts.get(0).post().value(), posts.get(2).post().value());
    house.carryOut(posts.get(1), new PostCommand.Unpin());
    house.carryOut(posts.get(2), new PostCommand.Move(null));
    assertThat(ids(house.body(coverage.path())).getFirst()).isEqualTo(posts.get(2).post().value());
    house.minutes(1).edit(posts.get(0), "Update 3", "CHANGED");
    assertThat(house.body(coverage.path())).contains("CHANGED").contains("Edited");
  }

  @Test
  void every_state_of_a_coverage_has_its_page() {
    var starts = house.now().plusSeconds(86_400);
    var coverage =
        house.drafted(
            LiveHouse.EN, LiveHouse.text("Tomorrow at sea"), CoveragePlan.USUAL.startingAt(starts));
    var path = coverage.path();
    assertThat(house.get(path).statusCode()).isEqualTo(404);
    house.carryOut(coverage.id(), new CoverageCommand.Announce());
    assertThat(house.body(path))
        .contains(">Coming up</span>")
        .contains("Starts")
        .contains("10 May 2031")
        .contains("No updates yet.");
    house.carryOut(coverage.id(), new CoverageCommand.Start());
    assertThat(house.body(path)).contains(">Live</span>");
    house.minutes(90).carryOut(coverage.id(), new CoverageCommand.End());
    assertThat(house.body(path)).contains("Coverage has ended").contains("data-state=\"ended\"");
    house.carryOut(coverage.id(), new CoverageCommand.Reopen());
    assertThat(house.body(path)).contains(">Live</span>").doesNotContain("Coverage has ended");
    house.carryOut(coverage.id(), new CoverageCommand.ChangeSlug(new Slug("at-sea")));
    var moved = house.get(path + "?below=77");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("location")).hasValue("/en/live/at-sea?below=77");
    house.carryOut(coverage.id(), new CoverageCommand.Withdraw("It rested on a hoax."));
    var gone = house.get("/en/live/at-sea");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("It rested on a hoax.").contains("noindex");
    house.carryOut(coverage.id(), new CoverageCommand.Erase("law"));
    assertThat(house.get("/en/live/at-sea").statusCode()).isEqualTo(410);
  }

  @Test
  void stories_topic_and_front_page_lead_to_a_coverage_while_it_runs() {
    var story = house.article("Ships stay in");
    var pages = List.of(story, "/en/topic/storm", "/en/");
    pages.forEach(page -> assertThat(house.body(page)).doesNotContain("Live: follow"));
    var coverage = house.live("The storm, hour by hour");
    pages.forEach(
        page ->
            assertThat(house.body(page))
                .as(page)
                .contains(coverage.path())
                .contains("Live: follow The storm, hour by hour"));
    house.post(coverage, "The mole holds", "It does.");
    assertThat(house.body("/en/")).contains("The mole holds");
    var text = LiveHouse.text("The storm has passed");
    house.carryOut(coverage.id(), new CoverageCommand.Save(coverage.revision(), text));
    pages.forEach(page -> assertThat(house.body(page)).as(page).contains("The storm has passed"));
    house.carryOut(coverage.id(), new CoverageCommand.End());
    pages.forEach(page -> assertThat(house.body(page)).as(page).doesNotContain("Live: follow"));
  }

  @Test
  void new_post_drops_no_article_from_memory() {
    var story = house.article("Ships stay in");
    var coverage = house.live("The storm, hour by hour");
    house.body(story);
    house.post(coverage, "The mole holds", "It does.");
    assertThat(house.reader.find(story, news.standfirst.web.ContentCoding.GZIP)).isNotNull();
    assertThat(house.reader.find(coverage.path(), news.standfirst.web.ContentCoding.GZIP)).isNull();
  }

  @Test
  void list_shows_all_coverages_and_its_address_has_one_spelling() {
    var coverage = house.storm();
    house.carryOut(house.live("Yesterday").id(), new CoverageCommand.End());
    var list = house.body("/en/live/");
    assertThat(list.indexOf(coverage.path())).isLessThan(list.indexOf("Yesterday"));
    assertThat(list).contains("The level, minute by minute").contains("Coverage has ended");
    assertThat(house.get("/en/live").headers().firstValue("location")).hasValue("/en/live/");
  }

  @Test
  void addresses_that_are_none_of_ours_answer_404() {
    var coverage = house.live("A day");
    for (var query : List.of("?post=NO", "?below=x", "?below=-1", "?below=99999999999999999999")) {
      assertThat(house.get(coverage.path() + query).statusCode()).as(query).isEqualTo(404);
    }
    assertThat(house.get("/en/live/nothing").statusCode()).isEqualTo(404);
    assertThat(house.get("/ar/live/a-day").statusCode()).isEqualTo(404);
  }

  @Test
  void embed_may_be_framed_by_others_and_looks_as_they_ask() {
    var coverage = house.storm();
    var embed = house.get(coverage.path() + "/embed?theme=dark&accent=FF8800&size=110&posts=3");
    assertThat(embed.statusCode()).isEqualTo(200);
    assertThat(ids(embed.body())).as("beside the pinned one").hasSize(2);
    assertThat(embed.body())
        .contains("/live-embed.css?accent=ff8800&amp;posts=3&amp;size=110&amp;theme=dark");
    assertThat(embed.headers().firstValue("content-security-policy").orElse(""))
        .contains("frame-ancestors *")
        .doesNotContain("unsafe");
    assertThat(
            house.get(coverage.path()).headers().firstValue("content-security-policy").orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(house.body("/live-embed.css?accent=ffff00&theme=light"))
        .doesNotContain("--accent:#ffff00");
    for (var wrong : List.of("theme=pink", "accent=red", "size=999", "posts=0", "size=x")) {
      var refused = house.get(coverage.path() + "/embed?" + wrong);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
      assertThat(refused.body()).contains(wrong.substring(0, wrong.indexOf('=')) + " is ");
    }
    assertThat(house.body("/live-embed.js")).contains("data-standfirst-live");
  }
}
