package news.standfirst.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A story's life over the API, as readers and feed readers see it. */
@ParameterizedClass
@EnumSource(Base.class)
class StoryLifeTest {
  private final RunningNewsroom house;

  StoryLifeTest(Base base) {
    house = new RunningNewsroom(base);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void story_is_published_updated_corrected_withdrawn_and_reinstated() {
    var made = house.post("/articles", story("Storm closes harbour", "Ferries stay in port."));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().get("status").asText()).isEqualTo("draft");
    var id = made.json().get("id").asText();

    assertThat(house.post("/articles/" + id + "/publish", "{}").status()).isEqualTo(200);
    var path = path(id);
    assertThat(path).matches("/en/\\d{4}/\\d{2}/\\d{2}/storm-closes-harbour");
    assertThat(house.get(path).body()).contains("Storm closes harbour", "Ferries stay in port.");
    assertThat(house.get("/en/").body()).contains("Storm closes harbour");
    assertThat(house.get("/en/feed.atom").body()).contains("Storm closes harbour");

    var saved = house.put("/articles/" + id, 1, story("Storm closes harbour", "Trains stop too."));
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(house.get(path).body()).doesNotContain("Trains stop too.");
    assertThat(house.put("/articles/" + id, 1, story("Late", "Late")).status()).isEqualTo(412);

    assertThat(
            house
                .post("/articles/" + id + "/correct", "{\"note\":\"Trains stopped too.\"}")
                .status())
        .isEqualTo(200);
    assertThat(house.get(path).body()).contains("Trains stop too.", "Trains stopped too.");
    assertThat(house.get("/en/corrections").body()).contains("Trains stopped too.");

    assertThat(
            house.post("/articles/" + id + "/withdraw", "{\"notice\":\"Not confirmed.\"}").status())
        .isEqualTo(200);
    assertThat(house.get(path).status()).isEqualTo(410);
    assertThat(house.get(path).body()).contains("Not confirmed.").doesNotContain("Trains stop");
    assertThat(house.get("/en/").body()).doesNotContain("Storm closes harbour");
    assertThat(house.get("/en/feed.atom").body()).contains("deleted-entry").doesNotContain("Storm");
    assertThat(house.post("/articles/" + id + "/publish", "{}").status()).isEqualTo(409);

    assertThat(house.post("/articles/" + id + "/reinstate", "{}").status()).isEqualTo(200);
    assertThat(house.get(path).status()).isEqualTo(200);
  }

  @Test
  void acknowledged_story_survives_a_killed_process_and_is_found() {
    var id = published("Lighthouse reopens", "Visitors are welcome.");
    house.killAndRestart();
    assertThat(house.get(path(id)).body()).contains("Visitors are welcome.");
    var answer = house.get("/en/search?q=visitor");
    for (int i = 0; i < 200 && !answer.body().contains("Lighthouse reopens"); i++) {
      RunningNewsroom.pause(50);
      answer = house.get("/en/search?q=visitor");
    }
    assertThat(answer.body()).contains("Lighthouse reopens");
  }

  @Test
  void scheduled_story_goes_out_by_itself_and_an_embargoed_one_by_nobody() {
    var id = drafted("Talks announced", "In Varnholt.");
    var at = Instant.now().plusSeconds(3);
    assertThat(house.post("/articles/" + id + "/schedule", "{\"at\":\"" + at + "\"}").status())
        .isEqualTo(200);
    var other = drafted("Budget leaks", "Not yet.");
    house.post(
        "/articles/" + other + "/embargo",
        "{\"until\":\"" + Instant.now().plusSeconds(3600) + "\"}");
    var refused = house.post("/articles/" + other + "/publish", "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asText()).isEqualTo("embargoed");
    for (int i = 0; i < 400 && !status(id).equals("published"); i++) {
      RunningNewsroom.pause(50);
    }
    assertThat(house.get(path(id)).body()).contains("Talks announced");
  }

  @Test
  void old_address_leads_to_the_new_one_for_ever() {
    var id = published("Storm closes harbour", "Words.");
    var old = path(id);
    for (var slug : new String[] {"the-storm", "the-gale", "the-storm"}) {
      var changed = house.post("/articles/" + id + "/slug", "{\"slug\":\"" + slug + "\"}");
      assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }
    var moved = house.get(old);
    assertThat(moved.status()).isIn(301, 308);
    assertThat(moved.header("location")).endsWith("/the-storm");
    assertThat(house.get(old.replace("storm-closes-harbour", "the-gale")).header("location"))
        .endsWith("/the-storm");
    assertThat(house.get(path(id)).status()).isEqualTo(200);
  }

  private String drafted(String headline, String words) {
    return house.post("/articles", story(headline, words)).json().get("id").asText();
  }

  private String published(String headline, String words) {
    var id = drafted(headline, words);
    assertThat(house.post("/articles/" + id + "/publish", "{}").status()).isEqualTo(200);
    return id;
  }

  private String status(String id) {
    return house.ask("/articles/" + id).json().get("status").asText();
  }

  private String path(String id) {
    return URI.create(house.ask("/articles/" + id).json().get("url").asText()).getRawPath();
  }

  private static String story(String headline, String words) {
    var fields =
        new TreeMap<>(
            Map.of("headline", headline, "standfirst", "", "bodyHtml", "<p>" + words + "</p>"));
    fields.put("language", "en");
    var json = new StringBuilder("{");
    fields.forEach(
        (name, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
    return json.append('}').toString();
  }
}
