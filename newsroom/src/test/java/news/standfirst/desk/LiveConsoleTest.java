package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.reader.Axe;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Body;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.Coverages.Beginning;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import org.junit.jupiter.api.Test;

/** Running a coverage in Chromium, at a desk and on a phone. */
final class LiveConsoleTest extends MaraAtTheDesk {
  private static final Actor MARA = Actor.person("mara");

  @Test
  void a_coverage_is_begun_posted_to_and_ended_by_keyboard_alone() {
    browser.open(mara, "/desk/live/");
    mara.keyboard().press("n");
    mara.waitForURL("**/desk/live/new");
    mara.keyboard().type("Storm on the coast");
    mara.keyboard().press("Control+Enter");
    mara.waitForSelector(".text");
    assertThat(mara.locator("#said")).hasText("Live. Readers follow it now.");
    mara.keyboard().type("Ferries stay in port.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Published. Readers see it now.");
    assertThat(posts(mara)).hasCount(1);
    mara.keyboard().type("Second.");
    mara.keyboard().press("Control+Enter");
    assertThat(posts(mara).first()).containsText("Second.");
    var id = coverageOf(mara);
    assertThat(published(id))
        .extracting(words -> words.text().body().words())
        .containsExactly("Second.", "Ferries stay in port.");
    mara.click("[data-coverage=end]");
    assertThat(mara.locator("#coverage-end")).containsText("Open pages say that it has ended");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator(".live-state")).hasText("Ended");
    assertThat(mara.locator("#said")).hasText("Ended. Open pages say so.");
    assertThat(mara.locator("#composer")).isHidden();
    assertThat(coverage(id).status()).isEqualTo(CoverageStatus.ENDED);
  }

  @Test
  void the_last_post_is_edited_or_removed_in_one_key_and_comes_back_in_one() {
    var id = house.covered("en", "One key");
    house.posted(id, "jonas", "", "Of a colleague.");
    var key = house.posted(id, "mara", "", "Gusts of 12.");
    house.posted(id, "jonas", "", "Newer, of a colleague.");
    open(mara, id);
    mara.keyboard().press("Alt+Shift+A");
    assertThat(mara.locator("#editing")).isVisible();
    mara.keyboard().press("Control+End");
    mara.keyboard().press("Backspace");
    mara.keyboard().type("0.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Saved.");
    assertThat(mara.locator("#editing")).isHidden();
    assertThat(post(key).text().body().words()).isEqualTo("Gusts of 120.");

    mara.keyboard().press("Alt+Shift+X");
    assertThat(mara.locator("#undo")).containsText("readers see it no more");
    assertThat(mara.locator("#posts #post-" + key.post())).hasCount(0);
    assertThat(post(key).post().status()).isEqualTo(PostStatus.REMOVED);
    mara.keyboard().press("Alt+Shift+Z");
    assertThat(mara.locator("#posts #post-" + key.post())).isVisible();
    assertThat(post(key).post().published()).isTrue();
  }

  @Test
  void posts_of_a_coverage_that_has_ended_are_mended_there_and_a_slip_is_undone() {
    var id = house.covered("en", "Over");
    var key = house.posted(id, "mara", "", "Gusts of 12.");
    house.store.coverages().carryOut(id, new CoverageCommand.End(), MARA);
    open(mara, id);
    assertThat(mara.locator("#composer")).isHidden();
    edit(mara, key);
    mara.keyboard().press("Control+End");
    mara.keyboard().press("Backspace");
    mara.keyboard().type("0.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Saved.");
    assertThat(mara.locator("#composer")).isHidden();
    assertThat(post(key).text().body().words()).isEqualTo("Gusts of 120.");
    act(mara, key, "remove");
    assertThat(posts(mara)).hasCount(0);
    mara.click("[data-act=undo]");
    assertThat(posts(mara)).hasCount(1);
  }

  @Test
  void a_key_event_is_marked_by_its_key_while_the_words_go_on() {
    var id = house.covered("en", "By the keyboard");
    open(mara, id);
    mara.keyboard().type("The bridge opens");
    mara.keyboard().press("Alt+Shift+K");
    mara.keyboard().type(" at noon.");
    mara.keyboard().press("Control+Enter");
    assertThat(posts(mara)).hasCount(1);
    assertThat(published(id).getFirst().post().keyEvent()).isTrue();
    assertThat(published(id).getFirst().text().body().words())
        .isEqualTo("The bridge opens at noon.");
  }

  @Test
  void the_key_that_publishes_schedules_a_post_with_a_time_of_its_own() {
    var id = house.covered("en", "Later");
    open(mara, id);
    mara.click("#composer .more-fields summary");
    mara.fill("#composer [name=at]", "2027-05-09T12:00");
    mara.click("#composer .text");
    assertThat(mara.locator("[data-send]")).hasText("Schedule");
    mara.keyboard().type("At noon.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Scheduled.");
    assertThat(mara.locator("[data-group=waiting] .post")).containsText("goes out");
    assertThat(mara.locator("[data-send]")).hasText("Publish");
    assertThat(published(id)).isEmpty();
  }

  @Test
  void a_table_is_written_by_the_keyboard_from_its_caption_into_its_cells() {
    var id = house.covered("en", "Table");
    open(mara, id);
    mara.keyboard().press("Alt+Shift+T");
    assertThat(mara.locator("#body-table")).isVisible();
    mara.keyboard().press("Enter");
    assertThat(mara.locator("#composer figcaption")).isVisible();
    mara.keyboard().type("Water levels");
    mara.keyboard().press("Tab");
    mara.keyboard().type("Quay");
    mara.keyboard().press("Tab");
    mara.keyboard().type("Metres");
    mara.keyboard().press("Control+Enter");
    assertThat(posts(mara).locator("caption")).hasText("Water levels");
    assertThat(posts(mara).locator("th").nth(1)).hasText("Metres");
  }

  @Test
  void posts_of_colleagues_and_who_is_writing_appear_by_themselves() {
    var id = house.covered("en", "Together");
    house.readers = 1;
    var jonas = open(browser.signedIn("jonas"), id);
    open(mara, id);
    assertThat(mara.locator("#readers")).hasText("1 reader now");
    jonas.keyboard().type("From the pier");
    assertThat(mara.locator("#people")).hasText("Jonas Ek is writing");
    mara.keyboard().type("Half a sentence");
    jonas.keyboard().press("Control+Enter");
    assertThat(posts(mara).first()).containsText("From the pier");
    assertThat(mara.locator("#composer .text")).hasText("Half a sentence");
    assertThat(mara.locator("#composer .text")).isFocused();
    jonas.context().close();
    empty(mara);
  }

  @Test
  void two_who_edit_one_post_see_both_texts_and_lose_neither() {
    var id = house.covered("en", "Both");
    var key = house.posted(id, "mara", "Wind", "First.");
    var jonas = open(browser.signedIn("jonas"), id);
    open(mara, id);
    edit(mara, key);
    edit(jonas, key);
    mara.keyboard().press("Control+End");
    mara.keyboard().type(" Mara was here.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Saved.");
    jonas.keyboard().press("Control+End");
    jonas.keyboard().type(" Jonas was here.");
    jonas.keyboard().press("Control+Enter");
    assertThat(jonas.locator("#conflict")).containsText("First. Mara was here.");
    assertThat(jonas.locator("#conflict")).containsText("Mara Lind changed this post");
    assertThat(jonas.locator("#composer .text")).hasText("First. Jonas was here.");
    jonas.click("[data-act=take-theirs]");
    assertThat(jonas.locator("[data-group=waiting] .post")).containsText("First. Jonas was here.");
    assertThat(post(key).text().body().words()).isEqualTo("First. Mara was here.");

    edit(jonas, key);
    edit(mara, key);
    mara.keyboard().press("Control+End");
    mara.keyboard().type(" Again.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#said")).hasText("Saved.");
    jonas.keyboard().press("Control+End");
    jonas.keyboard().type(" Jonas again.");
    jonas.keyboard().press("Control+Enter");
    assertThat(jonas.locator("#conflict")).isVisible();
    jonas.click("[data-act=keep-mine]");
    assertThat(jonas.locator("#conflict")).isHidden();
    assertThat(jonas.locator("#said")).hasText("Saved.");
    assertThat(house.store.coverages().revisions(key))
        .extracting(PostRevision::text)
        .extracting(text -> text.body().words())
        .containsExactly(
            "First. Mara was here. Jonas again.",
            "First. Mara was here. Again.",
            "First. Mara was here.",
            "First.");
    jonas.locator("#post-" + key.post() + " summary").click();
    jonas.locator("#post-" + key.post() + " a[href$=texts]").click();
    assertThat(jonas.locator("main")).containsText("First. Mara was here. Again.");
    jonas.context().close();
  }

  @Test
  void words_come_back_after_the_tab_crashed() {
    var id = house.covered("en", "Crash");
    var tab = open(browser.watched(mara.context()), id);
    tab.keyboard().type("Half of it");
    tab.waitForTimeout(700);
    tab.evaluate("window.stop()");
    tab.close();
    var again = open(browser.watched(mara.context()), id);
    assertThat(again.locator("#brought-back")).isVisible();
    assertThat(again.locator("#composer .text")).hasText("Half of it");
    again.click("#brought-back button");
    assertThat(again.locator("#composer .text")).hasText("");
    again.close();
  }

  @Test
  void guests_hand_in_and_editors_approve_in_place() {
    var id = house.covered("en", "Guests");
    var omar = open(browser.signedIn("omar"), id);
    open(mara, id);
    assertThat(omar.locator("[data-send]")).hasText("Hand in");
    omar.keyboard().type("The lighthouse is dark.");
    omar.keyboard().press("Control+Enter");
    assertThat(omar.locator("#said")).hasText("Handed in. An editor looks at it.");
    var inbox = mara.locator("[data-group=submitted]");
    assertThat(inbox.locator(".post")).containsText("The lighthouse is dark.");
    assertThat(inbox.locator("[data-count]")).hasText("1");
    assertThat(mara).hasTitle(Pattern.compile("\\(1\\) Guests.*"));
    inbox.locator("[data-act=send-back]").click();
    mara.fill("#post-send-back-dialog textarea", "Which one?");
    mara.keyboard().press("Control+Enter");
    assertThat(inbox.locator(".post")).hasCount(0);
    assertThat(omar.locator("[data-group=waiting] .post"))
        .containsText("Sent back by Mara Lind: Which one?");
    omar.locator("[data-group=waiting] [data-act=edit]").click();
    assertThat(omar.locator("#editing")).isVisible();
    omar.keyboard().press("Control+End");
    omar.keyboard().type(" The old one.");
    omar.keyboard().press("Control+Enter");
    assertThat(omar.locator("#said")).hasText("Saved.");
    omar.locator("[data-group=waiting] [data-act=submit]").click();
    inbox.locator("[data-act=approve]").click();
    var approved = mara.locator("[data-group=approved]");
    assertThat(approved.locator(".post")).containsText("The old one.");
    approved.locator("[data-act=publish]").click();
    assertThat(posts(mara)).hasCount(1);
    assertThat(posts(omar)).hasCount(1);
    assertThat(omar.locator("#posts [data-act=edit]")).hasCount(0);
    assertThat(published(id).getFirst().post().createdBy()).isEqualTo("omar");
    omar.context().close();
  }

  @Test
  void posts_are_pinned_marked_moved_scheduled_and_corrected() {
    var id = house.covered("en", "Order");
    var one = house.posted(id, "mara", "One", "1");
    var two = house.posted(id, "mara", "Two", "2");
    var three = house.posted(id, "mara", "Three", "3");
    open(mara, id);
    act(mara, one, "pin");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#post-" + one.post() + " .pinned")).hasText("pinned");
    act(mara, two, "key-event");
    assertThat(mara.locator("#post-" + two.post() + " .key-event")).isVisible();
    mara.locator("#post-" + three.post() + " summary").click();
    mara.locator("#post-" + three.post() + " [data-to=down]").click();
    assertThat(posts(mara).nth(1)).hasId("post-" + three.post());
    assertThat(mara.locator("#post-" + three.post())).isFocused();
    mara.locator("#post-" + one.post() + " summary").click();
    mara.locator("#post-" + one.post() + " [data-to=up]").click();
    assertThat(posts(mara).nth(1)).hasId("post-" + one.post());
    mara.locator("#post-" + two.post() + " summary").click();
    act(mara, two, "correct");
    mara.fill("#post-correct-dialog textarea", "It was three.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#post-" + two.post() + " .correction")).containsText("It was three.");
    assertThat(published(id))
        .extracting(words -> words.text().headline())
        .containsExactly("Two", "One", "Three");

    mara.click("#composer .more-fields summary");
    mara.fill("#composer [name=guest]", "The harbour master");
    mara.fill("#composer [name=at]", "2027-05-09T12:00");
    mara.click("#composer .text");
    mara.keyboard().type("At noon.");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Scheduled.");
    assertThat(mara.locator("[data-group=waiting] .post")).containsText("goes out");
    assertThat(mara.locator("[data-group=waiting] .post")).containsText("The harbour master");
  }

  @Test
  void post_out_of_a_story_and_story_out_of_a_post_in_one_step() {
    var story = house.story("en", "Bridge closed", "Words.");
    house.store.articles().carryOut(story, new ArticleCommand.Publish(false, ""), MARA);
    var id = house.covered("en", "Retold");
    open(mara, id);
    mara.keyboard().press("Alt+Shift+F");
    var address = house.store.articles().find(story).orElseThrow().address();
    mara.keyboard().type("https://paper.example" + address.path() + "?from=feed");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#post-headline")).hasValue("Bridge closed");
    mara.keyboard().press("Control+Enter");
    assertThat(posts(mara).locator("a[href*='/bridge-closed']")).hasText("Bridge closed");
    mara.locator("#posts summary").first().click();
    mara.locator("#posts [data-act=to-story]").first().click();
    mara.waitForURL("**/desk/stories/*");
    assertThat(mara.locator("#headline")).hasValue("Bridge closed");
  }

  @Test
  void what_we_know_and_times_are_changed_and_two_who_do_so_see_both() {
    var id = house.covered("en", "About");
    var jonas = browser.signedIn("jonas");
    browser.open(jonas, "/desk/live/" + id + "/about");
    browser.open(mara, "/desk/live/" + id + "/about");
    mara.click(".text");
    mara.keyboard().type("Ferries stay in port.");
    mara.fill("[name=closeAfter]", "90");
    mara.keyboard().press("Control+Enter");
    mara.waitForSelector("#console");
    assertThat(mara.locator("#live-side")).containsText("Ferries stay in port.");
    mara.locator("[data-coverage=end]").focus();
    assertThat(coverage(id).plan().closeAfter().toMinutes()).isEqualTo(90);
    jonas.fill("[name=headline]", "Another headline");
    jonas.keyboard().press("Control+Enter");
    assertThat(jonas.locator(".conflict")).containsText("Ferries stay in port.");
    assertThat(jonas.locator("[name=headline]")).hasValue("Another headline");
    jonas.click(".text");
    jonas.keyboard().type("Ferries stay in port.");
    jonas.keyboard().press("Control+Enter");
    jonas.waitForSelector("#console");
    assertThat(coverage(id).text().headline()).isEqualTo("Another headline");
    assertThat(mara.locator("h1")).hasText("Another headline");
    assertThat(mara.locator("[data-coverage=end]")).isFocused();
    assertThat(coverage(id).text().summary().words()).isEqualTo("Ferries stay in port.");
    jonas.context().close();
  }

  @Test
  void a_quiet_coverage_reminds_the_desk() {
    var id = house.covered("en", "Quiet");
    house
        .store
        .coverages()
        .asOf(java.time.Instant.now().plus(java.time.Duration.ofHours(4)))
        .carryOut(id, new CoverageCommand.LookAtSilence(), Actor.CLOCK);
    open(mara, id);
    assertThat(mara.locator(".quiet-note")).containsText("Nothing was posted since");
    browser.open(mara, "/desk/live/");
    assertThat(mara.locator("main")).containsText("gone quiet");
  }

  @Test
  void a_coverage_is_run_on_a_phone() {
    var id = house.covered("ar", "عاصفة");
    var phone =
        browser.signedIn(
            "jonas", new Browser.NewContextOptions().setViewportSize(360, 700).setHasTouch(true));
    open(phone, id);
    phone.locator("#composer .text").tap();
    phone.keyboard().type("ريح");
    phone.locator("[data-send]").tap();
    assertThat(posts(phone)).hasCount(1);
    assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    phone.locator("#posts [data-act=remove]").tap();
    assertThat(posts(phone)).hasCount(0);
    phone.locator("[data-act=undo]").tap();
    assertThat(posts(phone)).hasCount(1);
    assertThat(Axe.violations(phone)).isEmpty();
    phone.context().close();
  }

  @Test
  void the_console_passes_axe_with_everything_on_it() {
    var id = house.covered("en", "Full");
    house.posted(id, "mara", "Published", "Words.");
    var text = PostText.of("Waiting", Body.EMPTY);
    var coverages = house.store.coverages();
    coverages.write(id, text, Beginning.SUBMITTED, List.of(), Actor.person("omar"));
    coverages.write(id, text, Beginning.DRAFT, List.of(), MARA);
    var gone = house.posted(id, "mara", "Removed", "Words.");
    coverages.carryOut(gone, new PostCommand.Remove(""), MARA);
    open(mara, id);
    mara.locator("#posts summary").first().click();
    assertThat(Axe.violations(mara)).isEmpty();
  }

  private Page open(Page page, CoverageId id) {
    browser.open(page, "/desk/live/" + id);
    return page;
  }

  private static Locator posts(Page page) {
    return page.locator("#posts > .post");
  }

  private static void edit(Page page, PostKey key) {
    act(page, key, "edit");
    assertThat(page.locator("#editing")).isVisible();
  }

  private static void act(Page page, PostKey key, String act) {
    page.locator("#post-" + key.post() + " [data-act=" + act + "]").click();
  }

  /** Leaves nothing in the box for the next test's page to bring back. */
  private static void empty(Page page) {
    page.keyboard().press("Control+a");
    page.keyboard().press("Delete");
    page.waitForTimeout(500);
  }

  private static CoverageId coverageOf(Page page) {
    var path = page.url().split("\\?", 2)[0];
    return new CoverageId(path.substring(path.lastIndexOf('/') + 1));
  }

  private Coverage coverage(CoverageId id) {
    return house.store.coverages().find(id).orElseThrow();
  }

  private PostWords post(PostKey key) {
    return house.store.coverages().post(key).orElseThrow();
  }

  private List<PostWords> published(CoverageId id) {
    return house.store.coverages().posts(id, PostStatus.PUBLISHED, "", 50).lines();
  }
}
