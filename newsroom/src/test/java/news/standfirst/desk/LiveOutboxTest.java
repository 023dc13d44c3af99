package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostWords;
import org.junit.jupiter.api.Test;

/** What is on its way from the console to the server, in Chromium. */
final class LiveOutboxTest extends MaraAtTheDesk {
  @Test
  void what_is_written_without_a_connection_goes_out_once_when_it_is_back() {
    var id = house.covered("en", "Tunnel");
    var tab = open(browser.watched(mara.context()), id);
    tab.context().setOffline(true);
    tab.keyboard().type("Written in the tunnel.");
    tab.keyboard().press("Control+Enter");
    assertThat(tab.locator("#outbox")).containsText("Written in the tunnel.");
    assertThat(tab.locator("#offline")).containsText("No connection since");
    tab.keyboard().type("And another.");
    tab.keyboard().press("Control+Enter");
    assertThat(tab.locator("#outbox .waiting-post")).hasCount(2);
    tab.keyboard().type("Not sent yet");
    tab.waitForTimeout(500);
    tab.context().setOffline(false);
    assertThat(tab.locator("#outbox .waiting-post")).hasCount(0);
    assertThat(tab.locator("#offline")).isHidden();
    assertThat(published(id))
        .extracting(words -> words.text().body().words())
        .containsExactly("And another.", "Written in the tunnel.");
    assertThat(tab.locator("#composer .text")).hasText("Not sent yet");
    empty(tab);
    tab.close();
  }

  @Test
  void a_post_whose_answer_was_lost_is_not_written_twice() {
    var id = house.covered("en", "Lost answer");
    var tab = browser.watched(mara.context());
    open(tab, id);
    var lost = new AtomicInteger();
    tab.route(
        "**/posts",
        route -> {
          if (lost.getAndIncrement() == 0) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    tab.keyboard().type("Once.");
    tab.keyboard().press("Control+Enter");
    assertThat(tab.locator("#posts .post")).hasCount(1);
    assertThat(tab.locator("#outbox .waiting-post")).hasCount(0);
    assertThat(lost.get()).isGreaterThan(1);
    assertThat(published(id)).hasSize(1);
    tab.close();
  }

  @Test
  void who_writes_on_while_a_post_is_under_way_loses_no_word_and_no_key_press() {
    var id = house.covered("en", "Slow line");
    var tab = open(browser.watched(mara.context()), id);
    var held = new ArrayList<Route>();
    tab.route(
        "**/posts",
        route -> {
          if (held.isEmpty()) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    tab.keyboard().type("First.");
    tab.keyboard().press("Control+Enter");
    assertThat(tab.locator("#composer .text")).hasText("");
    tab.keyboard().type("Second.");
    tab.keyboard().press("Control+Enter");
    tab.keyboard().type("Second.");
    tab.keyboard().press("Control+Enter");
    tab.keyboard().press("Control+Enter");
    tab.keyboard().type("Half of the third");
    tab.waitForTimeout(300);
    assertThat(held).hasSize(1);
    assertThat(published(id)).isEmpty();
    held.getFirst().resume();
    assertThat(posts(tab)).hasCount(3);
    assertThat(published(id))
        .extracting(words -> words.text().body().words())
        .containsExactly("Second.", "Second.", "First.");
    assertThat(tab.locator("#composer .text")).hasText("Half of the third");
    assertThat(tab.locator("#outbox .waiting-post")).hasCount(0);
    empty(tab);
    tab.close();
  }

  @Test
  void a_post_that_found_no_way_before_the_tab_went_goes_out_from_the_next() {
    var id = house.covered("en", "Closed too soon");
    var tab = open(browser.watched(mara.context()), id);
    // A request that is merely held would be let go to the server when its tab closes.
    var tried = new AtomicInteger();
    tab.route(
        "**/posts",
        route -> {
          tried.incrementAndGet();
          route.abort();
        });
    tab.keyboard().type("Nearly gone.");
    tab.keyboard().press("Control+Enter");
    assertThat(tab.locator("#composer .text")).hasText("");
    tab.waitForCondition(() -> tried.get() > 0);
    tab.close();
    assertThat(published(id)).isEmpty();
    var next = open(browser.watched(mara.context()), id);
    assertThat(posts(next)).hasCount(1);
    assertThat(published(id)).hasSize(1);
    next.close();
  }

  @Test
  void refused_words_come_back_into_a_free_box_and_stay_beside_one_that_is_not() {
    var id = house.covered("en", "Refused");
    var tab = open(browser.watched(mara.context()), id);
    var held = new ArrayList<Route>();
    tab.route("**/posts", held::add);
    tab.keyboard().type("Too long by far.");
    tab.keyboard().press("Control+Enter");
    refuse(tab, held);
    assertThat(tab.locator("#composer .text")).hasText("Too long by far.");
    assertThat(tab.locator("#said")).hasText("Not so.");
    tab.keyboard().press("Control+Enter");
    tab.keyboard().type("Of something else");
    refuse(tab, held);
    assertThat(tab.locator("#outbox .waiting-post")).containsText("Too long by far.");
    assertThat(tab.locator("#outbox .waiting-post")).containsText("Not so.");
    assertThat(tab.locator("#composer .text")).hasText("Of something else");
    tab.click("[data-act=outbox-drop]");
    assertThat(tab.locator("#outbox-drop-dialog")).containsText("kept nowhere else");
    tab.keyboard().press("Control+Enter");
    assertThat(tab.locator("#outbox .waiting-post")).hasCount(0);
    tab.click("#composer .text");
    empty(tab);
    tab.close();
  }

  @Test
  void what_waits_in_two_tabs_is_written_once_and_leaves_both() {
    var id = house.covered("en", "Two tabs");
    var tab = open(browser.watched(mara.context()), id);
    var held = new ArrayList<Route>();
    tab.route("**/posts", held::add);
    tab.keyboard().type("Only once.");
    tab.keyboard().press("Control+Enter");
    tab.waitForCondition(() -> !held.isEmpty());
    var sentByOther = new AtomicInteger();
    var other = browser.watched(mara.context());
    other.route(
        "**/posts",
        route -> {
          sentByOther.incrementAndGet();
          route.resume();
        });
    open(other, id);
    assertThat(other.locator("#outbox .waiting-post")).hasCount(1);
    other.waitForTimeout(1_000);
    assertThat(sentByOther).hasValue(0);
    held.getFirst().resume();
    assertThat(posts(other)).hasCount(1);
    assertThat(other.locator("#outbox .waiting-post")).hasCount(0);
    assertThat(tab.locator("#outbox .waiting-post")).hasCount(0);
    assertThat(published(id)).hasSize(1);
    other.keyboard().type("The next.");
    other.keyboard().press("Control+Enter");
    assertThat(posts(tab)).hasCount(2);
    assertThat(published(id)).hasSize(2);
    tab.close();
    other.close();
  }

  @Test
  void the_last_post_is_the_one_on_its_way_and_never_the_one_before() {
    var id = house.covered("en", "Too fast");
    house.posted(id, "mara", "", "Stays.");
    var tab = open(browser.watched(mara.context()), id);
    var held = new ArrayList<Route>();
    tab.route("**/posts", held::add);
    tab.keyboard().type("With a slip.");
    tab.keyboard().press("Control+Enter");
    tab.keyboard().press("Alt+Shift+X");
    tab.waitForCondition(() -> !held.isEmpty());
    tab.waitForTimeout(300);
    assertThat(tab.locator("#undo")).isHidden();
    held.getFirst().resume();
    assertThat(tab.locator("#undo")).containsText("With a slip.");
    assertThat(posts(tab)).hasCount(1);
    assertThat(posts(tab)).containsText("Stays.");
    held.clear();
    tab.keyboard().type("Agian.");
    tab.keyboard().press("Control+Enter");
    tab.keyboard().press("Alt+Shift+A");
    tab.waitForCondition(() -> !held.isEmpty());
    held.getFirst().resume();
    assertThat(tab.locator("#editing")).containsText("Agian.");
    assertThat(tab.locator("#composer .text")).hasText("Agian.");
    assertThat(published(id))
        .extracting(words -> words.text().body().words())
        .containsExactly("Agian.", "Stays.");
    tab.close();
  }

  @Test
  void the_last_post_cannot_be_removed_while_it_has_no_way_to_the_server() {
    var id = house.covered("en", "No way");
    house.posted(id, "mara", "", "Stays.");
    var tab = open(browser.watched(mara.context()), id);
    tab.context().setOffline(true);
    tab.keyboard().type("With a slip.");
    tab.keyboard().press("Control+Enter");
    tab.keyboard().press("Alt+Shift+X");
    assertThat(tab.locator("#said")).hasText("Waits for the connection; it goes out by itself.");
    tab.context().setOffline(false);
    assertThat(posts(tab)).hasCount(2);
    assertThat(tab.locator("#undo")).isHidden();
    tab.keyboard().press("Alt+Shift+X");
    assertThat(tab.locator("#undo")).containsText("With a slip.");
    tab.close();
  }

  @Test
  void a_removal_without_a_connection_goes_out_when_it_is_back() {
    var id = house.covered("en", "Urgent");
    house.posted(id, "mara", "", "Must go.");
    var tab = open(browser.watched(mara.context()), id);
    tab.context().setOffline(true);
    tab.keyboard().press("Alt+Shift+X");
    assertThat(tab.locator("#outbox .waiting-post")).containsText("Remove: Must go.");
    assertThat(tab.locator("#outbox [data-act=outbox-open]")).isHidden();
    tab.context().setOffline(false);
    assertThat(posts(tab)).hasCount(0);
    assertThat(tab.locator("#outbox .waiting-post")).hasCount(0);
    assertThat(published(id)).isEmpty();
    tab.close();
  }

  @Test
  void words_that_one_tab_has_sent_leave_the_box_of_another() {
    var id = house.covered("en", "Twice open");
    var tab = open(browser.watched(mara.context()), id);
    tab.keyboard().type("Said once.");
    tab.waitForTimeout(700);
    var other = open(browser.watched(mara.context()), id);
    assertThat(other.locator("#composer .text")).hasText("Said once.");
    tab.keyboard().press("Control+Enter");
    assertThat(posts(tab)).hasCount(1);
    assertThat(other.locator("#composer .text")).hasText("");
    assertThat(other.locator("#said")).containsText("Another tab has just sent");
    assertThat(published(id)).hasSize(1);
    tab.close();
    other.close();
  }

  @Test
  void who_signs_out_and_in_again_in_another_tab_goes_on_where_they_were() {
    var id = house.covered("en", "New session");
    var page = browser.signedIn("jonas");
    open(page, id);
    page.keyboard().type("Half a sentence");
    var other = browser.watched(page.context());
    browser.open(other, "/desk/");
    other.click("[data-signs-out] button");
    assertThat(page.locator("#offline")).containsText("signed out");
    other.fill("[name=name]", "jonas");
    other.fill("[name=password]", DeskHouse.PASSWORD);
    other.keyboard().press("Enter");
    other.waitForURL("**/desk/");
    assertThat(page.locator("#offline")).isHidden();
    page.keyboard().type(" and its end.");
    page.keyboard().press("Control+Enter");
    assertThat(posts(page)).hasCount(1);
    assertThat(published(id).getFirst().text().body().words())
        .isEqualTo("Half a sentence and its end.");
    page.context().close();
  }

  private static void refuse(Page tab, List<Route> held) {
    tab.waitForCondition(() -> !held.isEmpty());
    held.removeFirst()
        .fulfill(
            new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/json")
                .setBody("{\"detail\": \"Not so.\"}"));
  }

  private Page open(Page page, CoverageId id) {
    browser.open(page, "/desk/live/" + id);
    return page;
  }

  private static Locator posts(Page page) {
    return page.locator("#posts > .post");
  }

  /** Leaves nothing in the box for the next test's page to bring back. */
  private static void empty(Page page) {
    page.keyboard().press("Control+a");
    page.keyboard().press("Delete");
    page.waitForTimeout(500);
  }

  private List<PostWords> published(CoverageId id) {
    return house.store.coverages().posts(id, PostStatus.PUBLISHED, "", 50).lines();
  }
}
