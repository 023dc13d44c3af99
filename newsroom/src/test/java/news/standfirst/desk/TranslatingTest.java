package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.desk.translation.SegmentView;
import news.standfirst.reader.Axe;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.work.Revising;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The translators' desk in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TranslatingTest {
  private static final Language ES = new Language("es");
  private static final Actor JONAS = Actor.person("jonas");

  private final DeskHouse house = new DeskHouse(0);
  private final DeskBrowser browser = new DeskBrowser(house.address());
  private Page page;

  @BeforeAll
  void signIn() {
    page = browser.signedIn("mara");
  }

  @AfterAll
  void close() {
    browser.close();
    house.close();
  }

  private ArticleId begun() {
    var story = house.story("en", "Harbour reopens", "Ferries sail. People cheer.");
    house.store.articles().carryOut(story, new ArticleCommand.Publish(false, ""), JONAS);
    house.revising.begin(story, ES, JONAS);
    browser.open(page, "/desk/translations/es/" + story);
    return story;
  }

  private Translation translation(ArticleId story) {
    return house.store.translation().translations().find(story, ES).orElseThrow();
  }

  @Test
  void sentence_is_kept_by_key_and_the_next_one_comes() {
    var story = begun();
    page.locator("#t0").fill("Reabre el puerto");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#t1")).isFocused();
    assertThat(page.locator("#s0")).hasAttribute("data-state", "human");
    assertThat(page.locator("#done")).containsText("1 of 3");
    assertThat(page.locator("#s0 [data-shows-who]")).containsText("Mara Lind");
    assertThat(translation(story).segments().getFirst().text())
        .isEqualTo(Text.plain("Reabre el puerto"));
    page.keyboard().press("Alt+ArrowUp");
    assertThat(page.locator("#t0")).isFocused();
  }

  @Test
  void what_is_said_covers_no_field_that_is_written_in_and_ends_with_the_next_act() {
    begun();
    page.locator("#t0").fill("Reabre el puerto");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#t1")).isFocused();
    assertThat(page.locator("#said")).hasText("Kept. Readers see it now.");
    assertThat(
            page.evaluate(
                """
                () => {
                  const box = (element) => element.getBoundingClientRect();
                  const said = box(document.getElementById("said"));
                  const written = box(document.activeElement);
                  return written.bottom < said.top && said.bottom <= innerHeight;
                }
                """))
        .isEqualTo(true);
    page.keyboard().type("Salen");
    assertThat(page.locator("#said")).hasText("");
  }

  @Test
  void refusal_stays_while_it_is_mended_until_it_is_put_away() {
    begun();
    page.locator("#t1").fill("<blink>Salen</blink> los barcos.");
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#said")).containsText("<blink>");
    page.locator("#t1").fill("Salen los barcos.");
    assertThat(page.locator("#said")).containsText("<blink>");
    passesAxe();
    page.locator("[data-ends]").click();
    assertThat(page.locator("#said")).hasText("");
  }

  @Test
  void lists_are_cards_on_a_telephone_where_nothing_is_cut_off() {
    begun();
    var phone = browser.signedIn("mara", new Browser.NewContextOptions().setViewportSize(390, 800));
    for (var path : List.of("/desk/translations", "/desk/translations/es")) {
      browser.open(phone, path);
      assertThat(
              phone.evaluate(
                  """
                  [...document.querySelectorAll(".scrolls")]
                      .every((each) => each.scrollWidth <= each.clientWidth)
                  """))
          .as(path)
          .isEqualTo(true);
      assertThat(
              phone.evaluate(
                  """
                  [...document.querySelectorAll(".cards td[data-label]:not(:empty)")]
                      .every((each) => getComputedStyle(each, "::before").content !== "none")
                  """))
          .as(path)
          .isEqualTo(true);
      var warnings = new Page.GetByRoleOptions().setName("Warnings").setExact(true);
      assertThat(phone.getByRole(AriaRole.COLUMNHEADER, warnings)).hasCount(1);
    }
    phone.context().close();
  }

  @Test
  void story_shows_its_language_and_leads_translators_to_its_other_editions() {
    var story = begun();
    browser.open(page, "/desk/stories/" + story);
    assertThat(page.locator("#panel .facts")).containsText("English");
    var editions = page.locator("#panel .editions");
    assertThat(editions).containsText("0 of 3 sentences by people");
    assertThat(editions).containsText("not translated");
    assertThat(editions.locator("a")).hasText(new String[] {"Spanish", "Arabic"});
    assertThat(editions.locator("a").first())
        .hasAttribute("href", "/desk/translations/es/" + story);
    assertThat(new DeskVisitor(house, "mara").get("/desk/stories/" + story).body())
        .contains("class=\"editions\"");
    assertThat(new DeskVisitor(house, "noor").get("/desk/stories/" + story).body())
        .doesNotContain("class=\"editions\"");
  }

  @Test
  void post_without_a_headline_is_named_in_the_queue_by_its_first_translated_words() {
    var coverage = house.covered("en", "Gale in the strait");
    var post = Thing.of(house.posted(coverage, "jonas", "", "Masts are down."));
    house.revising.begin(Thing.of(coverage), ES, JONAS);
    house.revising.begin(post, ES, JONAS);
    var segment =
        house.store.translation().translations().find(post, ES).orElseThrow().segments().getFirst();
    var words = Text.plain("Han caído mástiles.");
    house.revising.write(post, ES, new Revising.Wish(0, segment.revision(), words), JONAS);
    browser.open(page, "/desk/translations/es?all=1");
    assertThat(page.locator("main td a:has-text('Han caído mástiles.')"))
        .hasAttribute("lang", "es");
    assertThat(page.locator(".numbers")).containsText("Stories here");
  }

  @Test
  void sentence_of_a_live_post_is_kept_beside_its_original_and_stands_in_the_queue() {
    var coverage = house.covered("en", "Storm on the coast");
    var post = house.posted(coverage, "jonas", "Gusts of 120", "Waves reach the pier.");
    house.revising.begin(Thing.of(coverage), ES, JONAS);
    house.revising.begin(Thing.of(post), ES, JONAS);
    browser.open(page, "/desk/translations/es");
    assertThat(page.locator("main")).containsText("Storm on the coast");
    page.locator("main td a:has-text('Gusts of 120')").click();
    page.locator("#t1").fill("Las olas llegan al muelle.");
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#s1")).hasAttribute("data-state", "human");
    assertThat(
            house
                .store
                .translation()
                .translations()
                .find(Thing.of(post), ES)
                .orElseThrow()
                .shown()
                .text()
                .body()
                .words())
        .isEqualTo("Las olas llegan al muelle.");
  }

  @Test
  void markup_that_is_no_mark_is_refused_and_what_checks_find_is_told_beside_the_kept_sentence() {
    var story = begun();
    page.locator("#t1").fill("<blink>Salen</blink> los barcos.");
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#said")).containsText("<blink>");
    page.locator("#t1").fill("<a href=\"https://evil.example/\">Salen</a> los barcos.");
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#said")).containsText("https://evil.example/");
    assertThat(translation(story).segments().get(1).text()).isNull();
    page.locator("#t1").fill("Salen 3 barcos.");
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#s1")).hasAttribute("data-state", "human");
    assertThat(page.locator("#s1 .findings")).containsText("3");
    page.locator("#t1").fill("Salen los barcos.");
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#s1 .findings")).hasCount(0);
  }

  @Test
  void record_of_an_edition_says_of_each_live_post_too_how_its_translation_came_about() {
    var coverage = house.covered("en", "Flood in the valley");
    var post = house.posted(coverage, "jonas", "River rises", "It is over the banks.");
    house.revising.begin(Thing.of(coverage), ES, JONAS);
    house.revising.begin(Thing.of(post), ES, JONAS);
    var record =
        page.context().request().get(house.address() + "/desk/translations/es/record.csv").text();
    assertThat(record).startsWith("kind,id,address,headline,");
    assertThat(record)
        .contains("\r\npost," + post + ",")
        .contains("\r\ncoverage," + coverage + ",");
  }

  @Test
  void links_and_emphasis_look_alike_on_both_sides_and_stay_while_words_beside_them_change() {
    var link = new Mark.Link("https://port.example/");
    var source =
        new Text(
            List.of(
                Span.plain("Ferries "), new Span("sail", List.of(link)), Span.plain(" again.")));
    var story =
        house
            .store
            .articles()
            .draft(
                new Language("en"),
                ArticleText.of("Harbour", "", Body.of(new Block.Paragraph(source))),
                JONAS)
            .article()
            .id();
    house.store.articles().carryOut(story, new ArticleCommand.Publish(false, ""), JONAS);
    house.revising.begin(story, ES, JONAS);
    var written =
        new Text(List.of(Span.plain("Ya "), new Span("zarpan", List.of(link)), Span.plain(" más")));
    var segment = translation(story).segments().get(1);
    house.revising.write(story, ES, new Revising.Wish(1, segment.revision(), written), JONAS);
    browser.open(page, "/desk/translations/es/" + story);
    assertThat(page.locator("#s1 .source a")).hasAttribute("href", "https://port.example/");
    assertThat(page.locator("#s1 .source a")).hasText("sail");
    var target = page.locator("#s1 [data-marked]");
    assertThat(target.locator("a")).hasText("zarpan");
    assertThat(page.locator("#t1")).isHidden();
    target.focus();
    page.keyboard().press("Control+End");
    page.keyboard().type(" & barcos");
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#said")).isVisible();
    var kept = translation(story).segments().get(1).text();
    assertThat(kept).isNotNull();
    assertThat(kept.words()).isEqualTo("Ya zarpan más & barcos");
    assertThat(kept.spans().get(1)).isEqualTo(new Span("zarpan", List.of(link)));
    page.locator("#s1 [data-raw]").click();
    assertThat(page.locator("#t1")).isFocused();
    assertThat(page.locator("#t1")).hasValue(Pattern.compile(".*<a href=.*zarpan</a>.*"));
  }

  @Test
  void marks_of_the_original_are_given_to_words_of_the_translation_that_has_none() {
    var link = new Mark.Link("https://port.example/");
    var strong = new Mark.Strong();
    var source =
        new Text(
            List.of(
                Span.plain("Ferries "),
                new Span("sail", List.of(link)),
                Span.plain(" "),
                new Span("again", List.of(strong)),
                Span.plain(".")));
    var text = ArticleText.of("Harbour", "", Body.of(new Block.Paragraph(source)));
    var story = house.store.articles().draft(new Language("en"), text, JONAS).article().id();
    house.revising.begin(story, ES, JONAS);
    var segment = translation(story).segments().get(1);
    var plain = Text.plain("Ya zarpan otra vez.");
    house.revising.write(story, ES, new Revising.Wish(1, segment.revision(), plain), JONAS);
    browser.open(page, "/desk/translations/es/" + story);
    var target = page.locator("#s1 [data-marked]");
    var gives = page.locator("#s1 [data-gives]");
    assertThat(gives).hasText(new String[] {"sail", "again"});
    gives.first().click();
    assertThat(page.locator("#said")).containsText("Select the words of the translation first");
    select("zarpan");
    gives.first().click();
    select("otra");
    gives.first().click();
    assertThat(target.locator("a")).hasText("otra");
    target.press("Control+z");
    assertThat(target.locator("a")).hasText("zarpan");
    assertThat(page.locator("#t1")).hasValue(Pattern.compile("Ya <a href=.*zarpan</a> otra vez."));
    target.press("Control+z");
    assertThat(target.locator("a")).hasCount(0);
    target.press("Control+Shift+z");
    target.press("Control+y");
    assertThat(target.locator("a")).hasText("otra");
    select("zarpan");
    gives.first().click();
    select("otra vez");
    gives.last().click();
    assertThat(target.locator("strong")).hasText("otra vez");
    select("vez");
    gives.last().press("Enter");
    assertThat(target.locator("strong")).hasCount(0);
    select("otra vez");
    gives.last().press("Enter");
    passesAxe();
    target.press("Control+Enter");
    assertThat(page.locator("#said")).hasText("Kept. Readers see it now.");
    var kept = translation(story).segments().get(1).text();
    assertThat(kept)
        .isEqualTo(
            new Text(
                List.of(
                    Span.plain("Ya "),
                    new Span("zarpan", List.of(link)),
                    Span.plain(" "),
                    new Span("otra vez", List.of(strong)),
                    Span.plain("."))));
  }

  @Test
  void link_that_the_original_has_twice_may_stand_twice_and_typing_is_undone_with_it() {
    var link = new Mark.Link("https://port.example/");
    var source =
        new Text(
            List.of(
                new Span("Ferries", List.of(link)),
                Span.plain(" and "),
                new Span("boats", List.of(link)),
                Span.plain(" sail.")));
    var text = ArticleText.of("Harbour", "", Body.of(new Block.Paragraph(source)));
    var story = house.store.articles().draft(new Language("en"), text, JONAS).article().id();
    house.revising.begin(story, ES, JONAS);
    var segment = translation(story).segments().get(1);
    var plain = Text.plain("Zarpan transbordadores y barcos.");
    house.revising.write(story, ES, new Revising.Wish(1, segment.revision(), plain), JONAS);
    browser.open(page, "/desk/translations/es/" + story);
    var target = page.locator("#s1 [data-marked]");
    var gives = page.locator("#s1 [data-gives]");
    select("transbordadores");
    gives.first().click();
    select("barcos");
    gives.last().click();
    assertThat(target.locator("a")).hasText(new String[] {"transbordadores", "barcos"});
    target.press("Control+End");
    page.keyboard().type(" Hoy.");
    target.press("Control+z");
    assertThat(target).hasText("Zarpan transbordadores y barcos.");
    target.press("Control+z");
    assertThat(target.locator("a")).hasText(new String[] {"transbordadores"});
  }

  /** Selects words of the second sentence's translation, as a mouse does. */
  private void select(String words) {
    page.evaluate(
        """
        (words) => {
          const shown = document.querySelector("#s1 [data-marked]");
          const walk = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const at = node.data.indexOf(words);
            if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length);
          }
          throw new Error("There are no words " + words);
        }
        """,
        words);
  }

  private void passesAxe() {
    assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  void caption_and_alternative_text_of_the_lead_picture_are_named_for_what_they_are() {
    assertThat(place("lead/caption")).isEqualTo("lead-caption");
    assertThat(place("lead/alternative")).isEqualTo("lead-alternative");
    assertThat(place("body/3/caption")).isEqualTo("caption");
    assertThat(place("body/3/0/alternative")).isEqualTo("alternative");
    assertThat(place("body/4/attribution")).isEqualTo("attribution");
    assertThat(place("body/5/0/1")).isEqualTo("body");
    assertThat(place("headline")).isEqualTo("headline");
  }

  private static String place(String path) {
    return new SegmentView(
            0,
            KeptSegment.fresh(path, 0, Text.plain("Rain")),
            List.of(),
            false,
            "",
            "open",
            List.of(),
            List.of(),
            List.of())
        .place();
  }

  @Test
  void second_translator_sees_the_first_ones_text_and_overwrites_nothing_unknowingly() {
    var story = begun();
    var segment = translation(story).segments().get(1);
    house.revising.write(
        story,
        ES,
        new Revising.Wish(1, segment.revision(), Text.plain("Salen los barcos.")),
        JONAS);
    page.locator("#t1").fill("Zarpan los transbordadores.");
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#said")).containsText("Salen los barcos.");
    assertThat(page.locator("#t1")).hasValue("Zarpan los transbordadores.");
    assertThat(translation(story).segments().get(1).text())
        .isEqualTo(Text.plain("Salen los barcos."));
    page.locator("#s1 [data-keeps]").click();
    assertThat(page.locator("#s1")).hasAttribute("data-state", "human");
    assertThat(translation(story).segments().get(1).text())
        .isEqualTo(Text.plain("Zarpan los transbordadores."));
  }

  @Test
  void house_without_an_engine_says_what_is_missing_and_the_command_that_adds_it() {
    browser.open(page, "/desk/translations");
    assertThat(page.locator("main")).containsText("No translation engine is at work");
    assertThat(page.locator("main code")).containsText("apt-get install apertium");
  }

  @Test
  void preview_of_an_edition_shows_its_words_and_what_changed_since_in_the_original() {
    var story = begun();
    var segment = translation(story).segments().getFirst();
    house.revising.write(
        story, ES, new Revising.Wish(0, segment.revision(), Text.plain("Reabre el puerto")), JONAS);
    browser.open(page, "/desk/stories/" + story + "/preview?edition=es");
    assertThat(page.frameLocator("iframe").locator("h1")).hasText("Reabre el puerto");
    browser.open(page, "/desk/stories/" + story + "/preview?edition=ar");
    assertThat(page.frameLocator("iframe").locator("h1")).hasText("Harbour reopens");
  }

  @Test
  void glossary_file_comes_back_as_it_went_out() {
    browser.open(page, "/desk/glossary/en/ar");
    page.locator("textarea[name=terms]").fill("Varn\n\"Pier, old\", x, exact\n'=sum, y");
    page.locator("main form button.primary").click();
    var shown = page.locator("textarea[name=terms]").inputValue();
    assertThat(shown).contains("source,target,case", "\"Pier, old\",x,exact", "'=sum,y,any");
    page.locator("main form button.primary").click();
    assertThat(page.locator("textarea[name=terms]").inputValue()).isEqualTo(shown);
    page.locator("textarea[name=terms]").fill("source,target\none,two,three,four");
    page.locator("main form button.primary").click();
    assertThat(page.locator("#said")).containsText("Row 2 has 4 fields");
    assertThat(page.locator("textarea[name=terms]")).hasValue("source,target\none,two,three,four");
  }

  @Test
  void line_of_a_glossary_with_a_single_quotation_mark_is_refused_by_its_number() {
    browser.open(page, "/desk/glossary/ar/en");
    assertThat(page.locator("textarea[name=terms]").boundingBox().height).isGreaterThan(180);
    assertThat(page.locator(".head nav a[aria-current]")).hasText("Translations");
    page.locator("textarea[name=terms]").fill("Varn\nbroken \"line");
    page.locator("main form button.primary").click();
    assertThat(page.locator("#said")).containsText("Row 2: a quotation mark has no other");
    assertThat(page.locator("textarea[name=terms]")).hasValue("Varn\nbroken \"line");
  }

  @Test
  void glossary_is_kept_as_lines_and_offered_beside_its_sentence() {
    browser.open(page, "/desk/glossary/en/es");
    page.locator("textarea[name=terms]").fill("Ferries, transbordadores\nVarn");
    page.locator("main form button.primary").click();
    assertThat(page.locator("#said")).containsText("Glossary saved");
    begun();
    assertThat(page.locator("#s1 .terms")).containsText("transbordadores");
  }
}
