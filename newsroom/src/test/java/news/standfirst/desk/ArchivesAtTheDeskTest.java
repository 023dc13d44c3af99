package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Language;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Glossaries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk of a house whose engine translates one pair: the archive, its models and glossaries. */
final class ArchivesAtTheDeskTest {
  private static final Language ES = new Language("es");

  private final DeskHouse house =
      new DeskHouse(
          0,
          new Engines(
              List.of(new SwapEngine("swap", false, Pair.of("en", "es"))),
              List.of(),
              Optional.empty()));
  private final DeskBrowser browser = new DeskBrowser(house.address());

  @AfterEach
  void close() {
    browser.close();
    house.close();
  }

  @Test
  void archive_of_an_edition_is_begun_held_and_let_go_on_by_buttons() {
    var story = house.story("en", "Harbour reopens", "Ferries sail.");
    house
        .store
        .articles()
        .carryOut(story, new ArticleCommand.Publish(false, ""), Actor.person("jonas"));
    var page = browser.signedIn("mara");
    browser.open(page, "/desk/translations");
    assertThat(buttons(page)).hasCount(1);
    buttons(page).click();
    assertThat(page.locator("#said")).isVisible();
    var progress = house.store.translation().progress();
    assertThat(house.store.translation().backlog().archive(ES)).isPresent();
    assertThat(page.locator("button[value=pause]")).hasCount(1);
    page.locator("button[value=pause]").click();
    assertThat(page.locator("button[value=go]")).hasCount(1);
    house.pipeline.workOff();
    assertThat(progress.of(ES).standing()).isZero();
    page.locator("button[value=go]").click();
    assertThat(page.locator("button[value=pause]")).hasCount(1);
    house.pipeline.workOff();
    assertThat(progress.of(ES).standing()).isEqualTo(1);
  }

  @Test
  void page_of_models_says_which_engine_translates_a_pair_without_one() {
    var page = browser.signedIn("ada");
    browser.open(page, "/desk/translations/models");
    assertThat(page.locator("[data-way=en-es]")).containsText("swap translates it");
    assertThat(page.locator("[data-way=en-ar]")).containsText("no model");
  }

  @Test
  void glossaries_of_pairs_that_an_engine_translates_or_that_have_terms_come_first() {
    var page = browser.signedIn("mara");
    browser.open(page, "/desk/glossary");
    assertThat(page.locator("main > .lines a")).hasText(new String[] {"English to Spanish"});
    assertThat(page.locator("details .lines a")).hasCount(5);
    var glossary = new Glossary(List.of(Glossary.Term.kept("Varn")));
    house
        .store
        .translation()
        .glossaries()
        .keep(Pair.of("ar", "en"), new Glossaries.Kept(0, glossary), Actor.person("mara"));
    browser.open(page, "/desk/glossary");
    assertThat(page.locator("main > .lines a"))
        .hasText(new String[] {"English to Spanish", "Arabic to English"});
  }

  private static Locator buttons(Page page) {
    return page.locator("button[value=again]");
  }
}
