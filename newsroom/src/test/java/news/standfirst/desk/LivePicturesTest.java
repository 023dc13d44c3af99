package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import news.standfirst.picture.Picture;
import news.standfirst.picture.Samples;
import news.standfirst.reader.Axe;
import news.standfirst.story.Block;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostWords;
import org.junit.jupiter.api.Test;

/** Pictures in live posts, and what they lack. */
final class LivePicturesTest extends MaraAtTheDesk {
  @Test
  void a_pasted_picture_is_uploaded_with_its_caption_and_goes_out() {
    var id = house.covered("en", "Picture");
    open(mara, id);
    var file = Base64.getEncoder().encodeToString(Samples.jpeg(640, 480));
    mara.evaluate(
        """
        (bytes) => {
          const data = new DataTransfer();
          const raw = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
          data.items.add(new File([raw], "pier.jpg", { type: "image/jpeg" }));
          document.querySelector("#composer .text").dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        file);
    mara.fill("#composer [data-attr=caption]", "The pier");
    mara.fill("#composer [data-attr=alternativeText]", "A broken pier");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#lacking"))
        .containsText("Pictures without a credit: pier.jpg. A credit is always shown");
    mara.keyboard().press("Control+Enter");
    assertThat(posts(mara).locator("img")).hasAttribute("alt", "A broken pier");
    assertThat(published(id).getFirst().text().body().blocks().getFirst())
        .isInstanceOf(Block.Picture.class);
  }

  @Test
  void what_pictures_of_a_post_lack_is_said_once_and_the_next_press_sends_it()
      throws InterruptedException {
    var id = house.covered("en", "Lacking");
    var quay = house.picture("quay.jpg", 660, "");
    open(mara, id);
    insert(quay, "");
    mara.keyboard().press("Control+Enter");
    var lacking = mara.locator("#lacking");
    assertThat(lacking).containsText("Pictures without a credit: quay.jpg.");
    assertThat(lacking).containsText("Pictures without alternative text: 1.");
    assertThat(lacking).containsText("Press again and it goes out all the same.");
    assertThat(published(id)).isEmpty();
    assertThat(Axe.violations(mara)).isEmpty();
    mara.fill("#composer [data-attr=alternativeText]", "A quay");
    assertThat(lacking).isHidden();
    mara.keyboard().press("Control+Enter");
    assertThat(lacking).not().containsText("alternative text");
    assertThat(lacking).isVisible();
    mara.keyboard().press("Control+Enter");
    assertThat(posts(mara).locator("img")).hasAttribute("alt", "A quay");
    assertThat(lacking).isHidden();
  }

  @Test
  void post_whose_pictures_lack_nothing_or_that_is_only_a_draft_goes_in_one_press()
      throws InterruptedException {
    var id = house.covered("en", "Complete");
    var pier = house.picture("pier-2.jpg", 670, "Mara Lind");
    open(mara, id);
    insert(pier, "A pier");
    mara.keyboard().press("Control+Enter");
    assertThat(posts(mara).locator("img")).hasAttribute("alt", "A pier");
    insert(house.picture("draft.jpg", 680, ""), "");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("[data-group=waiting] .post img")).hasCount(1);
    assertThat(mara.locator("#lacking")).isHidden();
  }

  @Test
  void press_before_the_library_has_answered_waits_for_it_and_for_words_typed_meanwhile()
      throws InterruptedException {
    var id = house.covered("en", "Slow library");
    var pier = house.picture("pier-3.jpg", 690, "Mara Lind");
    var page = open(browser.watched(mara.context()), id);
    List<Route> held = new ArrayList<>();
    page.route("**/desk/pictures/uncredited?*", held::add);
    insert(page, pier, "A pier");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#lacking")).containsText("It is still being looked up");
    assertThat(published(id)).isEmpty();
    held.forEach(Route::resume);
    assertThat(posts(page).locator("img")).hasAttribute("alt", "A pier");
    assertThat(published(id)).hasSize(1);
    held.clear();
    insert(page, house.picture("pier-4.jpg", 700, "Mara Lind"), "Another pier");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#lacking")).isVisible();
    page.locator("#composer #post-headline").fill("More words");
    held.forEach(Route::resume);
    assertThat(page.locator("#lacking")).isHidden();
    assertThat(published(id)).as("words that were typed meanwhile hold it").hasSize(1);
    page.keyboard().press("Control+Enter");
    assertThat(posts(page)).hasCount(2);
    page.close();
  }

  private void insert(Picture picture, String alternative) {
    insert(mara, picture, alternative);
  }

  /** As the picker does it. */
  private static void insert(Page page, Picture picture, String alternative) {
    page.click("#composer [data-do=picture]");
    page.click("#picture-picker [data-picture='" + picture.id() + "']");
    page.fill("#composer [data-attr=alternativeText]", alternative);
  }

  @Test
  void editor_who_approves_a_post_sees_what_its_pictures_lack() throws InterruptedException {
    var id = house.covered("en", "Guests' pictures");
    var dark = house.picture("dark.jpg", 710, "");
    var omar = open(browser.signedIn("omar"), id);
    insert(omar, dark, "");
    omar.keyboard().press("Control+Enter");
    assertThat(omar.locator("#lacking")).containsText("Pictures without a credit: dark.jpg.");
    omar.keyboard().press("Control+Enter");
    assertThat(omar.locator("#said")).hasText("Handed in. An editor looks at it.");
    omar.context().close();
    open(mara, id);
    var waiting = mara.locator("[data-group=submitted] [data-lacking]");
    assertThat(waiting)
        .hasText(
            new String[] {
              "Pictures without a credit: dark.jpg", "Pictures without alternative text: 1"
            });
    assertThat(Axe.violations(mara)).isEmpty();
    mara.locator("[data-group=submitted] [data-act=approve]").click();
    assertThat(mara.locator("[data-group=approved] [data-lacking]")).hasCount(2);
    mara.locator("[data-group=approved] [data-act=publish]").click();
    assertThat(posts(mara)).hasCount(1);
    assertThat(mara.locator("#posts [data-lacking]")).hasCount(0);
  }

  private Page open(Page page, CoverageId id) {
    browser.open(page, "/desk/live/" + id);
    return page;
  }

  private static Locator posts(Page page) {
    return page.locator("#posts > .post");
  }

  private List<PostWords> published(CoverageId id) {
    return house.store.coverages().posts(id, PostStatus.PUBLISHED, "", 50).lines();
  }
}
