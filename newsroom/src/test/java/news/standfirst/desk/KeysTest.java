package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import news.standfirst.desk.story.StoryAct;
import news.standfirst.desk.writing.BodyTool;
import news.standfirst.story.ArticleId;
import org.junit.jupiter.api.Test;

/** Commands by keys alone. */
final class KeysTest extends MaraAtTheDesk {
  @Test
  void every_command_of_a_story_has_a_key_of_its_own_but_erasure() {
    var acts = Arrays.stream(StoryAct.values()).filter(act -> act != StoryAct.ERASE);
    var keys =
        Stream.concat(
            acts.map(StoryAct::key), Arrays.stream(BodyTool.values()).map(BodyTool::keys));
    assertThat(keys).doesNotHaveDuplicates().noneMatch(String::isEmpty);
    assertThat(StoryAct.ERASE.key()).isEmpty();
  }

  @Test
  void every_button_that_does_something_to_a_story_names_its_key() {
    openStory(house.story("en", "Keys", "One."));
    assertThat(mara.locator("#panel .acts :is(a, button):not([data-key]):not(.danger)"))
        .hasCount(0);
    assertThat(mara.locator(".toolbar button:not([aria-keyshortcuts])")).hasCount(0);
  }

  @Test
  void a_table_grows_and_shrinks_by_keys() {
    openStory(house.story("en", "Levels", "One."));
    mara.focus(".text");
    // ProseMirror takes the cursor a moment after the focus.
    mara.evaluate("() => new Promise((done) => setTimeout(done, 60))");
    mara.keyboard().press("Control+End");
    mara.keyboard().press("Alt+Shift+T");
    mara.keyboard().press("Enter");
    mara.keyboard().type("Levels");
    mara.keyboard().press("Tab");
    var rows = mara.locator(".text figure table tr");
    var cells = mara.locator(".text figure table tr").first().locator("th, td");
    assertThat(rows).hasCount(3);
    mara.keyboard().press("Alt+Shift+ArrowDown");
    mara.keyboard().press("Alt+Shift+ArrowUp");
    assertThat(rows).hasCount(5);
    mara.keyboard().press("Alt+Shift+Backspace");
    assertThat(rows).hasCount(4);
    assertThat(cells).hasCount(3);
    mara.keyboard().press("Alt+Shift+Digit8");
    mara.keyboard().press("Alt+Shift+Digit9");
    assertThat(cells).hasCount(5);
    mara.keyboard().press("Alt+Shift+Digit0");
    assertThat(cells).hasCount(4);
  }

  @Test
  void a_secret_preview_link_and_a_duplicate_are_made_by_keys() {
    var id = house.story("en", "Twice", "One.");
    openStory(id);
    mara.keyboard().press("Alt+Shift+Digit3");
    assertThat(mara.locator("#fresh-link")).isVisible();
    mara.keyboard().press("Alt+Shift+Digit7");
    assertThat(mara.locator("#said")).isVisible();
    assertThat(mara.url()).doesNotContain(id.value());
  }

  private void openStory(ArticleId id) {
    mara.navigate(house.address() + "/desk/stories/" + id.value());
    mara.waitForSelector(".text");
  }
}
