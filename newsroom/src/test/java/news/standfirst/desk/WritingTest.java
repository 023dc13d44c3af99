package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Samples;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Status;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;

/** Writing, saving and publishing in Chromium. */
final class WritingTest extends MaraAtTheDesk {
  /** The cursor behind the last word, once the body has placed its own, some milliseconds late. */
  private static void toTheEnd(Page page) {
    page.focus(".text");
    page.evaluate("() => new Promise((done) => setTimeout(done, 60))");
    page.keyboard().press("Control+End");
  }

  @Test
  void a_story_is_written_and_published_by_keyboard_alone() {
    browser.open(mara, "/desk/");
    mara.keyboard().press("n");
    mara.waitForURL("**/desk/stories/new");
    mara.keyboard().type("Ferry leaves earlier in December");
    mara.keyboard().press("Control+Enter");
    mara.waitForSelector(".text");
    tabUntilInBody();
    mara.keyboard().type("The last ferry now leaves at 23:40.");
    mara.keyboard().press("Enter");
    mara.keyboard().type("## Why");
    mara.keyboard().press("Enter");
    mara.keyboard().type("- fog");
    mara.keyboard().press("Enter");
    mara.keyboard().type("a new captain");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#act-publish")).isVisible();
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Published. Readers see it now.");

    var id = storyOf(mara);
    assertThat(house.article(id).status()).isEqualTo(Status.PUBLISHED);
    assertThat(house.newest(id).body().blocks())
        .containsExactly(
            new Block.Paragraph(Text.plain("The last ferry now leaves at 23:40.")),
            new Block.Subheading(Text.plain("Why")),
            new Block.Listing(
                false, java.util.List.of(Text.plain("fog"), Text.plain("a new captain"))));
  }

  @Test
  void saving_stays_on_the_page_and_keeps_the_cursor() {
    var id = house.story("en", "Harbour", "One.");
    openStory(mara, id);
    toTheEnd(mara);
    mara.keyboard().type(" Two.");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");
    mara.keyboard().type(" Three.");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#unsaved")).isHidden();
    assertThat(mara.locator("#panel .facts")).containsText("3 · Mara Lind");
    assertThat(house.newest(id).body().words()).isEqualTo("One. Two. Three.");
    assertThat(house.article(id).revision()).isEqualTo(3);
  }

  @Test
  void typing_is_undone_and_done_again_by_key_and_by_button_and_the_length_follows() {
    var id = house.story("en", "Length", "One two.");
    openStory(mara, id);
    var length = mara.locator("[data-length]");
    assertThat(length).hasText("2 words · 8 characters");
    toTheEnd(mara);
    mara.keyboard().type(" Three");
    assertThat(length).hasText("3 words · 14 characters");
    mara.keyboard().press("Control+z");
    assertThat(mara.locator(".text")).hasText("One two.");
    assertThat(length).hasText("2 words · 8 characters");
    mara.keyboard().press("Control+y");
    assertThat(length).hasText("3 words · 14 characters");
    mara.click("[data-do=undo]");
    assertThat(length).hasText("2 words · 8 characters");
    assertThat(mara.locator("[data-do=undo]")).hasAttribute("aria-disabled", "true");
    mara.click("[data-do=redo]");
    assertThat(mara.locator(".text")).hasText("One two. Three");
    mara.fill("#headline", "Quay’s length");
    assertThat(mara.locator("[data-count-for=headline]")).hasText("2 words · 13 characters");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");
    assertThat(house.newest(id).body().words()).isEqualTo("One two. Three");
  }

  @Test
  void related_stories_are_found_by_typing_and_kept_by_their_id() {
    var other = house.story("en", "Lighthouse keeper retires", "After forty years.");
    var id = house.story("en", "A new lamp", "It is brighter.");
    openStory(mara, id);
    mara.click("summary:has-text('related stories')");
    var field = mara.locator("input[name=related]").first();
    field.pressSequentially("lighth");
    var offered = mara.locator("#related-stories option");
    assertThat(offered).hasCount(1);
    assertThat(offered).hasText("Draft · en");
    assertThat(offered).hasAttribute("value", "Lighthouse keeper retires /" + other.value());

    // A browser's own list cannot be clicked from outside; choosing puts the value into the field.
    field.fill(String.valueOf(offered.getAttribute("value")));
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");
    assertThat(house.newest(id).related()).containsExactly(other);
    openStory(mara, id);
    assertThat(mara.locator("input[name=related]").first())
        .hasValue("Lighthouse keeper retires /" + other.value());
  }

  @Test
  void scheduling_a_published_story_says_that_readers_keep_the_present_text() {
    var id = house.story("en", "Present text", "Words.");
    house
        .store
        .articles()
        .carryOut(id, new ArticleCommand.Publish(false, ""), Actor.person("mara"));
    openStory(mara, id);
    mara.click("#panel button:has-text('Schedule')");
    assertThat(mara.locator("#act-schedule"))
        .containsText("Until then readers see the present one.");
    mara.keyboard().press("Escape");
  }

  @Test
  void list_of_keys_opens_at_its_beginning_with_the_way_out_in_view() {
    openStory(mara, house.story("en", "Many keys", "Words."));
    mara.click(".head button[data-opens=keys]");
    assertThat(mara.locator("#keys-title")).isInViewport();
    assertThat(mara.locator("#keys [data-closes]")).isInViewport();
    mara.click("#keys [data-closes]");
  }

  @Test
  void words_come_back_after_the_tab_crashed() {
    var id = house.story("en", "Crash", "Saved.");
    var tab = openStory(browser.watched(mara.context()), id);
    tab.focus(".text");
    tab.keyboard().type("Unsaved words. ");
    assertThat(tab.locator("#unsaved")).isVisible();
    tab.waitForTimeout(700);
    // Nothing of the page gets to run at the end: as after a crash.
    tab.evaluate("window.stop()");
    tab.close();

    var again = openStory(browser.watched(mara.context()), id);
    assertThat(again.locator("#brought-back")).isVisible();
    assertThat(again.locator(".text")).containsText("Unsaved words. Saved.");
    again.click("#brought-back button");
    assertThat(again.locator(".text")).hasText("Saved.");
    again.close();
  }

  @Test
  void words_come_back_in_another_browser() {
    var id = house.story("en", "Two machines", "Saved.");
    openStory(mara, id);
    mara.focus(".text");
    mara.keyboard().type("Typed at home. ");
    assertThat(mara.locator("#kept")).containsText("Unsaved words kept at");
    var office = browser.signedIn("mara");
    openStory(office, id);
    assertThat(office.locator(".text")).containsText("Typed at home. Saved.");
    office.context().close();
    mara.evaluate("document.querySelector('#story').dataset.leaving = 'true'");
  }

  @Test
  void two_who_save_at_once_see_both_texts_and_lose_neither() {
    var id = house.story("en", "Both", "First.");
    var jonas = openStory(browser.signedIn("jonas"), id);
    openStory(mara, id);
    mara.fill("#headline", "Mara’s headline");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");

    toTheEnd(jonas);
    jonas.keyboard().type(" Jonas was here.");
    jonas.keyboard().press("Control+s");
    jonas.waitForSelector(".choose");
    assertThat(jonas.locator("main")).containsText("Mara’s headline");
    assertThat(jonas.locator("ins").last()).containsText("Jonas was here");
    // What only she changed is hers, what only he changed is his, unless he chooses otherwise.
    assertThat(jonas.locator("input[name=choose-headline][value=theirs]")).isChecked();
    assertThat(jonas.locator("input[name=choose-body][value=mine]")).isChecked();
    jonas.click("button.primary");
    assertThat(jonas.locator("#said")).containsText("Both texts are in the history");

    assertThat(house.newest(id).headline()).isEqualTo("Mara’s headline");
    assertThat(house.newest(id).body().words()).isEqualTo("First. Jonas was here.");
    assertThat(house.store.articles().revisions(id).stream().map(r -> r.text().headline()))
        .containsExactly("Mara’s headline", "Both", "Mara’s headline", "Both");
    jonas.context().close();
  }

  @Test
  void who_saved_in_another_tab_meets_both_texts_and_no_colleague() {
    var id = house.story("en", "Both", "First.");
    openStory(mara, id);
    var other = openStory(browser.watched(mara.context()), id);
    other.fill("#headline", "From the other tab");
    other.keyboard().press("Control+s");
    assertThat(other.locator("#said")).hasText("Saved.");
    other.close();
    mara.fill("#headline", "From this tab");
    mara.keyboard().press("Control+s");
    mara.waitForSelector(".choose");
    assertThat(mara.locator("main")).containsText("You saved another text");
    assertThat(mara.locator("main")).containsText("Take the one from here");
    assertThat(mara.locator("main")).not().containsText("Mara Lind");
  }

  @Test
  void colleagues_see_who_else_is_in_the_story() {
    var id = house.story("en", "Crowded", "Words.");
    var jonas = openStory(browser.signedIn("jonas"), id);
    jonas.waitForTimeout(200);
    openStory(mara, id);
    assertThat(mara.locator("#others")).hasText("Also in this story: Jonas Ek");
    jonas.context().close();
  }

  @Test
  void a_lost_connection_says_so_and_keeps_the_words() {
    var id = house.story("en", "Tunnel", "Words.");
    openStory(mara, id);
    mara.context().setOffline(true);
    mara.fill("#headline", "Written in a tunnel");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).containsText("There is no connection");
    mara.context().setOffline(false);
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");
    assertThat(house.newest(id).headline()).isEqualTo("Written in a tunnel");
  }

  @Test
  void a_published_story_is_corrected_withdrawn_and_reinstated() {
    var id = house.story("en", "Nine ships", "There were nine ships.");
    house
        .store
        .articles()
        .carryOut(id, new ArticleCommand.Publish(false, ""), Actor.person("mara"));
    openStory(mara, id);
    toTheEnd(mara);
    mara.keyboard().type(" No, ten.");
    mara.keyboard().press("Alt+Shift+O");
    mara.fill("[name=correction]", "There were ten ships, not nine.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("The correction stands under the story.");
    assertThat(house.article(id).corrections()).hasSize(1);
    assertThat(house.article(id).published()).isEqualTo(2);

    mara.keyboard().press("Alt+Shift+W");
    mara.fill("[name=notice]", "We could not confirm this report.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).containsText("Withdrawn");
    assertThat(house.article(id).status()).isEqualTo(Status.WITHDRAWN);

    mara.keyboard().press("Alt+Shift+Y");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).containsText("Reinstated");
    assertThat(house.article(id).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void a_refusal_is_said_and_the_words_stay() {
    var id = house.story("en", "", "No headline yet.");
    openStory(mara, id);
    toTheEnd(mara);
    mara.keyboard().type(" More.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#act-publish .warnings")).containsText("There is no headline");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).containsText("The story has no headline; write one.");
    assertThat(mara.locator(".text")).containsText("No headline yet. More.");
  }

  @Test
  void a_schedule_is_typed_on_the_sites_own_clock() {
    var id = house.story("en", "Tomorrow", "Words.");
    openStory(mara, id);
    mara.keyboard().press("Alt+Shift+C");
    mara.fill("[name=at]", "2027-07-01T09:30");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Scheduled.");
    assertThat(house.article(id).scheduledFor())
        .isEqualTo(java.time.Instant.parse("2027-07-01T07:30:00Z"));
    mara.keyboard().press("Alt+Shift+J");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Taken off the schedule.");
  }

  @Test
  void an_arabic_story_is_edited_from_right_to_left() {
    var id = house.story("ar", "الميناء يفتح أبوابه", "عاد العمال.");
    openStory(mara, id);
    assertThat(mara.locator(".text")).hasAttribute("dir", "rtl");
    assertThat(mara.locator(".text")).hasAttribute("lang", "ar");
    assertThat(mara.locator("#headline")).hasAttribute("dir", "rtl");
    assertThat(mara.locator(".text")).hasAttribute("spellcheck", "true");
  }

  @Test
  void hostile_text_in_every_field_stays_text() {
    var id = house.story("en", "Plain", "Plain.");
    var evil =
        "\"><img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>'`{{7*7}}";
    openStory(mara, id);
    mara.click("summary");
    for (var field :
        new String[] {
          "headline", "standfirst", "dateline", "frontHeadline", "teaser", "internalNote", "byline"
        }) {
      mara.locator("[name=" + field + "]").first().fill(evil);
    }
    mara.focus(".text");
    mara.keyboard().insertText(evil);
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");
    for (var path : new String[] {"", "/history", "/preview"}) {
      browser.open(mara, "/desk/stories/" + id + path);
      assertThat(mara.title()).isNotEqualTo("pwned").isNotEmpty();
    }
    browser.open(mara, "/desk/");
    com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(mara)
        .not()
        .hasTitle(Pattern.compile("^pwned$"));
    assertThat(house.newest(id).headline()).isEqualTo(evil);
  }

  @Test
  void a_picture_is_uploaded_and_stands_in_the_body_with_its_words() {
    var id = house.story("en", "With a picture", "Words.");
    openStory(mara, id);
    toTheEnd(mara);
    mara.keyboard().press("Alt+Shift+I");
    mara.setInputFiles("#picture-picker input[type=file]", quayPicture());
    assertThat(mara.locator("figure.picture [data-attr=caption]")).isFocused();
    mara.fill("figure.picture [data-attr=caption]", "The quay at dawn");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#act-publish .warnings")).containsText("without alternative text: 1");
    letGo("#act-publish");
    mara.fill("figure.picture [data-attr=alternativeText]", "An empty quay");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");
    var block = (Block.Picture) house.newest(id).body().blocks().get(1);
    assertThat(block.use().caption()).isEqualTo("The quay at dawn");
    assertThat(block.use().alternativeText()).isEqualTo("An empty quay");
    mara.waitForFunction("document.querySelector('figure.picture img').naturalWidth > 0");
  }

  @Test
  void the_keyboard_is_in_the_caption_of_a_picture_that_was_just_chosen() {
    openStory(mara, house.story("en", "With a picture", "Words."));
    toTheEnd(mara);
    // On a busy machine the frame may be drawn before the dialog's end is told.
    mara.evaluate("() => { window.requestAnimationFrame = (act) => act(); }");
    mara.keyboard().press("Alt+Shift+I");
    mara.setInputFiles("#picture-picker input[type=file]", quayPicture());
    mara.waitForSelector("figure.picture");
    assertThat(mara.locator("#picture-picker")).isHidden();
    mara.evaluate("() => new Promise((done) => setTimeout(done, 60))");
    assertThat(mara.locator("figure.picture [data-attr=caption]")).isFocused();
  }

  @Test
  void pictures_without_a_credit_are_named_before_publishing_until_somebody_writes_it()
      throws InterruptedException {
    var quay = house.picture("quay.jpg", 640, "");
    var pier = house.picture("pier.jpg", 650, "Mara Lind");
    var id = house.story("en", "With pictures", "Words.");
    var text =
        ArticleText.of(
            "With pictures",
            "",
            Body.of(
                new Block.Picture(new PictureUse(quay.id(), "The quay", "A quay")),
                new Block.Picture(new PictureUse(pier.id(), "The pier", "A pier"))));
    house.store.articles().carryOut(id, new ArticleCommand.Save(1, text), Actor.person("mara"));
    openStory(mara, id);
    mara.focus("#headline");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#act-publish .warnings"))
        .containsText("Pictures without a credit: quay.jpg. A credit is always shown");
    letGo("#act-publish");
    house.intake.change(
        quay.id(),
        quay.revision(),
        new PictureWords("", "Noor Haddad", "", ""),
        quay.focus(),
        quay.rights(),
        Actor.person("mara"));
    mara.focus("#headline");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#act-publish .warnings")).containsText("There is no standfirst.");
    mara.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(mara.locator("#act-publish .warnings")).not().containsText("credit");
  }

  /** Closes a dialog; only then does the place that had the keyboard have it again. */
  @Test
  void picture_that_was_killed_says_so_in_its_block() throws InterruptedException {
    var quay = house.picture("killed.jpg", 660, "Mara Lind");
    var id = house.story("en", "With a killed picture", "Words.");
    var text =
        ArticleText.of(
            "With a killed picture",
            "",
            Body.of(new Block.Picture(new PictureUse(quay.id(), "The quay", "A quay"))));
    house.store.articles().carryOut(id, new ArticleCommand.Save(1, text), Actor.person("mara"));
    openStory(mara, id);
    var gone = mara.locator("figure.picture [data-gone]");
    assertThat(mara.locator("figure.picture img")).isVisible();
    assertThat(gone).isHidden();
    house.intake.kill(quay.id(), "A court says so.", Actor.person("mara"));
    openStory(mara, id);
    assertThat(gone).hasText("This picture may not be shown any more.");
    assertThat(mara.locator("figure.picture img")).isHidden();
  }

  private static FilePayload quayPicture() {
    return new FilePayload("quay.jpg", "image/jpeg", Samples.jpeg(640, 480));
  }

  private void letGo(String dialog) {
    mara.keyboard().press("Escape");
    assertThat(mara.locator(dialog)).isHidden();
  }

  private void tabUntilInBody() {
    for (int presses = 0; presses < 20; presses++) {
      mara.keyboard().press("Tab");
      if ((boolean) mara.evaluate("document.activeElement.classList.contains('text')")) {
        return;
      }
    }
    throw new AssertionError("Twenty presses of Tab do not lead into the body");
  }

  private Page openStory(Page page, ArticleId id) {
    return browser.open(page, "/desk/stories/" + id);
  }

  private static ArticleId storyOf(Page page) {
    var path = java.net.URI.create(page.url()).getPath();
    return new ArticleId(path.substring(path.lastIndexOf('/') + 1));
  }
}
