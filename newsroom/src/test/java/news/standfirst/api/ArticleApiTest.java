package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.standfirst.access.Scope;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class ArticleApiTest {
  private final ApiHouse house;

  ArticleApiTest(Base base) {
    house = new ApiHouse(base);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void story_goes_from_draft_to_readers_to_withdrawal() {
    house.topic("weather");
    var drafted =
        house.post(
            "/articles",
            """
            {'language':'en','headline':'Storm closes harbour','standfirst':'Ferries stay in port.',
             'bylines':['Ana Ruiz'],'dateline':'VARNHOLT','topics':['weather'],
             'body':[{'type':'paragraph','text':'The harbour is closed.'}],'internalNote':'call back'}
            """);
    assertThat(drafted.status()).isEqualTo(201);
    assertThat(drafted.text("status")).isEqualTo("draft");
    assertThat(drafted.json().path("url").isNull()).isTrue();
    var path = "/articles/" + drafted.text("id");
    assertThat(drafted.header("location")).isEqualTo("/api/v1" + path);
    assertThat(house.send("GET", path, "", "").status()).isEqualTo(401);
    var published = "/published/" + drafted.text("id");
    assertThat(house.send("GET", published, "", "").status()).isEqualTo(404);

    var shown = house.post(path + "/publish", "");
    assertThat(shown.text("status")).isEqualTo("published");
    assertThat(shown.text("url"))
        .isEqualTo("https://news.example.org/en/2031/05/09/storm-closes-harbour");
    var read = house.send("GET", published, "", "");
    assertThat(read.text("headline")).isEqualTo("Storm closes harbour");
    assertThat(read.http().body()).doesNotContain("call back");
    assertThat(house.get(path).text("internalNote")).isEqualTo("call back");

    var corrected = house.post(path + "/correct", "{'note':'It was the old harbour.'}");
    assertThat(corrected.json().path("corrections")).hasSize(1);
    house.post(path + "/withdraw", "{'notice':'This was not so.'}");
    var gone = house.send("GET", published, "", "");
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text("code")).isEqualTo("withdrawn");
    assertThat(gone.text("detail")).isEqualTo("This was not so.");
    assertThat(house.post(path + "/reinstate", "").text("status")).isEqualTo("published");

    house.post(path + "/erase", "{'reason':'A court said so.'}");
    assertThat(house.send("GET", published, "", "").status()).isEqualTo(410);
    assertThat(house.get(path).text("status")).isEqualTo("erased");
    assertThat(house.get(path).http().body()).doesNotContain("harbour");
  }

  @Test
  void saving_needs_the_revision_it_was_written_on() {
    var path = "/articles/" + house.drafted("One");
    assertThat(house.put(path, "{'headline':'Two'}").status()).isEqualTo(428);
    var saved = house.put(path, "{'headline':'Two'}", "if-match", "\"1\"");
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.header("etag")).isEqualTo("\"2\"");
    var late = house.put(path, "{'headline':'Three'}", "if-match", "\"1\"");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("yourRevision").asInt()).isEqualTo(1);
    assertThat(late.json().path("newestRevision").asInt()).isEqualTo(2);
    var tag = house.get(path).header("etag");
    assertThat(house.put(path, "{'headline':'Three'}", "if-match", tag).status()).isEqualTo(200);
    assertThat(house.put(path, "{'headline':'X'}", "if-match", "3").status()).isEqualTo(400);
    assertThat(house.get(path + "/revisions").json().path("revisions")).hasSize(3);
    assertThat(house.get(path + "/revisions/2").text("headline")).isEqualTo("Two");
    assertThat(house.get(path + "/revisions/9").status()).isEqualTo(404);
  }

  @Test
  void saving_never_publishes() {
    var id = house.drafted("One");
    house.post("/articles/" + id + "/publish", "");
    house.put("/articles/" + id, "{'headline':'Two'}", "if-match", "\"1\"");
    assertThat(house.send("GET", "/published/" + id, "", "").text("headline")).isEqualTo("One");
    house.post("/articles/" + id + "/publish", "{'minor':true}");
    assertThat(house.send("GET", "/published/" + id, "", "").text("headline")).isEqualTo("Two");
  }

  @Test
  void refusal_of_the_domain_answers_409_with_its_code() {
    var path = "/articles/" + house.drafted("One");
    house.post(path + "/embargo", "{'until':'2031-05-10T12:00:00+02:00'}");
    var refused = house.post(path + "/publish", "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("embargoed");
    assertThat(refused.header("content-type")).startsWith("application/problem+json");
    assertThat(house.post(path + "/lift-embargo", "").status()).isEqualTo(200);
    assertThat(house.post(path + "/withdraw", "{'notice':'x'}").text("code"))
        .isEqualTo("wrong-status");
    assertThat(house.post("/articles/none/publish", "").status()).isEqualTo(404);
  }

  @Test
  void every_command_of_the_desk_can_be_given() {
    var path = "/articles/" + house.drafted("One");
    assertThat(house.post(path + "/submit", "").text("status")).isEqualTo("submitted");
    assertThat(house.post(path + "/send-back", "{'reason':'Too short.'}").text("status"))
        .isEqualTo("draft");
    assertThat(house.post(path + "/schedule", "{'at':'2031-05-10T10:00:00Z'}").text("status"))
        .isEqualTo("scheduled");
    assertThat(house.get("/articles?status=scheduled").json().path("articles")).hasSize(1);
    assertThat(house.post(path + "/unschedule", "").text("status")).isEqualTo("draft");
    assertThat(house.post(path + "/slug", "{'slug':'the-one'}").text("slug")).isEqualTo("the-one");
    assertThat(house.post(path + "/spike", "").text("status")).isEqualTo("spiked");
    assertThat(house.post(path + "/recover", "").text("status")).isEqualTo("draft");
    var copy = house.post(path + "/duplicate", "");
    assertThat(copy.status()).isEqualTo(201);
    assertThat(house.get("/articles/" + copy.text("id")).text("headline")).isEqualTo("One");
  }

  @Test
  void all_fields_at_fault_are_named_at_once() {
    var refused =
        house.post(
            "/articles",
            """
            {'language':'??','headline':7,'bylines':'Ana','topics':['Bad Slug'],'sectoin':'x',
             'body':[{'type':'video'}]}
            """);
    assertThat(refused.status()).isEqualTo(422);
    var fields = new ArrayList<String>();
    refused.json().path("errors").forEach(error -> fields.add(error.path("field").asText()));
    assertThat(fields).contains("language", "headline", "bylines", "sectoin");
    assertThat(fields).anyMatch(f -> f.startsWith("topics")).anyMatch(f -> f.startsWith("body"));
    assertThat(house.get("/articles").json().path("articles")).isEmpty();
  }

  @Test
  void topic_that_nobody_saved_is_refused_with_the_nearest_for_stories_and_coverages() {
    var words = "{'headline':'Storm','language':'en','topics':['wether']}";
    for (var path : List.of("/articles", "/coverages")) {
      assertThat(house.post(path, words).text("detail"))
          .isEqualTo("topics[0]: There is no topic \"wether\", nor any other yet. Save it first.");
    }
    house.topic("weather");
    house.topic("sport");
    for (var path : List.of("/articles", "/coverages")) {
      var refused = house.post(path, words);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().path("errors").path(0).path("field").asText())
          .isEqualTo("topics[0]");
      assertThat(refused.text("detail")).contains("the nearest is \"weather\"");
      assertThat(house.get(path).json().findValues("headline")).isEmpty();
    }
    var path = "/articles/" + house.drafted("One");
    var change = "{'headline':'Two','topics':['weather','spurt']}";
    var refused = house.put(path, change, "if-match", "\"1\"");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("detail")).startsWith("topics[1]").contains("\"sport\"");
    assertThat(house.get(path).text("headline")).isEqualTo("One");
    assertThat(house.put(path, change.replace("spurt", "sport"), "if-match", "\"1\"").status())
        .isEqualTo(200);
  }

  @Test
  void story_and_coverage_keep_the_topic_they_have_though_nobody_saved_it() {
    house.topic("weather");
    var old = new Slug("harbour");
    var signed = TestStore.signed("Old", List.of("Ana Ruiz"), List.of(old.value()));
    var story = "/articles/" + house.store.drafted(signed).id();
    var about = new CoverageText("Old", "", List.of(), List.of(old), null, Body.EMPTY, "");
    var drafted =
        house
            .store
            .store()
            .coverages()
            .draft(new Language("en"), about, CoveragePlan.USUAL, TestStore.EDITOR);
    var running = drafted.coverage().id();
    for (var path : List.of(story, "/coverages/" + running)) {
      var tag = path.equals(story) ? "\"1\"" : house.get(path).header("etag");
      var saved =
          house.put(path, "{'headline':'Two','topics':['harbour','weather']}", "if-match", tag);
      assertThat(saved.status()).as(saved.http().body()).isEqualTo(200);
      assertThat(
              house
                  .put(path, "{'headline':'Two','topics':['wether']}", "if-match", "*")
                  .text("detail"))
          .startsWith("topics[0]")
          .contains("\"weather\"");
    }
  }

  @Test
  void language_without_an_edition_is_refused_for_stories_and_coverages() {
    for (var path : List.of("/articles", "/coverages")) {
      var refused = house.post(path, "{'language':'fr','headline':'Bonjour'}");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().path("errors").path(0).path("field").asText())
          .isEqualTo("language");
      assertThat(refused.json().toString()).contains("no edition in fr; it has en, ca, ar");
    }
  }

  @Test
  void picture_that_nobody_has_is_refused() {
    var refused =
        house.post(
            "/articles",
            "{'language':'en','headline':'H','leadPicture':'nonesuch',"
                + "'body':[{'type':'picture','picture':'nonesuch'}]}");
    assertThat(refused.status()).isEqualTo(422);
    var fields = new ArrayList<String>();
    refused.json().path("errors").forEach(error -> fields.add(error.path("field").asText()));
    assertThat(fields).containsExactly("leadPicture", "body[0]");
  }

  @Test
  void unknown_address_of_the_api_answers_a_problem() {
    for (var path : List.of("/frob", "/articles/a/frob")) {
      assertThat(house.get(path).status()).isEqualTo(404);
      assertThat(house.get(path).text("code")).isEqualTo("not-found");
      assertThat(house.post(path, "").status()).isEqualTo(404);
    }
    assertThat(house.post("/openapi.json", "").status()).isEqualTo(405);
  }

  @Test
  void calls_at_once_with_one_key_get_one_answer() throws Exception {
    var body = "{'language':'en','headline':'Once'}";
    try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<String>>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            calls.submit(() -> house.post("/articles", body, "idempotency-key", "k").text("id")));
      }
      var ids = new HashSet<String>();
      for (var answer : answers) {
        ids.add(answer.get());
      }
      assertThat(ids).hasSize(1).doesNotContain("");
    }
    assertThat(house.get("/articles").json().path("articles")).hasSize(1);
  }

  @Test
  void html_from_outside_becomes_blocks() {
    var id =
        house
            .post(
                "/articles",
                "{'language':'en','headline':'H','bodyHtml':'<h2>Sea</h2><p onclick=x>Rough"
                    + " <b>water</b></p><script>alert(1)</script>'}")
            .text("id");
    var body = house.get("/articles/" + id).json().path("body");
    assertThat(body.path(0).path("type").asText()).isEqualTo("subheading");
    assertThat(body.toString()).contains("water").doesNotContain("alert").doesNotContain("onclick");
  }

  @Test
  void lists_are_read_part_by_part() {
    for (int i = 0; i < 12; i++) {
      var id = house.drafted("Story " + i);
      house.store.time().pass(Duration.ofSeconds(1));
      if (i % 2 == 0) {
        house.post("/articles/" + id + "/publish", "");
      }
    }
    assertThat(headlines("/articles?limit=5", "articles", house.all)).hasSize(12);
    assertThat(headlines("/articles?limit=5&status=published", "articles", house.all)).hasSize(6);
    assertThat(headlines("/published?limit=4", "articles", "")).hasSize(6).contains("Story 10");
    assertThat(house.get("/articles?limit=0").status()).isEqualTo(422);
    assertThat(house.get("/articles?cursor=forged").status()).isEqualTo(422);
    assertThat(house.get("/articles?status=nonsense").status()).isEqualTo(422);
    assertThat(house.get("/published?language=xx&topic=..").status()).isEqualTo(422);
  }

  private List<String> headlines(String path, String name, String token) {
    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var part = house.send("GET", path + (cursor.isEmpty() ? "" : "&cursor=" + cursor), token, "");
      part.json().path(name).forEach(line -> seen.add(line.path("headline").asText()));
      cursor = part.json().path("next").asText("");
      cursor = cursor.equals("null") ? "" : cursor;
    } while (!cursor.isEmpty());
    return seen;
  }

  @Test
  void unchanged_answers_are_not_sent_again() {
    var id = house.drafted("One");
    house.post("/articles/" + id + "/publish", "");
    for (var path : List.of("/published", "/published/" + id, "/articles/" + id)) {
      var tag = house.get(path).header("etag");
      assertThat(tag).isNotEmpty();
      assertThat(house.get(path, "if-none-match", tag).status()).isEqualTo(304);
    }
    var before = house.get("/articles/" + id).header("etag");
    house.post("/articles/" + id + "/withdraw", "{'notice':'n'}");
    assertThat(house.get("/articles/" + id, "if-none-match", before).status()).isEqualTo(200);
  }

  @Test
  void repeated_call_answers_what_the_first_answered_and_does_nothing() {
    var body = "{'language':'en','headline':'Once'}";
    var first = house.post("/articles", body, "idempotency-key", "k1");
    var again = house.post("/articles", body, "idempotency-key", "k1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(house.get("/articles").json().path("articles")).hasSize(1);

    var other = house.post("/articles", "{'language':'en'}", "idempotency-key", "k1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
    assertThat(house.post("/articles", body, "idempotency-key", "two words").status())
        .isEqualTo(400);
  }

  @Test
  void repeated_refusal_is_the_first_refusal() {
    var path = "/articles/" + house.drafted("One") + "/reinstate";
    var first = house.post(path, "", "idempotency-key", "k1");
    assertThat(first.status()).isEqualTo(409);
    assertThat(house.post(path, "", "idempotency-key", "k1").json()).isEqualTo(first.json());
  }

  @Test
  void keys_are_apart_by_token_and_end_after_a_day() {
    var body = "{'language':'en','headline':'Once'}";
    var wire = house.token("wire", Set.of(Scope.WRITE), null);
    house.send("POST", "/articles", house.all, body, "idempotency-key", "k1");
    house.send("POST", "/articles", wire, body, "idempotency-key", "k1");
    house.store.time().pass(Repeats.KEPT_FOR.plusSeconds(1));
    house.send("POST", "/articles", house.all, body, "idempotency-key", "k1");
    assertThat(house.get("/articles").json().path("articles")).hasSize(3);
  }

  @Test
  void of_many_calls_at_once_with_one_key_one_is_carried_out()
      throws InterruptedException, ExecutionException {
    var body = "{'language':'en','headline':'Once'}";
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 12; i++) {
        calls.add(() -> house.post("/articles", body, "idempotency-key", "k1").status());
      }
      for (var call : threads.invokeAll(calls)) {
        assertThat(call.get()).isIn(201, 409);
      }
    }
    assertThat(house.get("/articles").json().path("articles")).hasSize(1);
  }

  @Test
  void kept_answers_cannot_be_read_from_the_store() {
    var id = house.drafted("Marzipan storm");
    house.post("/articles/" + id + "/publish", "", "idempotency-key", "marmalade-spoon");
    var kept =
        house.store.raw(
            handle ->
                handle
                    .createQuery("SELECT caller || key_hash || answer FROM repeated_call")
                    .mapTo(String.class)
                    .one());
    assertThat(kept).doesNotContainIgnoringCase("marzipan").doesNotContain("marmalade-spoon");
  }
}
