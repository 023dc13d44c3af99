package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.standfirst.desk.frame.WordFiles;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Samples;
import news.standfirst.picture.Upload;
import news.standfirst.reader.Axe;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Author;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.translation.kept.Thing;
import news.standfirst.web.Method;
import news.standfirst.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the desk, for everybody: who may not come in, axe, the policy, both schemes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryDeskPageTest {
  /** A row for every page, with an address that shows it; a page without a row fails. */
  private final Map<String, String> pages = new java.util.TreeMap<>();

  /**
   * Lists that are cards on a phone: wider than their place, or with a cell under another name than
   * its column's.
   */
  private static final String TOO_WIDE_OR_MISNAMED =
      """
      [...document.querySelectorAll(".list.cards")].flatMap((list) => {
        const names = [...list.querySelectorAll("thead th")].map((th) => th.textContent.trim());
        const wrong = [...list.querySelectorAll("tbody tr")].flatMap((row) =>
          [...row.cells].filter((td, i) => td.dataset.label && td.dataset.label !== names[i]));
        const place = list.closest(".scrolls") ?? list;
        const wide = place.scrollWidth > place.clientWidth ? ["wide: " + place.scrollWidth] : [];
        return [...wide, ...wrong.map((td) => td.dataset.label)];
      })
      """;

  /** Pages that belong to none of the places in the desk's head. */
  private static final Set<String> OF_NO_PLACE = Set.of("desk.password");

  private static final String PLACE_IN_VIEW =
      """
      [...document.querySelectorAll(".head nav [aria-current]")].map((place) => {
        const here = place.getBoundingClientRect();
        const seen = place.parentElement.getBoundingClientRect();
        return here.left >= seen.left - 1 && here.right <= seen.right + 1;
      })
      """;

  /** Pages that are no pages to look at: files, parts, redirects. */
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "desk.home",
          "desk.live.post",
          "desk.file",
          "desk.front",
          "desk.picture.small",
          "desk.translations.record",
          "desk.glossary.file",
          "desk.pictures.choose",
          "desk.pictures.uncredited",
          "desk.stories.choose",
          "desk.other-slash",
          "desk.preview",
          "desk.story.preview.frame",
          "desk.sign-in");

  /** Each piece of text and each name of a control that is not marked as another language. */
  private static final String EVERYTHING_SAID =
      """
      () => {
        const said = [];
        const own = (node) => !node.closest("script, style, main [lang], iframe");
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const node = walk.currentNode;
          if (own(node.parentElement)) said.push(node.textContent.trim());
        }
        for (const node of document.querySelectorAll("[aria-label], [title]")) {
          if (own(node)) said.push(node.getAttribute("aria-label"), node.getAttribute("title"));
        }
        return said.filter(Boolean);
      }
      """;

  private final DeskHouse house = new DeskHouse(0);
  private final DeskBrowser browser = new DeskBrowser(house.address());
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  void fillTheHouse() throws InterruptedException {
    var mara = Actor.person("mara");
    var english = new Language("en");
    house
        .store
        .furniture()
        .keep(
            new Topic(
                new Slug("harbour"), Map.of(english, "Harbour"), Map.of(), List.of(), Map.of()),
            mara);
    house
        .store
        .furniture()
        .keep(new Author(new Slug("mara-lind"), "Mara Lind", Map.of(), Map.of()), mara);
    var story = house.story("en", "Harbour reopens", "Words.");
    house.store.articles().carryOut(story, new ArticleCommand.Publish(false, ""), mara);
    var taken =
        (IntakeResult.Taken)
            house.intake.take(
                new Upload(
                    Samples.jpeg(800, 600),
                    "quay.jpg",
                    "image/jpeg",
                    new PictureWords("The quay", "Mara Lind", "An empty quay", ""),
                    "en",
                    mara));
    house.illustrate(story, taken.picture());
    pages.put("desk.password", "/desk/password");
    pages.put("desk.stories", "/desk/");
    pages.put("desk.stories.new", "/desk/stories/new");
    pages.put("desk.story", "/desk/stories/" + story);
    pages.put("desk.story.history", "/desk/stories/" + story + "/history");
    pages.put("desk.story.preview", "/desk/stories/" + story + "/preview");
    var coverage = house.covered("en", "Storm on the coast");
    var post = house.posted(coverage, "ada", "Gusts of 120", "On the pier.");
    pages.put("desk.live", "/desk/live/");
    pages.put("desk.live.new", "/desk/live/new");
    pages.put("desk.live.console", "/desk/live/" + coverage);
    pages.put("desk.live.texts", "/desk/live/" + coverage + "/posts/" + post.post() + "/texts");
    pages.put("desk.live.about", "/desk/live/" + coverage + "/about");
    house.revising.begin(story, new Language("ar"), mara);
    pages.put("desk.translations", "/desk/translations");
    pages.put("desk.translations.waiting", "/desk/translations/waiting");
    pages.put("desk.translations.edition", "/desk/translations/ar");
    pages.put("desk.translation", "/desk/translations/ar/" + story);
    house.revising.begin(Thing.of(coverage), new Language("ar"), mara);
    house.revising.begin(Thing.of(post), new Language("ar"), mara);
    pages.put("desk.translation.live", "/desk/translations-live/ar/" + coverage);
    pages.put(
        "desk.translation.post",
        "/desk/translations-live/ar/" + coverage + "/posts/" + post.post());
    pages.put("desk.models", "/desk/translations/models");
    pages.put("desk.glossaries", "/desk/glossary");
    pages.put("desk.glossary", "/desk/glossary/en/ar");
    pages.put("desk.topics", "/desk/topics");
    pages.put("desk.topic", "/desk/topics/harbour");
    pages.put("desk.authors", "/desk/authors");
    pages.put("desk.author", "/desk/authors/mara-lind");
    pages.put("desk.front.edition", "/desk/front/en");
    pages.put("desk.house", "/desk/house");
    pages.put("desk.house.page", "/desk/house/en/imprint");
    pages.put("desk.pictures", "/desk/pictures");
    pages.put("desk.picture", "/desk/pictures/" + taken.picture().id());
    pages.put("desk.people", "/desk/people");
    pages.put("desk.tokens", "/desk/tokens");
    pages.put("desk.audit", "/desk/audit");
    pages.put("desk.settings", "/desk/settings");
    pages.put("desk.editions", "/desk/settings/editions");
  }

  @AfterAll
  void close() {
    browser.close();
    house.close();
  }

  @Test
  void every_page_has_a_row_here() {
    var shown =
        house.routes.stream()
            .filter(route -> route.method() == Method.GET && route.name().startsWith("desk."))
            .map(Route::name)
            .filter(name -> !NOT_SHOWN.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(pages.keySet()).isEqualTo(shown);
  }

  @Test
  void every_page_passes_axe_and_its_policy_in_light_and_dark() {
    var page = browser.signedIn("ada");
    pages.forEach((name, path) -> looksRight(page, name, path));
    page.context().close();
    assertThat(browser.troubles).isEmpty();
  }

  @Test
  void every_page_runs_from_right_to_left_in_arabic_and_passes_axe_in_light_and_dark() {
    var page = browser.signedIn("layla");
    pages.forEach(
        (name, path) -> {
          looksRight(page, name + " in Arabic", path);
          assertThat(page.evaluate("document.documentElement.dir")).as(name).isEqualTo("rtl");
          assertThat(page.evaluate("getComputedStyle(document.querySelector('main')).direction"))
              .as(name)
              .isEqualTo("rtl");
        });
    page.context().close();
    assertThat(browser.troubles).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void sign_in_passes_axe_at_first_and_after_a_wrong_password(String language) {
    try (var context = browser.context(new Browser.NewContextOptions().setLocale(language))) {
      var page = browser.watched(context);
      looksRight(page, "sign-in " + language, "/desk/sign-in");
      page.fill("[name=name]", "mara");
      page.fill("[name=password]", "not hers");
      page.keyboard().press("Enter");
      page.waitForSelector("[role=alert]");
      passesAxe(page, "refused sign-in " + language);
    }
    assertThat(browser.troubles).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "layla"})
  void both_texts_of_two_who_saved_at_once_pass_axe(String who) {
    var story = house.story("en", "Both", "First.");
    var page = browser.open(browser.signedIn(who), "/desk/stories/" + story);
    house.keep(story, ArticleText.of("Of another", "", house.newest(story).body()));
    page.fill("#headline", "Of one");
    page.keyboard().press("Control+s");
    page.waitForSelector(".choose");
    passesAxe(page, "two texts, " + who);
    page.context().close();
    assertThat(browser.troubles).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"layla, ar", "ines, es"})
  void no_page_says_in_english_what_the_desk_says_in_another_language(String who, String language)
      throws IOException {
    var english = WordFiles.onlyIn("en", language);
    var page = browser.signedIn(who);
    for (var entry : pages.entrySet()) {
      browser.open(page, entry.getValue());
      var shown = (List<?>) page.evaluate(EVERYTHING_SAID);
      assertThat(shown.stream().filter(english::contains).toList()).as(entry.getKey()).isEmpty();
    }
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "layla"})
  void no_page_is_wider_than_a_phone_and_each_shows_where_one_is(String who) {
    var page = browser.signedIn(who, new Browser.NewContextOptions().setViewportSize(320, 700));
    pages.forEach(
        (name, path) -> {
          browser.open(page, path);
          assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as(name)
              .isEqualTo(true);
          assertThat(page.evaluate(TOO_WIDE_OR_MISNAMED)).as(name).isEqualTo(List.of());
          assertThat(page.evaluate(PLACE_IN_VIEW))
              .as(name)
              .isEqualTo(OF_NO_PLACE.contains(name) ? List.of() : List.of(true));
        });
    page.context().close();
  }

  @Test
  void strangers_are_led_to_the_sign_in_or_told() throws Exception {
    for (var route : house.routes) {
      if (!route.name().startsWith("desk.")
          || Set.of(
                  "desk.home",
                  "desk.file",
                  "desk.sign-in",
                  "desk.sign-in.try",
                  "desk.preview",
                  "desk.other-slash")
              .contains(route.name())) {
        continue;
      }
      var answer = ask(route, "");
      if (route.method() == Method.GET) {
        assertThat(answer.statusCode()).as(route.name()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location").orElse("")).startsWith("/desk/sign-in");
      } else {
        assertThat(answer.statusCode()).as(route.name()).isEqualTo(401);
      }
    }
  }

  @Test
  void no_command_goes_through_without_the_token_of_its_session() throws Exception {
    var page = browser.signedIn("ada");
    var cookie =
        page.context().cookies().stream()
            .map(each -> each.name + "=" + each.value)
            .collect(Collectors.joining("; "));
    for (var route : house.routes) {
      if (route.method() == Method.POST && !route.name().equals("desk.sign-in.try")) {
        assertThat(ask(route, cookie).statusCode()).as(route.name()).isEqualTo(403);
      }
    }
  }

  private java.net.http.HttpResponse<String> ask(Route route, String cookie)
      throws IOException, InterruptedException {
    var path = route.pattern().replaceAll("\\{[^}]*}", "x1");
    var request = HttpRequest.newBuilder(URI.create(house.address() + path));
    if (route.method() == Method.POST) {
      request
          .POST(HttpRequest.BodyPublishers.ofString("csrf=wrong"))
          .header("content-type", "application/x-www-form-urlencoded");
    }
    if (!cookie.isEmpty()) {
      request.header("cookie", cookie);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private void looksRight(Page page, String name, String path) {
    browser.open(page, path);
    passesAxe(page, name);
    assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
  }

  private static void passesAxe(Page page, String name) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(Axe.violationsBesideFrames(page)).as(name + " " + scheme).isEmpty();
    }
  }
}
