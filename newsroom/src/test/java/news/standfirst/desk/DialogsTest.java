package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import news.standfirst.desk.story.StoryAct;
import news.standfirst.reader.Axe;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every dialog of a story and of a coverage, open, for everybody: in both schemes and directions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DialogsTest {
  /**
   * Opens each dialog as a button of the page does, with all that the page then puts into it, and
   * asks axe, once it is in the page; answers what is wrong.
   */
  private static final String EACH_IN_TURN =
      """
      async ([ids, rules]) => {
        const wrong = [];
        for (const id of ids) {
          const opener = document.body.appendChild(document.createElement('button'));
          opener.dataset.opens = id;
          opener.click();
          opener.remove();
          const dialog = document.getElementById(id);
          if (getComputedStyle(dialog).opacity !== '1') wrong.push(`${id} is not in view yet`);
          const options = rules.length ? { runOnly: rules } : {};
          const { violations } = await axe.run(`dialog[open]#${id}`, options);
          for (const { id: rule, nodes } of violations) {
            wrong.push(`${id}: ${rule} ${nodes.map((node) => node.html)}`);
          }
          dialog.close();
        }
        return wrong;
      }
      """;

  private final DeskHouse house = new DeskHouse(0);
  private final DeskBrowser browser = new DeskBrowser(house.address());

  @AfterEach
  void no_page_reports_a_violation_or_an_error() {
    assertThat(browser.troubles).isEmpty();
  }

  @AfterAll
  void close() {
    browser.close();
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "layla"})
  void every_dialog_of_a_story_passes_axe(String who) {
    var page = browser.signedIn(who);
    browser.open(page, "/desk/stories/" + published());
    var ids = dialogs(page);
    for (var act : StoryAct.values()) {
      assertThat(ids).contains("act-" + act.word());
    }
    assertThat(ids).contains("keys", "picture-picker", "body-link", "body-language", "body-table");
    passAxe(page, ids);
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "layla"})
  void every_dialog_of_the_live_console_passes_axe(String who) {
    var page = browser.signedIn(who);
    browser.open(page, "/desk/live/" + house.covered("en", "Storm on the coast"));
    var ids = dialogs(page);
    assertThat(ids).contains("keys", "coverage-end", "post-pin-dialog", "from-story");
    passAxe(page, ids);
    page.context().close();
  }

  private ArticleId published() {
    var id = house.story("en", "Harbour reopens", "Words.");
    var publish = new ArticleCommand.Publish(false, "");
    house.store.articles().carryOut(id, publish, Actor.person("mara"));
    return id;
  }

  private static List<String> dialogs(Page page) {
    var found = (List<?>) page.evaluate("[...document.querySelectorAll('dialog')].map(d => d.id)");
    return found.stream().map(String::valueOf).toList();
  }

  /** Dark ones differ in their colours alone; what still comes into view has none to look at. */
  private static void passAxe(Page page, List<String> ids) {
    Axe.bring(page.mainFrame());
    var seen = new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);
    page.emulateMedia(seen.setColorScheme(ColorScheme.LIGHT));
    assertThat(wrong(page, ids, List.of())).isEmpty();
    page.emulateMedia(seen.setColorScheme(ColorScheme.DARK));
    assertThat(wrong(page, ids, List.of("color-contrast"))).as("dark").isEmpty();
  }

  private static List<?> wrong(Page page, List<String> ids, List<String> rules) {
    return (List<?>) page.evaluate(EACH_IN_TURN, List.of(ids, rules));
  }
}
