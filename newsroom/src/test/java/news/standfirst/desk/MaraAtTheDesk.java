package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** An editor at the desk of a house of her own in Chromium, for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MaraAtTheDesk {
  final DeskHouse house = new DeskHouse(0);
  final DeskBrowser browser = new DeskBrowser(house.address());
  Page mara;

  @BeforeAll
  void signIn() {
    mara = browser.signedIn("mara");
  }

  @AfterEach
  void no_page_reports_a_violation_or_an_error() {
    assertThat(browser.troubles).isEmpty();
  }

  @AfterAll
  void close() {
    browser.close();
    house.close();
  }
}
