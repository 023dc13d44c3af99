package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.standfirst.story.Actor;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the desk says when something was not done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedAtTheDeskTest {
  private final DeskHouse house = new DeskHouse(0);
  private final DeskVisitor mara = new DeskVisitor(house, "mara");

  @AfterAll
  void closes() {
    house.close();
  }

  @Test
  void story_under_a_topic_that_nobody_saved_is_not_kept_and_its_words_stay_on_the_page() {
    saved("weather");
    var story = house.story("en", "Storm", "Words.");
    String[] fields = {
      "basedOn", "1", "headline", "Storm on the coast", "body", "[]", "topic", "wether"
    };
    var refused = mara.post("/desk/stories/" + story, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("wether").contains("weather").contains("on the coast");
    assertThat(mara.byScript("/desk/stories/" + story, fields).statusCode()).isEqualTo(422);
    assertThat(house.article(story).revision()).isEqualTo(1);
  }

  @Test
  void coverage_about_a_topic_that_nobody_saved_is_not_begun_and_not_changed() {
    saved("weather");
    var refused =
        mara.post(
            "/desk/live/", "headline", "Gale", "language", "en", "how", "start", "topic", "wether");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("wether").contains("weather").contains("Gale");
    assertThat(mara.get("/desk/live/").body()).doesNotContain("Gale");
    var running = house.covered("en", "Storm");
    var about = "/desk/live/" + running + "/about";
    var changed =
        mara.post(about, "basedOn", "1", "headline", "Flood", "body", "[]", "topic", "wether");
    assertThat(changed.statusCode()).isEqualTo(422);
    assertThat(changed.body()).contains("weather").contains("Flood");
    assertThat(mara.get("/desk/live/").body()).contains("Storm").doesNotContain("Flood");
  }

  private void saved(String topic) {
    house
        .store
        .furniture()
        .keep(
            new Topic(
                new Slug(topic), Map.of(new Language("en"), topic), Map.of(), List.of(), Map.of()),
            Actor.person("mara"));
  }
}
