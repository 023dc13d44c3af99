package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import news.standfirst.access.Audit;
import news.standfirst.reader.Axe;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.translation.models.GoldenModel;
import news.standfirst.translation.models.LocalRegistry;
import news.standfirst.translation.models.ModelFault;
import news.standfirst.translation.models.ModelOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Getting a translation model at the desk, in a browser, from a registry on this machine. */
final class ModelsTest {
  private static final String PATH = "/desk/translations/models";

  private static final Browser.NewContextOptions PHONE =
      new Browser.NewContextOptions().setViewportSize(360, 740);

  @TempDir private Path folder = Path.of("");
  private LocalRegistry registry;
  private ModelOffice office;
  private DeskHouse house;
  private DeskBrowser browser;

  @BeforeEach
  void opens() throws Exception {
    registry = new LocalRegistry();
    office = registry.office(folder.resolve("models"), () -> {});
    house = new DeskHouse(0, office);
    browser = new DeskBrowser(house.address());
    var story = house.story("en", "Harbour reopens", "Words.");
    house
        .store
        .articles()
        .carryOut(story, new ArticleCommand.Publish(false, ""), Actor.person("mara"));
  }

  @AfterEach
  void closes() {
    browser.close();
    house.close();
    registry.close();
  }

  private static Locator way(Page page) {
    return page.locator("[data-way=en-es]");
  }

  private static Locator act(Page page, String act) {
    return page.locator("button[name=act][value=" + act + "]");
  }

  private static void passesAxe(Page page) {
    assertThat(Axe.violations(page)).isEmpty();
  }

  private List<String> noted() {
    return house
        .access
        .audit
        .list(new Audit.Query("", "", "", "change-models", null), "", 50)
        .lines()
        .stream()
        .map(entry -> entry.id() + ": " + entry.detail() + ", " + entry.outcome().word())
        .toList();
  }

  @Test
  void an_edition_without_a_model_is_offered_one_with_its_sizes_and_gets_it() {
    var page = browser.signedIn("ada");
    browser.open(page, "/desk/translations");
    page.locator("a[href='" + PATH + "']").first().click();
    assertThat(way(page)).containsText("no model");
    assertThat(page.locator("#main")).containsText("1 story does not stand in this edition yet.");
    assertThat(registry.requests()).isEmpty();
    act(page, "look").click();
    assertThat(way(page).locator("form")).containsText("MB to download");
    assertThat(way(page).locator("form")).containsText("base-memory");
    assertThat(way(page).locator("form")).containsText("Mozilla Public License");
    assertThat(page.locator("[data-way=en-ar]")).containsText("The registry has no model for it.");
    passesAxe(page);
    // It tries again by itself, however long the looking takes here.
    var silent = Collections.nCopies(50, LocalRegistry.silentAfter(70_000));
    registry.next(LocalRegistry.MODEL, silent.toArray(LocalRegistry.Fault[]::new));
    act(page, "install").click();
    var installation = page.locator("[data-model=en-es]");
    assertThat(installation).containsText("0.1 of 0.3 MB have arrived");
    passesAxe(page);
    act(page, "stop").click();
    assertThat(installation).hasAttribute("data-state", "stopped");
    assertThat(act(page, "install")).hasCount(0);
    registry.calm(LocalRegistry.MODEL);
    act(page, "resume").click();
    assertThat(installation).hasAttribute("data-state", "installed");
    assertThat(way(page)).containsText("translated here");
    assertThat(way(page).locator("form")).hasCount(0);
    assertThat(office.shelf().installed()).hasSize(1);
    assertThat(page.locator("#main")).containsText("Start the newsroom again");
    passesAxe(page);
    act(page, "remove").click();
    assertThat(way(page)).containsText("no model");
    assertThat(office.shelf().installed()).isEmpty();
    assertThat(noted())
        .containsExactlyInAnyOrder(
            ": asked 127.0.0.1, done",
            "en-es: install base-memory, done",
            "en-es: stop, done",
            "en-es: stopped, done",
            "en-es: install base-memory, done",
            "en-es: installed, done",
            "en-es: remove, done");
    assertThat(browser.troubles).isEmpty();
  }

  @Test
  void what_went_wrong_is_said_with_what_to_do() {
    var page = browser.signedIn("ada");
    browser.open(page, PATH);
    registry.next(LocalRegistry.CATALOGUE, LocalRegistry.status(404));
    act(page, "look").click();
    assertThat(page.locator("#main")).containsText("It is not known what can be downloaded.");
    act(page, "look").click();
    registry.next(LocalRegistry.LEX, LocalRegistry.status(404));
    act(page, "install").click();
    var installation = page.locator("[data-model=en-es]");
    assertThat(installation).hasAttribute("data-state", "failed");
    assertThat(installation).containsText("The registry does not have the file it promised.");
    passesAxe(page);
    assertThat(noted()).anyMatch(line -> line.equals("en-es: failed: not-there, refused"));
    assertThat(act(page, "resume")).hasCount(1);
    assertThat(act(page, "install")).hasCount(0);
    act(page, "remove").click();
    assertThat(page.locator("[data-model=en-es]")).hasCount(0);
    assertThat(act(page, "install")).hasCount(1);
  }

  /** A page of each desk at a telephone's width, of which nothing may stick out. */
  private void onPhones(String state) {
    for (var name : List.of("ada", "layla")) {
      var page = browser.signedIn(name, PHONE);
      browser.open(page, PATH);
      assertThat(page.locator("[data-model=en-es]")).hasAttribute("data-state", state);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(360);
      passesAxe(page);
      page.context().close();
    }
  }

  private void install() {
    var page = browser.signedIn("ada");
    browser.open(page, PATH);
    act(page, "look").click();
    act(page, "install").click();
    assertThat(page.locator("[data-model=en-es]")).isVisible();
  }

  @Test
  void every_state_of_an_installation_fits_a_telephone_in_both_directions_of_writing() {
    var silent = Collections.nCopies(200, LocalRegistry.silentAfter(70_000));
    registry.next(LocalRegistry.MODEL, silent.toArray(LocalRegistry.Fault[]::new));
    install();
    onPhones("arriving");
    var page = browser.signedIn("ada");
    browser.open(page, PATH);
    act(page, "stop").click();
    assertThat(page.locator("[data-model=en-es]")).hasAttribute("data-state", "stopped");
    onPhones("stopped");
    registry.calm(LocalRegistry.MODEL);
    registry.next(LocalRegistry.LEX, LocalRegistry.status(404));
    act(page, "resume").click();
    assertThat(page.locator("[data-model=en-es]")).hasAttribute("data-state", "failed");
    onPhones("failed");
    act(page, "resume").click();
    assertThat(page.locator("[data-model=en-es]")).hasAttribute("data-state", "installed");
    onPhones("installed");
  }

  @Test
  void damaged_model_is_told_on_a_telephone_too() throws Exception {
    var size = GoldenModel.model().length;
    registry.catalogue(LocalRegistry.entry("base-memory", "Release", "0".repeat(64), size));
    install();
    onPhones("failed");
    assertThat(office.installations().getFirst().fault()).isEqualTo(ModelFault.Kind.DAMAGED);
  }

  @Test
  void full_disk_is_told_on_a_telephone_too() {
    browser.close();
    house.close();
    office = registry.officeOnAFullDisk(folder.resolve("full"));
    house = new DeskHouse(0, office);
    browser = new DeskBrowser(house.address());
    install();
    onPhones("failed");
    assertThat(office.installations().getFirst().fault()).isEqualTo(ModelFault.Kind.DISK);
  }

  @Test
  void without_scripts_it_works_as_well() {
    var page = browser.signedIn("ada", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    browser.open(page, PATH);
    act(page, "look").click();
    reloadUntil(page, act(page, "install"));
    act(page, "install").click();
    reloadUntil(page, page.locator("[data-state=installed]"));
    assertThat(way(page)).containsText("translated here");
  }

  private static void reloadUntil(Page page, Locator there) {
    for (int i = 0; i < 200 && there.count() == 0; i++) {
      var again = page.locator("#models-again");
      if (again.count() > 0) {
        again.click();
      } else {
        page.reload();
      }
    }
    assertThat(there).hasCount(1);
  }

  @Test
  void a_machine_without_a_network_is_told_how() {
    var page = browser.signedIn("ada");
    browser.open(page, PATH);
    assertThat(page.locator("#main"))
        .containsText("./standfirst models install --from FOLDER --data " + folder);
  }
}
