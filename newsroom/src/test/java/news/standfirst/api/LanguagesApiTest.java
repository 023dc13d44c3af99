package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import news.standfirst.store.Base;
import news.standfirst.story.Language;
import news.standfirst.translation.models.LocalRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Glossaries, editions, archives, models and the beginnings of translations by the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesApiTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TERMS =
      "{'terms':[{'source':'port authority','target':'autoritat portuària'},"
          + "{'source':'Mara Lind'}]}";

  private LocalRegistry registry;
  private ApiHouse house;

  @BeforeAll
  void opens(@TempDir Path folder) throws Exception {
    registry = new LocalRegistry();
    house = new ApiHouse(Base.SQLITE, registry.office(folder.resolve("models"), () -> {}));
  }

  @AfterAll
  void closes() {
    house.close();
    registry.close();
  }

  @Test
  void terms_of_a_pair_are_kept_on_the_revision_that_was_read() {
    var path = "/glossaries/en/ca";
    var before = house.get(path);
    assertThat(before.header("etag")).isEqualTo("\"0\"");
    assertThat(before.json().path("terms")).isEmpty();
    assertThat(house.put(path, TERMS).status()).isEqualTo(428);
    var kept = house.put(path, TERMS, "if-match", before.header("etag"));
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.json().at("/terms/0/target").asText()).isEqualTo("autoritat portuària");
    assertThat(kept.json().at("/terms/0/exactCase").asBoolean()).isFalse();
    assertThat(kept.json().at("/terms/1/target").asText()).isEqualTo("Mara Lind");
    assertThat(kept.json().at("/terms/1/exactCase").asBoolean()).isTrue();
    var late = house.put(path, "{'terms':[]}", "if-match", "\"0\"");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().path("newestRevision")).isEqualTo(kept.json().path("revision"));
    assertThat(house.get(path).json()).isEqualTo(kept.json());
    var listed = house.get("/glossaries").json().path("glossaries");
    assertThat(listed.findValuesAsText("to")).contains("ca");
    assertThat(house.put(path, "{'terms':[]}", "if-match", kept.header("etag")).status())
        .isEqualTo(200);
    assertThat(house.get(path).json().path("terms")).isEmpty();
  }

  @Test
  void glossary_with_terms_that_cannot_be_is_refused_whole_and_says_which() {
    var path = "/glossaries/ca/en";
    var wrong =
        "{'terms':[{'source':'moll','target':'pier'},{'source':'moll','target':'quay'},"
            + "{'source':' '},{'source':'port','colour':'blue'},{'source':'%s'},7]}";
    var refused = house.put(path, wrong.formatted("x".repeat(201)), "if-match", "\"0\"");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsText("field"))
        .containsExactly("terms[1]", "terms[2].source", "terms[3].colour", "terms[4]", "terms[5]");
    assertThat(house.put(path, "{}", "if-match", "\"0\"").status()).isEqualTo(422);
    assertThat(house.get(path).json().path("revision").asInt()).isZero();
  }

  @Test
  void language_has_no_glossary_into_itself() {
    assertThat(house.get("/glossaries/en/en").status()).isEqualTo(404);
    assertThat(house.put("/glossaries/en/en", TERMS, "if-match", "\"0\"").status()).isEqualTo(404);
  }

  private boolean isSwitched(String language) {
    return house.store.store().editionSwitches().thrown().containsKey(new Language(language));
  }

  @Test
  void edition_is_switched_on_for_the_next_start_and_off_again() {
    var on = house.put("/edition-switches/fr", "{'on':true}");
    assertThat(on.json().path("coming").asBoolean()).isTrue();
    assertThat(on.json().path("running").asBoolean()).isFalse();
    assertThat(isSwitched("fr")).isTrue();
    assertThat(house.get("/edition-switches").json().findValuesAsText("language"))
        .contains("en", "ca", "fr");
    var off = house.put("/edition-switches/fr", "{'on':false}");
    assertThat(off.json().path("coming").asBoolean()).isFalse();
    assertThat(isSwitched("fr")).isFalse();
  }

  @Test
  void main_edition_is_not_switched_off_and_what_is_no_language_not_on() {
    var main = house.put("/edition-switches/en", "{'on':false}");
    assertThat(main.status()).isEqualTo(409);
    assertThat(main.text("code")).isEqualTo("edition-fixed");
    assertThat(house.put("/edition-switches/tlh", "{'on':true}").status()).isEqualTo(404);
    for (var body : List.of("{'on':'yes'}", "{}", "{'off':true}")) {
      assertThat(house.put("/edition-switches/de", body).status()).as(body).isEqualTo(422);
    }
    assertThat(isSwitched("en") || isSwitched("tlh") || isSwitched("de")).isFalse();
  }

  private ApiHouse.Reply archive(String language, String act) {
    return house.post("/editions/" + language + "/archive", "{'act':'" + act + "'}");
  }

  @Test
  void archive_of_an_edition_is_begun_paused_and_gone_on_with() {
    assertThat(archive("ca", "again").text("begunAt")).isNotEmpty();
    assertThat(archive("ca", "pause").json().path("paused").asBoolean()).isTrue();
    assertThat(archive("ca", "stop").status()).isEqualTo(422);
    assertThat(archive("fr", "go").status()).isEqualTo(404);
    assertThat(house.pipeline.archive(new Language("ca")).orElseThrow().paused()).isTrue();
    assertThat(archive("ca", "go").json().path("paused").asBoolean()).isFalse();
  }

  private static String into(String thing, String language) {
    return thing + "/translations/" + language;
  }

  private String drafted() {
    return "/articles/" + house.drafted("Pier breaks");
  }

  @Test
  void translation_is_begun_for_people_to_write_in() {
    var story = drafted();
    var coverage = "/coverages/" + house.covered("Storm", "live");
    var post =
        coverage + "/posts/" + house.post(coverage + "/posts", "{'headline':'Wind'}").text("id");
    for (var thing : List.of(story, coverage, post)) {
      var begun = house.post(into(thing, "ca"), "");
      assertThat(begun.status()).as(thing).isEqualTo(200);
      assertThat(begun.text("language")).isEqualTo("ca");
      assertThat(begun.json().path("segments").findValuesAsText("origin")).containsOnly("none");
      assertThat(house.post(into(thing, "ca"), "").json().path("revision"))
          .isEqualTo(begun.json().path("revision"));
    }
  }

  @Test
  void nothing_is_begun_into_its_own_language_or_one_without_an_edition() {
    var story = drafted();
    assertThat(house.post(into(story, "en"), "").status()).isEqualTo(404);
    assertThat(house.post(into(story, "fr"), "").status()).isEqualTo(404);
    assertThat(house.post(into(story, "ca"), "{'engine':'any'}").status()).isEqualTo(422);
    assertThat(house.get(story + "/translations").json().path("translations")).isEmpty();
  }

  @Test
  void translation_of_a_story_or_a_coverage_gets_an_address_of_its_own() {
    var coverage = "/coverages/" + house.covered("Storm", "live");
    for (var thing : List.of(drafted(), coverage)) {
      var slug = into(thing, "ca") + "/slug";
      assertThat(house.post(slug, "{'slug':'el-moll'}").status()).as("not begun").isEqualTo(404);
      house.post(into(thing, "ca"), "");
      assertThat(house.post(slug, "{'slug':'el-moll'}").text("slug")).isEqualTo("el-moll");
      for (var body : List.of("{'slug':'El moll!'}", "{'slug':''}", "{}", "{'slug':7}")) {
        assertThat(house.post(slug, body).status()).as(body).isEqualTo(422);
      }
      assertThat(house.get(thing + "/translations").json().at("/translations/0/slug").asText())
          .isEqualTo("el-moll");
    }
  }

  private ApiHouse.Reply awaited(String path, Predicate<ApiHouse.Reply> there)
      throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (true) {
      var reply = house.get(path);
      if (there.test(reply)) {
        return reply;
      }
      assertThat(Instant.now()).as(reply.http().body()).isBefore(end);
      Thread.sleep(100);
    }
  }

  private ApiHouse.Reply install(String architecture) {
    return house.post("/models/en-es/install", "{'architecture':'" + architecture + "'}");
  }

  @Test
  void model_is_fetched_when_somebody_asks_and_taken_away_again() throws InterruptedException {
    assertThat(house.get("/models").json().at("/registry/state").asText()).isEqualTo("never-asked");
    assertThat(install("base-memory").text("code")).isEqualTo("not-offered");
    assertThat(registry.requests()).isEmpty();
    house.put("/edition-switches/es", "{'on':true}");
    assertThat(house.post("/models/look", "").status()).isEqualTo(202);
    var seen =
        awaited("/models", now -> now.json().at("/registry/state").asText().equals("answered"));
    assertThat(seen.json().at("/registry/offers/0/pair").asText()).isEqualTo("en-es");
    assertThat(install("huge").text("code")).isEqualTo("not-offered");
    assertThat(install("base-memory").status()).isEqualTo(202);
    var here = awaited("/models", now -> now.json().path("installed").size() == 1);
    assertThat(here.json().at("/installed/0/architecture").asText()).isEqualTo("base-memory");
    awaited("/models", now -> now.json().at("/installations/0/state").asText().equals("installed"));
    assertThat(house.post("/models/en-es/stop", "").text("code")).isEqualTo("too-late");
    assertThat(house.post("/models/enes/stop", "").status()).isEqualTo(404);
    assertThat(house.get("/models").json().path("installed")).hasSize(1);
    assertThat(house.send("DELETE", "/models/en-es", house.all, "").json().path("installed"))
        .isEmpty();
    var done = "/audit?act=change-models&outcome=done";
    var noted = awaited(done, now -> now.json().path("entries").size() == 4);
    assertThat(noted.json().findValuesAsText("detail"))
        .containsExactlyInAnyOrder("asked 127.0.0.1", "install base-memory", "installed", "remove");
  }
}
