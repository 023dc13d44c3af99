package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.standfirst.picture.Picture;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.PictureUse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where a picture of the library stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PictureUsesTest {
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
    var mara = new DeskVisitor(house, "mara");
    var pier = house.picture("pier.jpg", 641, "Mara Lind");
    var page = "/desk/pictures/" + pier.id();
    assertThat(mara.get(page).body())
        .contains("No story that you may see shows it in its newest text.");
    var story = house.story("en", "The pier is <closed>");
    save(story, 1, pier);
    assertThat(mara.get(page).body())
        .contains(
            "In these stories", "/desk/stories/" + story, "The pier is &lt;closed&gt;", "Draft")
        .doesNotContain("No story that you may see shows it");
    house
        .store
        .articles()
        .carryOut(
            story,
            new ArticleCommand.Save(2, ArticleText.of("The pier is open", "", Body.EMPTY)),
            Actor.person("mara"));
    assertThat(mara.get(page).body())
        .contains("No story that you may see shows it")
        .doesNotContain("The pier is");
  }

  @Test
  void who_may_not_see_a_story_does_not_learn_of_it_by_its_picture() throws Exception {
    var quay = house.picture("quay.jpg", 642, "Mara Lind");
    var story = house.story("en", "A secret quay");
    save(story, 1, quay);
    var page = "/desk/pictures/" + quay.id();
    assertThat(new DeskVisitor(house, "mara").get(page).body()).contains("A secret quay");
    var omar = new DeskVisitor(house, "omar").get(page);
    assertThat(omar.statusCode()).isEqualTo(200);
    assertThat(omar.body()).doesNotContain("A secret quay");
  }

  private void save(ArticleId story, int revision, Picture picture) {
    var use = new PictureUse(picture.id(), "", "A place by the water");
    var before = house.newest(story);
    var text = ArticleText.of(before.headline(), "", new Body(List.of(new Block.Picture(use))));
    house
        .store
        .articles()
        .carryOut(story, new ArticleCommand.Save(revision, text), Actor.person("mara"));
  }
}
