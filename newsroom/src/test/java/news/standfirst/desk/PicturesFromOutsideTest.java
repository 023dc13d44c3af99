package news.standfirst.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.picture.Samples;
import news.standfirst.story.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures that are dropped from the machine's own folders, pasted or chosen, wherever they fit.
 */
final class PicturesFromOutsideTest extends MaraAtTheDesk {
  private static final Pattern PAGE_OF_A_PICTURE =
      Pattern.compile("/desk/pictures/[^/?]+(\\?.*)?$");

  @TempDir private Path folder = Path.of("");

  @Test
  void picture_that_is_dropped_into_a_story_stands_where_it_was_dropped() throws IOException {
    var id = house.story("en", "Dropped", "The first paragraph.", "The second paragraph.");
    browser.open(mara, "/desk/stories/" + id);
    mara.focus(".text");
    mara.keyboard().press("Control+End");
    drop(mara.locator(".text p").first(), file("pier.jpg", 640));
    assertThat(mara.locator(".text figure.picture img")).isVisible();
    mara.fill("figure.picture [data-attr=alternativeText]", "A broken pier");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");
    assertThat(house.newest(id).body().blocks().stream().<Object>map(Object::getClass))
        .containsExactly(Block.Paragraph.class, Block.Picture.class, Block.Paragraph.class);
  }

  @Test
  void pictures_that_are_dropped_together_all_come_in_and_what_is_no_picture_does_not()
      throws IOException {
    var id = house.story("en", "Two at once", "Words.");
    browser.open(mara, "/desk/stories/" + id);
    var notes = Files.writeString(folder.resolve("notes.txt"), "Not for the paper.");
    drop(mara.locator(".text p").first(), file("quay.jpg", 650), notes, file("mole.jpg", 660));
    assertThat(mara.locator(".text figure.picture img")).hasCount(2);
    assertThat(mara.locator(".text")).not().containsText("Not for the paper.");
    mara.keyboard().press("Control+s");
    assertThat(mara.locator("#said")).hasText("Saved.");
    assertThat(house.newest(id).body().blocks()).hasSize(3);
  }

  @Test
  void picture_that_is_dropped_into_the_box_of_a_coverage_goes_out_with_its_words()
      throws IOException {
    browser.open(mara, "/desk/live/" + house.covered("en", "Dropped"));
    drop(mara.locator("#composer .text"), file("storm.jpg", 670));
    mara.fill("#composer [data-attr=alternativeText]", "A wave over the mole");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#lacking")).containsText("Pictures without a credit: storm.jpg.");
    mara.keyboard().press("Control+Enter");
    assertThat(mara.locator("#posts > .post img")).hasAttribute("alt", "A wave over the mole");
  }

  @Test
  void picture_that_is_dropped_on_the_picker_is_the_one_that_was_chosen() throws IOException {
    browser.open(mara, "/desk/stories/" + house.story("en", "Picked", "Words."));
    mara.click("[data-do=picture]");
    drop(mara.locator("#picture-picker h2"), file("picked.jpg", 680));
    assertThat(mara.locator("#picture-picker")).isHidden();
    assertThat(mara.locator(".text figure.picture img")).isVisible();
    mara.evaluate("document.querySelector('#story').dataset.leaving = 'true'");
  }

  @Test
  void library_takes_pictures_by_button_drop_and_paste() throws IOException {
    browser.open(mara, "/desk/pictures");
    var chosen = new FilePayload("chosen.jpg", "image/jpeg", Samples.jpeg(690, 480));
    mara.setInputFiles("[data-library] input[type=file]", chosen);
    comesIn("chosen.jpg");
    browser.open(mara, "/desk/pictures");
    drop(mara.locator("[data-library]"), file("dropped.jpg", 700));
    comesIn("dropped.jpg");
    browser.open(mara, "/desk/pictures");
    mara.evaluate(
        """
        bytes => {
          const data = new DataTransfer();
          const raw = Uint8Array.from(atob(bytes), c => c.charCodeAt(0));
          data.items.add(new File([raw], 'pasted.jpg', { type: 'image/jpeg' }));
          document.body.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        Base64.getEncoder().encodeToString(Samples.jpeg(710, 480)));
    comesIn("pasted.jpg");
  }

  private void comesIn(String name) {
    assertThat(mara).hasURL(PAGE_OF_A_PICTURE);
    assertThat(mara.locator("main")).containsText(name);
  }

  private Path file(String name, int width) throws IOException {
    return Files.write(folder.resolve(name), Samples.jpeg(width, 480));
  }

  /** As from another window: the browser itself asks the page whether it takes what is dragged. */
  private static void drop(Locator place, Path... files) {
    place.scrollIntoViewIfNeeded();
    var box = place.boundingBox();
    var page = place.page();
    var devices = page.context().newCDPSession(page);
    for (var step : List.of("dragEnter", "dragOver", "drop")) {
      var event = new JsonObject();
      event.addProperty("type", step);
      event.addProperty("x", box.x + Math.min(box.width / 2, 40));
      event.addProperty("y", box.y + Math.min(box.height / 2, 10));
      event.add("data", dragged(files));
      devices.send("Input.dispatchDragEvent", event);
    }
    devices.detach();
  }

  private static JsonObject dragged(Path... files) {
    var paths = new JsonArray();
    for (var file : files) {
      paths.add(file.toString());
    }
    var data = new JsonObject();
    data.add("items", new JsonArray());
    data.add("files", paths);
    data.addProperty("dragOperationsMask", 1);
    return data;
  }
}
