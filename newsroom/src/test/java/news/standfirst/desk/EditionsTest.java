package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import news.standfirst.access.Audit;
import news.standfirst.reader.Axe;
import news.standfirst.story.Language;
import news.standfirst.translation.models.LocalRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Switching editions on and off, in a browser, at a house that appears in en, es and ar. */
final class EditionsTest {
  private static final String PATH = "/desk/settings/editions";

  @TempDir private Path folder = Path.of("");
  private LocalRegistry registry;
  private DeskHouse house;
  private DeskBrowser browser;

  @BeforeEach
  void opens() throws Exception {
    registry = new LocalRegistry();
    house = new DeskHouse(0, registry.office(folder.resolve("models"), () -> {}));
    browser = new DeskBrowser(house.address());
  }

  @AfterEach
  void closes() {
    browser.close();
    house.close();
    registry.close();
  }

  private static Locator edition(Page page, String tag) {
    return page.locator("[data-edition=" + tag + "]");
  }

  private static Locator act(Locator within, String act) {
    return within.locator("button[name=act][value=" + act + "]");
  }

  private static void add(Page page, String tag) {
    page.locator("select[name=edition]").selectOption(tag);
    act(page.locator("form:has(select)"), "on").click();
  }

  @Test
  void edition_that_is_added_waits_for_the_next_start_and_is_offered_a_model_at_once() {
    var page = browser.signedIn("ada");
    browser.open(page, "/desk/settings");
    page.locator("a[href='" + PATH + "']").click();
    assertThat(edition(page, "es")).hasAttribute("data-state", "on");
    add(page, "fr");
    assertThat(edition(page, "fr")).containsText("comes with the next start");
    assertThat(page.locator("#main"))
        .containsText("takes effect when the newsroom is started again");
    assertThat(page.locator("select option[value=fr]")).hasCount(0);
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(house.store.editionSwitches().thrown()).isEqualTo(Map.of(new Language("fr"), true));
    edition(page, "fr").locator("a").click();
    assertThat(page.locator("#edition-fr")).hasText("French");
    assertThat(page.locator("#main")).containsText("This edition comes with the next start");
    assertThat(page.locator("[data-way=en-fr]")).containsText("no model");
    page.locator("button[value=look]").click();
    assertThat(page.locator("[data-way=en-fr]")).containsText("The registry has no model for it.");
    assertThat(page.locator("[data-way=en-es] form")).containsText("MB to download");
    assertThat(browser.troubles).isEmpty();
  }

  @Test
  void edition_is_switched_off_for_the_next_start_and_on_again() {
    var page = browser.signedIn("ada");
    browser.open(page, PATH);
    act(edition(page, "ar"), "off").click();
    assertThat(edition(page, "ar")).hasAttribute("data-state", "goes");
    act(edition(page, "ar"), "on").click();
    assertThat(edition(page, "ar")).hasAttribute("data-state", "on");
    assertThat(house.store.editionSwitches().thrown()).isEmpty();
    add(page, "de");
    act(edition(page, "de"), "off").click();
    assertThat(edition(page, "de")).hasCount(0);
    var noted =
        house.access.audit.list(new Audit.Query("", "", "", "change-editions", null), "", 9);
    assertThat(noted.lines().stream().map(entry -> entry.id() + " " + entry.detail()))
        .containsExactlyInAnyOrder("ar off", "ar on", "de on", "de off");
  }

  @Test
  void main_edition_cannot_be_switched_off_and_nothing_that_is_no_language_switched_on() {
    var page = browser.signedIn("ada");
    browser.open(page, PATH);
    assertThat(edition(page, "en").locator("button")).hasCount(0);
    assertThat(edition(page, "en")).containsText("only there can that be changed");
    for (var wrong : new String[] {"en", "xx-nowhere", ""}) {
      browser.open(page, PATH);
      page.locator("select option").first().evaluate("(o, v) => o.value = v", wrong);
      page.locator("select").evaluate("s => { s.required = false; s.selectedIndex = 0; }");
      act(page.locator("form:has(select)"), "on").evaluate("b => b.value = 'off'");
      page.locator("form:has(select) button").click();
      assertThat(page.locator("body")).containsText("did not send everything");
    }
    assertThat(house.store.editionSwitches().thrown()).isEmpty();
  }

  @Test
  void without_scripts_it_works_as_well_in_arabic() {
    var page =
        browser.signedIn("layla", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    browser.open(page, PATH);
    add(page, "fr");
    assertThat(edition(page, "fr")).hasAttribute("data-state", "comes");
  }
}
