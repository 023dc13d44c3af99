package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages about the house, at the desk. */
final class HousePagesTest {
  private static final int EDITIONS = 3;
  private static final int PAGES = 3;

  private final DeskHouse house = new DeskHouse(0);
  private final DeskVisitor ada = new DeskVisitor(house, "ada");

  @AfterEach
  void closes() {
    house.close();
  }

  private int unwritten() {
    return ada.get("/desk/house").body().split("not written yet", -1).length - 1;
  }

  @Test
  void list_says_which_pages_still_have_to_be_written() {
    int before = unwritten();
    assertThat(before).isEqualTo(EDITIONS * PAGES);
    var kept =
        ada.post(
            "/desk/house/en/imprint",
            "headline",
            "Who we are",
            "body",
            "[{\"type\":\"paragraph\",\"text\":\"Three people.\"}]");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(unwritten()).isEqualTo(before - 1);
    assertThat(ada.get("/desk/house/en/imprint").body()).contains("Who we are", "Three people.");
  }

  @Test
  void page_of_an_edition_that_the_site_lacks_is_not_there() {
    assertThat(ada.get("/desk/house/de/imprint").statusCode()).isEqualTo(404);
    assertThat(ada.get("/desk/house/en/jobs").statusCode()).isEqualTo(404);
    assertThat(ada.get("/desk/front/de").statusCode()).isEqualTo(404);
  }
}
