package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import news.standfirst.store.Base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TranslationApiTest {
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
