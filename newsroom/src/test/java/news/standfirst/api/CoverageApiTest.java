package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.store.Base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class CoverageApiTest {
  private final ApiHouse house;

  CoverageApiTest(Base base) {
    house = new ApiHouse(base);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void coverage_goes_from_announcement_to_its_end_and_on() {
    house.topic("weather");
    var made =
        house.post(
            "/coverages",
            """
            {'language':'en','headline':'Storm on the coast','standfirst':'As it comes.',
             'topics':['weather'],'bylines':['Ana Ruiz'],'startsAt':'2031-05-09T18:00:00+02:00',
             'summary':[{'type':'paragraph','text':'Ferries stay in port.'}],'internalNote':'call'}
            """);
    assertThat(made.status()).as(made.http().body()).isEqualTo(201);
    assertThat(made.text("state")).isEqualTo("upcoming");
    assertThat(made.text("url")).isEqualTo("https://news.example.org/en/live/storm-on-the-coast");
    assertThat(made.text("startsAt")).isEqualTo("2031-05-09T16:00:00Z");
    assertThat(made.text("position")).matches("[a-z0-9]+-\\d+");
    var path = "/coverages/" + made.text("id");
    assertThat(made.header("location")).isEqualTo("/api/v1" + path);

    var started = house.post(path + "/start", "");
    assertThat(started.text("state")).isEqualTo("live");
    assertThat(started.text("startedAt")).isNotEmpty();
    assertThat(house.post(path + "/start", "").text("code")).isEqualTo("wrong-status");
    assertThat(house.post(path + "/end", "").text("state")).isEqualTo("ended");
    assertThat(house.post(path + "/posts", "{'headline':'Late'}").text("code")).isEqualTo("ended");
    var reopened = house.post(path + "/reopen", "");
    assertThat(reopened.text("state")).isEqualTo("live");
    assertThat(reopened.json().path("endedAt").isNull()).isTrue();
    assertThat(reopened.text("startedAt")).isEqualTo(started.text("startedAt"));

    house.post(path + "/withdraw", "{'notice':'This was not so.'}");
    var gone = house.send("GET", path, "", "");
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text("detail")).isEqualTo("This was not so.");
    assertThat(house.send("GET", path + "/posts", "", "").status()).isEqualTo(410);
    assertThat(house.post(path + "/reinstate", "").text("state")).isEqualTo("ended");
    assertThat(house.post(path + "/slug", "{'slug':'the-storm'}").text("url"))
        .isEqualTo("https://news.example.org/en/live/the-storm");
    house.post(path + "/erase", "{'reason':'A court said so.'}");
    assertThat(house.get(path).text("state")).isEqualTo("erased");
    assertThat(house.get(path).http().body()).doesNotContain("Ferries");
  }

  @Test
  void draft_is_seen_by_the_desk_alone() {
    var path = "/coverages/" + house.covered("Storm", "draft");
    assertThat(house.get(path).text("state")).isEqualTo("draft");
    assertThat(house.get(path).json().path("url").isNull()).isTrue();
    assertThat(house.send("GET", path, "", "").status()).isEqualTo(404);
    assertThat(house.post(path + "/announce", "").text("state")).isEqualTo("upcoming");
    assertThat(house.send("GET", path, "", "").text("headline")).isEqualTo("Storm");
  }

  @Test
  void readers_need_no_token_and_see_no_note() {
    var made =
        house.post("/coverages", "{'language':'en','headline':'Storm','internalNote':'call back'}");
    var path = "/coverages/" + made.text("id");
    house.post(path + "/posts", "{'headline':'Seen'}");
    house.post(path + "/posts", "{'headline':'Not seen','status':'draft'}");
    var read = house.send("GET", path, "", "");
    assertThat(read.http().body()).doesNotContain("call back");
    assertThat(read.header("vary")).contains("authorization");
    assertThat(house.get(path).text("internalNote")).isEqualTo("call back");
    var posts = house.send("GET", path + "/posts", "", "");
    assertThat(headlines(posts.json())).containsExactly("Seen");
    assertThat(house.send("GET", path + "/posts?status=draft", "", "").status()).isEqualTo(401);
    assertThat(headlines(house.get(path + "/posts?status=draft").json()))
        .containsExactly("Not seen");
    assertThat(house.send("GET", "/coverages?language=en", "", "").json().path("coverages"))
        .hasSize(1);
  }

  @Test
  void words_are_saved_on_the_revision_they_were_written_on() {
    house.topic("weather");
    var path = "/coverages/" + house.covered("Storm", "live");
    assertThat(house.put(path, "{'headline':'Two'}").status()).isEqualTo(428);
    var tag = house.get(path).header("etag");
    var saved = house.put(path, "{'headline':'Two','topics':['weather']}", "if-match", tag);
    assertThat(saved.status()).as(saved.http().body()).isEqualTo(200);
    var late = house.put(path, "{'headline':'Three'}", "if-match", tag);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("newestRevision").asInt())
        .isEqualTo(late.json().path("yourRevision").asInt() + 1);
    assertThat(house.put(path, "{'headline':''}", "if-match", "*").text("code"))
        .isEqualTo("no-headline");
  }

  @Test
  void plan_changes_what_it_names() {
    var path = "/coverages/" + house.covered("Storm", "draft");
    var planned = house.put(path + "/plan", "{'startsAt':'2031-05-10T08:00:00Z'}");
    assertThat(planned.text("startsAt")).isEqualTo("2031-05-10T08:00:00Z");
    assertThat(planned.text("remindAfter")).isEqualTo("PT3H");
    var silent = house.put(path + "/plan", "{'closeAfter':'PT0S','remindAfter':'PT20M'}");
    assertThat(silent.text("startsAt")).isEqualTo("2031-05-10T08:00:00Z");
    assertThat(silent.text("closeAfter")).isEqualTo("PT0S");
    assertThat(house.put(path + "/plan", "{'closeAfter':'soon'}").status()).isEqualTo(422);
    assertThat(house.put(path + "/plan", "{'startsAt':'2041-05-10T08:00:00Z'}").text("code"))
        .isEqualTo("too-far");
    assertThat(
            house
                .post(
                    "/coverages",
                    "{'language':'en','headline':'X','startsAt':'2041-05-10T08:00:00Z'}")
                .text("code"))
        .isEqualTo("too-far");
    assertThat(house.get("/coverages").json().path("coverages")).hasSize(1);
  }

  @Test
  void post_is_out_at_once_and_every_field_at_fault_is_named() {
    var path = "/coverages/" + house.covered("Storm", "live") + "/posts";
    var made =
        house.post(
            path,
            """
            {'headline':'Wind','bodyHtml':'<p>Gusts of <b>120</b>.</p>','keyEvent':true,
             'pinned':true,'bylines':['Ana Ruiz'],'guest':'The harbour master'}
            """);
    assertThat(made.status()).as(made.http().body()).isEqualTo(201);
    assertThat(made.text("status")).isEqualTo("published");
    assertThat(made.json().path("revision").asInt()).isPositive();
    assertThat(made.json().path("order").asLong()).isPositive();
    assertThat(made.text("position")).matches("[a-z0-9]+-\\d+");
    assertThat(made.text("url")).endsWith("#post-" + made.text("id"));
    var read = house.send("GET", path + "/" + made.text("id"), "", "");
    assertThat(read.text("guest")).isEqualTo("The harbour master");
    assertThat(read.json().path("keyEvent").asBoolean()).isTrue();
    assertThat(read.text("position")).isEqualTo(made.text("position"));

    var wrong =
        house.post(path, "{'headline':7,'status':'loud','publishAt':'noon','colour':'red'}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("errors").findValuesAsText("field"))
        .contains("status", "publishAt", "colour");
    assertThat(house.post(path, "{}").text("code")).isEqualTo("empty");
    assertThat(house.post("/coverages/none/posts", "{'headline':'X'}").status()).isEqualTo(404);
  }

  @Test
  void edit_names_both_revisions_when_it_comes_too_late() {
    var path = "/coverages/" + house.covered("Storm", "live") + "/posts";
    var made = house.post(path, "{'headline':'One'}");
    var one = path + "/" + made.text("id");
    var tag = "\"" + made.json().path("revision").asInt() + "\"";
    house.post(one + "/pin", "");
    var saved = house.put(one, "{'headline':'Two'}", "if-match", tag);
    assertThat(saved.status()).as("a pin is no conflict").isEqualTo(200);
    var late = house.put(one, "{'headline':'Three'}", "if-match", tag);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("yourRevision").asInt())
        .isEqualTo(made.json().path("revision").asInt());
    assertThat(late.json().path("newestRevision").asInt())
        .isEqualTo(saved.json().path("revision").asInt());
    var without = house.put(one, "{'headline':'Four','keyEvent':true,'pinned':false}");
    assertThat(without.status()).isEqualTo(200);
    assertThat(without.json().path("keyEvent").asBoolean()).isTrue();
    assertThat(without.json().path("pinned").asBoolean()).isFalse();
    assertThat(house.get(one).text("editedAt")).isNotEmpty();
    assertThat(house.get(one + "/revisions").json().path("revisions")).hasSize(3);
  }

  @Test
  void removed_post_is_gone_at_once_and_can_come_back() {
    var path = "/coverages/" + house.covered("Storm", "live") + "/posts";
    var one = path + "/" + house.post(path, "{'headline':'Wrong'}").text("id");
    var removed = house.send("DELETE", one + "?reason=wrong", house.all, "");
    assertThat(removed.status()).as(removed.http().body()).isEqualTo(200);
    assertThat(removed.text("status")).isEqualTo("removed");
    assertThat(house.send("GET", one, "", "").status()).isEqualTo(404);
    assertThat(house.send("GET", path, "", "").json().path("posts")).isEmpty();
    assertThat(house.send("DELETE", one, house.all, "").status()).isEqualTo(409);
    assertThat(house.post(one + "/publish", "").text("status")).isEqualTo("published");
    house.post(one + "/erase", "{'reason':'A court said so.'}");
    assertThat(house.get(one).http().body()).doesNotContain("Wrong");
  }

  @Test
  void every_command_of_the_live_desk_can_be_given() {
    var path = "/coverages/" + house.covered("Storm", "live") + "/posts";
    var one = path + "/" + house.post(path, "{'headline':'One','status':'draft'}").text("id");
    assertThat(house.post(one + "/submit", "").text("status")).isEqualTo("submitted");
    assertThat(house.post(one + "/send-back", "{}").status()).isEqualTo(422);
    assertThat(house.post(one + "/send-back", "{'reason':'who?'}").text("status"))
        .isEqualTo("draft");
    assertThat(house.get(one).json().path("sentBack").path("reason").asText()).isEqualTo("who?");
    house.post(one + "/submit", "");
    assertThat(house.post(one + "/approve", "").text("status")).isEqualTo("approved");
    assertThat(house.post(one + "/schedule", "{'at':'2031-05-10T08:00:00Z'}").text("scheduledFor"))
        .isEqualTo("2031-05-10T08:00:00Z");
    assertThat(house.post(one + "/unschedule", "").json().path("scheduledFor").isNull()).isTrue();
    assertThat(house.post(one + "/publish", "").text("status")).isEqualTo("published");
    assertThat(house.post(one + "/pin", "{'until':'2031-05-10T08:00:00Z'}").text("pinnedUntil"))
        .isEqualTo("2031-05-10T08:00:00Z");
    assertThat(house.post(one + "/unpin", "").json().path("pinned").asBoolean()).isFalse();
    assertThat(house.post(one + "/key-event", "").json().path("keyEvent").asBoolean()).isTrue();
    assertThat(
            house
                .post(one + "/key-event", "{'keyEvent':false}")
                .json()
                .path("keyEvent")
                .asBoolean(true))
        .isFalse();
    assertThat(house.post(one + "/correct", "{'note':'It was two.'}").json().path("corrections"))
        .hasSize(1);
    assertThat(house.post(one + "/pin", "{'until':5}").status()).isEqualTo(422);
  }

  @Test
  void moved_posts_stand_where_they_were_put() {
    var path = "/coverages/" + house.covered("Storm", "live") + "/posts";
    var ids = new ArrayList<String>();
    for (var headline : List.of("One", "Two", "Three")) {
      ids.add(house.post(path, "{'headline':'%s'}".formatted(headline)).text("id"));
      house.store.time().pass(Duration.ofSeconds(1));
    }
    var moved =
        house.post(path + "/" + ids.get(2) + "/move", "{'below':'%s'}".formatted(ids.getFirst()));
    assertThat(moved.status()).as(moved.http().body()).isEqualTo(200);
    assertThat(headlines(house.get(path).json())).containsExactly("Two", "One", "Three");
    house.post(path + "/" + ids.getFirst() + "/move", "{}");
    assertThat(headlines(house.send("GET", path, "", "").json()))
        .containsExactly("One", "Two", "Three");
    var first = house.send("GET", path + "?limit=2", "", "").json();
    assertThat(headlines(first)).containsExactly("One", "Two");
    var rest =
        house.send("GET", path + "?limit=2&cursor=" + first.path("next").asText(), "", "").json();
    assertThat(headlines(rest)).containsExactly("Three");
    assertThat(rest.path("next").isNull()).isTrue();
  }

  @Test
  void repeated_post_is_written_once() {
    var path = "/coverages/" + house.covered("Storm", "live") + "/posts";
    var first = house.post(path, "{'headline':'Once'}", "idempotency-key", "k1");
    var again = house.post(path, "{'headline':'Once'}", "idempotency-key", "k1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(house.get(path).json().path("posts")).hasSize(1);
  }

  @Test
  void guests_hand_in_reporters_post_and_chiefs_take_down() {
    var id = house.covered("Storm", "live");
    var path = "/coverages/" + id + "/posts";
    var guest = house.token("guest", Set.of(Scope.READ, Scope.WRITE), Role.CONTRIBUTOR);
    assertThat(house.send("POST", path, guest, "{'headline':'X'}").text("code"))
        .isEqualTo("not-permitted");
    var handedIn =
        house.send("POST", path, guest, "{'headline':'From the pier','status':'submitted'}");
    assertThat(handedIn.status()).as(handedIn.http().body()).isEqualTo(201);
    var one = path + "/" + handedIn.text("id");
    assertThat(house.send("POST", one + "/publish", guest, "").status()).isEqualTo(403);
    assertThat(house.send("PUT", one, guest, "{'headline':'Other words'}").status()).isEqualTo(403);
    var reporter = house.token("noor", Set.of(Scope.READ, Scope.WRITE), Role.REPORTER);
    var own = house.send("POST", path, reporter, "{'headline':'On the pier'}");
    assertThat(own.text("status")).isEqualTo("published");
    assertThat(
            house
                .send("PUT", path + "/" + own.text("id"), reporter, "{'headline':'On a pier'}")
                .status())
        .isEqualTo(200);
    assertThat(house.send("POST", one + "/approve", reporter, "").status()).isEqualTo(403);
    var editor = house.token("mara", Set.of(Scope.READ, Scope.WRITE), Role.EDITOR);
    assertThat(house.send("POST", one + "/publish", editor, "").status()).isEqualTo(200);
    assertThat(
            house
                .send("POST", "/coverages/" + id + "/withdraw", editor, "{'notice':'No.'}")
                .status())
        .isEqualTo(403);
    var hidden = house.covered("Secret", "draft");
    assertThat(house.send("GET", "/coverages/" + hidden, guest, "").status()).isEqualTo(403);
    assertThat(
            house
                .send("POST", "/coverages/" + hidden + "/posts", guest, "{'status':'draft'}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void every_command_is_in_the_audit_log_without_words() {
    var id = house.covered("Storm", "live");
    var post = house.post("/coverages/" + id + "/posts", "{'headline':'Secret wind'}").text("id");
    house.send("DELETE", "/coverages/" + id + "/posts/" + post, house.all, "");
    var entries = house.get("/audit?thing=post").json().path("entries");
    assertThat(entries.findValuesAsText("act")).containsExactly("remove-post", "write-post");
    assertThat(entries.findValuesAsText("id")).containsOnly(id + "/" + post);
    assertThat(entries.toString()).doesNotContain("Secret");
    assertThat(house.get("/audit?thing=coverage").json().path("entries").findValuesAsText("act"))
        .containsExactly("start-coverage", "announce-coverage", "draft-coverage");
  }

  @Test
  void article_and_post_come_out_of_each_other_in_one_step() {
    var story = house.drafted("Bridge closed");
    house.post("/articles/" + story + "/publish", "");
    var path = "/coverages/" + house.covered("Storm", "live") + "/posts";
    var post = house.post(path, "{'article':'%s'}".formatted(story));
    assertThat(post.status()).as(post.http().body()).isEqualTo(201);
    var shown = house.get(path + "/" + post.text("id"));
    assertThat(shown.text("headline")).isEqualTo("Bridge closed");
    assertThat(shown.json().path("body").path(0).path("url").asText())
        .startsWith("https://news.example.org/en/");
    assertThat(house.post(path, "{'article':'%s','headline':'x'}".formatted(story)).status())
        .isEqualTo(422);
    assertThat(house.post(path, "{'article':'none'}").status()).isEqualTo(404);

    var words =
        house.post(path, "{'bodyHtml':'<p>Roof of the market gone. Nobody hurt.</p>'}").text("id");
    var draft = house.post(path + "/" + words + "/article", "");
    assertThat(draft.status()).as(draft.http().body()).isEqualTo(201);
    var article = house.get("/articles/" + draft.text("id"));
    assertThat(article.text("headline")).isEqualTo("Roof of the market gone");
    assertThat(article.text("status")).isEqualTo("draft");
  }

  private static List<String> headlines(JsonNode list) {
    return StreamSupport.stream(list.path("posts").spliterator(), false)
        .map(post -> post.path("headline").asText())
        .toList();
  }
}
