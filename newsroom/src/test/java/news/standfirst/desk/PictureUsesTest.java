package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where a picture of the library stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PictureUsesTest {
  private static final String NONE = "No story that you may see shows it";
  private static final String MORE = "More stories show it";

  private DeskHouse house;

  @BeforeAll
  void open() {
    house = new DeskHouse(0);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void a_pictures_page_leads_to_the_stories_whose_newest_text_holds_it() throws Exception {
    var pier = house.picture("pier.jpg", 641, "Mara Lind");
    var page = "/desk/pictures/" + pier.id();
    waitFor("mara", page, NONE);
    var story = house.story("en", "The pier is <closed>");
    house.illustrate(story, pier);
    assertThat(waitFor("mara", page, "The pier is &lt;closed&gt;"))
        .contains("In these stories", "/desk/stories/" + story, "Draft")
        .doesNotContain(NONE, MORE);
    house.keep(story, ArticleText.of("The pier is open", "", Body.EMPTY));
    assertThat(waitFor("mara", page, NONE)).doesNotContain("The pier is");
  }

  @Test
  void a_story_beside_a_picture_says_that_it_is_scheduled_or_that_changes_wait() throws Exception {
    var mole = house.picture("mole.jpg", 643, "Mara Lind");
    var page = "/desk/pictures/" + mole.id();
    var mara = Actor.person("mara");
    var later = house.story("en", "The mole tomorrow");
    house.illustrate(later, mole);
    var tomorrow = Instant.now().plus(Duration.ofDays(1));
    house.store.articles().carryOut(later, new ArticleCommand.Schedule(tomorrow), mara);
    assertThat(waitFor("mara", page, "data-status=\"scheduled\"")).doesNotContain("Changes wait");
    var today = house.story("en", "The mole today");
    house.store.articles().carryOut(today, new ArticleCommand.Publish(false, ""), mara);
    house.illustrate(today, mole);
    assertThat(waitFor("mara", page, "The mole today")).contains("tag waiting");
  }

  @Test
  void who_may_not_see_a_story_does_not_learn_of_it_by_its_picture() throws Exception {
    var quay = house.picture("quay.jpg", 642, "Mara Lind");
    var page = "/desk/pictures/" + quay.id();
    var own = draftOf("omar", "A quay of his own");
    house.illustrate(own, quay);
    for (int i = 0; i < 60; i++) {
      house.illustrate(house.story("en", "A secret quay"), quay);
    }
    assertThat(waitFor("mara", page, "A secret quay")).contains(MORE);
    assertThat(waitFor("omar", page, "A quay of his own"))
        .doesNotContain("A secret quay", MORE, NONE);
  }

  private ArticleId draftOf(String name, String headline) {
    return house
        .store
        .articles()
        .draft(new Language("en"), ArticleText.of(headline, "", Body.EMPTY), Actor.person(name))
        .article()
        .id();
  }

  /** The page, once these words are on it: its index follows a moment later. */
  private String waitFor(String name, String path, String words) throws InterruptedException {
    var visitor = new DeskVisitor(house, name);
    var body = "";
    for (int i = 0; i < 200; i++) {
      body = visitor.get(path).body();
      if (body.contains(words)) {
        return body;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("Never said: " + words + " in " + body);
  }
}
