package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.standfirst.store.Base;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Secret preview links by the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewLinkApiTest {
  private final ApiHouse house = new ApiHouse(Base.SQLITE);

  @AfterAll
  void close() {
    house.close();
  }

  private String linksOfADraft() {
    return "/articles/" + house.drafted("Harbour reopens") + "/preview-links";
  }

  private static String secret(ApiHouse.Reply made) {
    var url = made.text("url");
    assertThat(url).startsWith("https://news.example.org/preview/");
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private ApiHouse.Reply end(String links, String id) {
    return house.send("DELETE", links + "/" + id, house.all, "");
  }

  @Test
  void link_is_made_with_its_address_once_is_listed_without_it_and_ends_at_once() {
    var links = linksOfADraft();
    var made = house.post(links, "{'days':30}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(
            Duration.between(
                Instant.parse(made.text("madeAt")), Instant.parse(made.text("expiresAt"))))
        .isEqualTo(Duration.ofDays(30));
    assertThat(house.previews.find(secret(made))).isPresent();
    var listed = house.get(links);
    assertThat(listed.json().path("links")).hasSize(1);
    assertThat(listed.json().at("/links/0/id")).isEqualTo(made.json().path("id"));
    assertThat(listed.http().body()).doesNotContain(secret(made));
    assertThat(end(links, made.text("id")).status()).isEqualTo(204);
    assertThat(house.previews.find(secret(made))).isEmpty();
    assertThat(house.get(links).json().path("links")).isEmpty();
    assertThat(end(links, made.text("id")).status()).isEqualTo(404);
  }

  @Test
  void link_lasts_a_week_when_nobody_says_otherwise_and_leads_nowhere_afterwards() {
    var links = linksOfADraft();
    var made = house.post(links, "");
    house.store.time().pass(Duration.ofDays(7).minusSeconds(60));
    assertThat(house.previews.find(secret(made))).isPresent();
    house.store.time().pass(Duration.ofMinutes(2));
    assertThat(house.previews.find(secret(made))).isEmpty();
    assertThat(house.get(links).json().path("links")).isEmpty();
  }

  @Test
  void link_lasts_no_other_number_of_days_and_none_is_made() {
    var links = linksOfADraft();
    for (var body : List.of("{'days':2}", "{'days':'7'}", "{'days':7.5}", "{'until':'2031'}")) {
      assertThat(house.post(links, body).status()).as(body).isEqualTo(422);
    }
    assertThat(house.post(links, "{'days':2}").text("detail")).contains("1, 7 or 30 days");
    assertThat(house.get(links).json().path("links")).isEmpty();
  }

  @Test
  void call_that_is_repeated_makes_one_link() {
    var links = linksOfADraft();
    var first = house.post(links, "{'days':1}", "idempotency-key", "once");
    var second = house.post(links, "{'days':1}", "idempotency-key", "once");
    assertThat(second.text("url")).isEqualTo(first.text("url"));
    assertThat(house.get(links).json().path("links")).hasSize(1);
  }

  @Test
  void link_is_ended_only_as_one_of_its_own_story() {
    var made = house.post(linksOfADraft(), "");
    assertThat(end(linksOfADraft(), made.text("id")).status()).isEqualTo(404);
    assertThat(house.previews.find(secret(made))).isPresent();
  }

  @Test
  void making_and_ending_stand_in_the_audit_log() {
    var links = linksOfADraft();
    var made = house.post(links, "");
    end(links, made.text("id"));
    var entries =
        house.get("/audit?act=make-preview-link&id=" + links.split("/")[2]).json().path("entries");
    assertThat(entries.findValuesAsText("detail"))
        .containsExactlyInAnyOrder("end", made.text("expiresAt"));
    assertThat(entries.findValuesAsText("outcome")).containsOnly("done");
  }
}
