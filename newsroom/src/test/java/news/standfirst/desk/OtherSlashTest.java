package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of the desk as people type them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherSlashTest {
  private final DeskHouse house = new DeskHouse(0);
  private final DeskVisitor mara = new DeskVisitor(house, "mara");

  @AfterAll
  void closes() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/desk/live, /desk/live/",
    "/desk/translations/, /desk/translations",
    "/desk/translations/es/, /desk/translations/es",
    "/desk/pictures/?q=quay, /desk/pictures?q=quay"
  })
  void address_with_a_slash_too_many_or_too_few_leads_to_its_page(String typed, String page) {
    var answer = mara.get(typed);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location")).contains(page);
    assertThat(mara.get(page).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/desk/nothing", "/desk/nothing/", "/desk//port.example/", "/desk/stories/"})
  void address_of_no_page_leads_nowhere(String typed) {
    assertThat(mara.get(typed).statusCode()).isEqualTo(404);
  }
}
