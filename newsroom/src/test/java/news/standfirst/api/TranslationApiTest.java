package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.standfirst.store.Base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TranslationApiTest {
  private static final String WIND =
      "{'headline':'Wind','body':[{'type':'paragraph','text':'It blows.'}]}";

  private final ApiHouse house = new ApiHouse(Base.SQLITE);

  @AfterEach
  void close() {
    house.close();
  }

  private String written() {
    return house
        .post(
            "/articles",
            "{'language':'en','headline':'Pier breaks','body':[{'type':'paragraph','text':'It broke.'}]}")
        .text("id");
  }

  private ApiHouse.Reply keep(String id, int number, String body, String... fields) {
    return house.send(
        "PUT",
        "/articles/" + id + "/translations/ca/segments/" + number,
        house.all,
        body.replace('\'', '"'),
        fields);
  }

  @Test
  void person_writes_a_sentence_and_the_record_says_who() {
    var id = written();
    var kept = keep(id, 0, "{'text':'El moll es trenca'}");
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.text("origin")).isEqualTo("human");
    var translation = house.get("/articles/" + id + "/translations").json().path("translations");
    assertThat(translation).hasSize(1);
    assertThat(translation.get(0).path("language").asText()).isEqualTo("ca");
    assertThat(translation.get(0).path("headline").asText()).isEqualTo("El moll es trenca");
    assertThat(translation.get(0).path("segments").get(1).path("origin").asText())
        .isEqualTo("none");
  }

  @Test
  void sentence_that_somebody_changed_meanwhile_is_not_overwritten() {
    var id = written();
    var first = keep(id, 0, "{'text':'El moll es trenca'}");
    var late = keep(id, 0, "{'text':'Es trenca el moll'}", "if-match", "\"1\"");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("newestRevision")).isEqualTo(first.json().path("revision"));
    assertThat(keep(id, 0, "{'text':'Es trenca el moll'}", "if-match", "\"2\"").status())
        .isEqualTo(200);
  }

  private ApiHouse.Reply keepAt(String path, String body) {
    return house.send("PUT", path, house.all, body.replace('\'', '"'));
  }

  @Test
  void coverage_and_its_posts_have_translations_with_who_wrote_what_and_when() {
    var coverage = "/coverages/" + house.covered("Storm", "live");
    var post = coverage + "/posts/" + house.post(coverage + "/posts", WIND).text("id");
    assertThat(house.get(post + "/translations").json().path("translations")).isEmpty();
    assertThat(keepAt(coverage + "/translations/ca/segments/0", "{'text':'Temporal'}").status())
        .isEqualTo(200);
    assertThat(keepAt(post + "/translations/ca/segments/0", "{'text':'Vent'}").status())
        .isEqualTo(200);
    assertThat(keepAt(post + "/translations/ca/segments/1", "{'text':'Bufa.'}").text("origin"))
        .isEqualTo("human");
    var made = house.get(post + "/translations").json().path("translations").get(0);
    assertThat(made.path("headline").asText()).isEqualTo("Vent");
    assertThat(made.path("reviewed").asBoolean()).isTrue();
    assertThat(made.path("reviewer").asText()).isNotEmpty();
    assertThat(made.path("reviewedAt").asText()).isNotEmpty();
    assertThat(made.path("sourceRevision").asInt()).isEqualTo(1);
    assertThat(made.path("url").asText()).contains("/ca/live/temporal#post-");
    assertThat(house.get(coverage + "/translations").json().at("/translations/0/url").asText())
        .endsWith("/ca/live/temporal");
    assertThat(keepAt(post + "/translations/ca/segments/9", "{'text':'x'}").status())
        .isEqualTo(404);
    assertThat(keepAt(post + "/translations/en/segments/0", "{'text':'x'}").status())
        .isEqualTo(404);
  }

  @Test
  void coverage_and_posts_are_read_in_the_words_of_an_edition_with_how_they_were_translated() {
    var id = house.covered("Storm", "live");
    var coverage = "/coverages/" + id;
    var wind = house.post(coverage + "/posts", WIND).text("id");
    var rain = house.post(coverage + "/posts", WIND.replace("Wind", "Rain")).text("id");
    assertThat(open(coverage + "?edition=ca").status()).isEqualTo(404);
    assertThat(open("/coverages?edition=ca").json().path("coverages")).isEmpty();
    keepAt(coverage + "/translations/ca/segments/0", "{'text':'Temporal'}");
    keepAt(coverage + "/posts/" + wind + "/translations/ca/segments/0", "{'text':'Vent'}");
    var told = open(coverage + "?edition=ca");
    assertThat(told.text("headline")).isEqualTo("Temporal");
    assertThat(told.text("language")).isEqualTo("ca");
    assertThat(told.text("url")).endsWith("/ca/live/temporal");
    assertThat(told.json().at("/translation/from").asText()).isEqualTo("en");
    assertThat(told.json().at("/translation/origin").asText()).isEqualTo("human");
    assertThat(told.json().at("/translation/label").asText()).isEqualTo("reviewed");
    assertThat(told.json().at("/translation/freshness").asText()).isEqualTo("current");
    assertThat(told.json().at("/translation/reviewer").asText()).isNotEmpty();
    assertThat(open("/coverages?edition=ca").json().at("/coverages/0/headline").asText())
        .isEqualTo("Temporal");
    assertThat(open("/coverages?edition=ca").json().at("/coverages/0/translation/from").asText())
        .isEqualTo("en");
    var one = open(coverage + "/posts/" + wind + "?edition=ca");
    assertThat(one.text("headline")).isEqualTo("Vent");
    assertThat(one.text("url")).endsWith("/ca/live/temporal#post-" + wind);
    assertThat(one.json().at("/translation/complete").asBoolean()).isFalse();
    assertThat(one.json().at("/translation/label").asText()).isNotEqualTo("reviewed");
    assertThat(
            open(coverage + "/posts/" + rain + "?edition=ca")
                .json()
                .at("/translation/label")
                .asText())
        .isEqualTo("not-translated");
    var all = open(coverage + "/posts?edition=ca").json().path("posts");
    assertThat(all).hasSize(2);
    assertThat(all.get(1).path("headline").asText()).isEqualTo("Vent");
    assertThat(house.get(coverage + "/posts/" + wind + "?edition=ca").text("headline"))
        .as("a token changes nothing about it")
        .isEqualTo("Vent");
  }

  @Test
  void edition_of_the_original_says_that_nothing_was_translated_and_no_other_is_taken() {
    var coverage = "/coverages/" + house.covered("Storm", "live");
    var post = coverage + "/posts/" + house.post(coverage + "/posts", WIND).text("id");
    for (var path : List.of(coverage, post)) {
      assertThat(open(path + "?edition=en").json().path("translation").isNull()).isTrue();
      assertThat(open(path).json().has("translation")).isFalse();
      assertThat(open(path + "?edition=xx").status()).isEqualTo(422);
    }
    assertThat(open("/coverages?edition=xx").text("detail")).contains("it has en, ca, ar");
    assertThat(open(coverage + "/posts?edition=xx").status()).isEqualTo(422);
    house.post(coverage + "/withdraw", "{'notice':'Not so.'}");
    assertThat(open(coverage + "?edition=en").status()).isEqualTo(410);
    assertThat(open(coverage + "/posts?edition=ca").text("detail")).isEqualTo("Not so.");
  }

  @Test
  void published_story_is_read_in_the_words_of_an_edition_with_how_it_was_translated() {
    var id = written();
    var path = "/published/" + id;
    keep(id, 0, "{'text':'El moll es trenca'}");
    assertThat(open(path + "?edition=ca").status()).as("not published yet").isEqualTo(404);
    house.post("/articles/" + id + "/publish", "{}");
    house.post("/articles/" + id + "/correct", "{'note':'It was the old pier.'}");
    assertThat(open(path + "?edition=ca").text("detail")).contains("does not stand");
    keep(id, 1, "{'text':'Es va trencar.'}");
    var told = open(path + "?edition=ca");
    assertThat(told.text("headline")).isEqualTo("El moll es trenca");
    assertThat(told.text("language")).isEqualTo("ca");
    assertThat(told.text("url")).contains("/ca/").endsWith("el-moll-es-trenca");
    assertThat(told.json().at("/body/0/text").asText()).isEqualTo("Es va trencar.");
    assertThat(told.json().at("/translation/from").asText()).isEqualTo("en");
    assertThat(told.json().at("/translation/label").asText()).isEqualTo("reviewed");
    assertThat(told.json().at("/corrections/0/note").asText()).isEqualTo("It was the old pier.");
    assertThat(open(path + "?edition=en").json().path("translation").isNull()).isTrue();
    assertThat(open(path).json().has("translation")).isFalse();
    assertThat(open(path + "?edition=ar").status()).isEqualTo(404);
    assertThat(open(path + "?edition=xx").text("detail")).contains("it has en, ca, ar");
    house.post("/articles/" + id + "/withdraw", "{'notice':'Not so.'}");
    assertThat(open(path + "?edition=ca").status()).isEqualTo(410);
    assertThat(open(path + "?edition=ar").text("detail")).isEqualTo("Not so.");
  }

  private ApiHouse.Reply open(String path) {
    return house.send("GET", path, "", "");
  }

  @Test
  void sentence_bears_no_mark_that_its_original_has_not() {
    var id =
        house
            .post(
                "/articles",
                "{'language':'en','headline':'Pier','body':[{'type':'paragraph','text':['See ',"
                    + "{'text':'the map','marks':[{'type':'link','href':'https://a.example/'}]},"
                    + "'.']}]}")
            .text("id");
    var other = "{'text':['Vegeu ',{'text':'el mapa','marks':[{'type':'link','href':'%s'}]},'.']}";
    var refused = keep(id, 1, other.formatted("https://evil.example/"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.http().body()).contains("a link to https://evil.example/");
    assertThat(keep(id, 1, "{'text':[{'text':'Vegeu.','marks':[{'type':'strong'}]}]}").status())
        .isEqualTo(422);
    assertThat(keep(id, 1, "{'text':[{'text':'x','marks':[{'type':'blink'}]}]}").status())
        .isEqualTo(422);
    var kept = keep(id, 1, other.formatted("https://a.example/"));
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.json().path("findings")).isEmpty();
  }

  @Test
  void string_is_plain_words_however_much_it_looks_like_markup() {
    var id = written();
    keep(id, 1, "{'text':'<b>Es</b> va trencar.'}");
    var segment =
        house.get("/articles/" + id + "/translations").json().at("/translations/0/segments/1");
    assertThat(segment.path("text").asText()).isEqualTo("<b>Es</b> va trencar.");
  }

  @Test
  void what_checks_find_in_a_persons_sentence_warns_and_keeps_nobody_from_it() {
    var id =
        house
            .post(
                "/articles",
                "{'language':'en','headline':'Toll','body':[{'type':'paragraph',"
                    + "'text':'The storm killed 12 people on Monday.'}]}")
            .text("id");
    var kept = keep(id, 1, "{'text':'El temporal va matar 21 persones dilluns.'}");
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.json().path("findings").get(0).path("code").asText()).isEqualTo("number");
    assertThat(kept.json().path("held").asBoolean()).isFalse();
    var mended = keep(id, 1, "{'text':'El temporal va matar 12 persones dilluns.'}");
    assertThat(mended.json().path("findings")).isEmpty();
  }

  @Test
  void editions_say_how_far_they_are() {
    var id = written();
    keep(id, 0, "{'text':'El moll es trenca'}");
    var editions = house.get("/editions").json().path("editions");
    assertThat(editions).hasSize(2);
    assertThat(editions.get(1).path("language").asText()).isEqualTo("ca");
    assertThat(editions.get(1).path("segments").asInt()).isEqualTo(2);
    assertThat(editions.get(1).path("human").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_no_edition_or_no_sentence_is_not_found() {
    var id = written();
    assertThat(keep(id, 99, "{'text':'x'}").status()).isEqualTo(404);
    assertThat(
            house
                .send(
                    "PUT",
                    "/articles/" + id + "/translations/fr/segments/0",
                    house.all,
                    "{\"text\":\"x\"}")
                .status())
        .isEqualTo(404);
    assertThat(keep(id, 0, "{'text':''}").status()).isEqualTo(422);
  }
}
