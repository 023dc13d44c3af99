package news.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Role;
import news.standfirst.reader.Browser;
import news.standfirst.store.Base;
import news.standfirst.story.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom whose desk listens elsewhere than its readers' pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskAtItsOwnAddressTest {
  private static final String PASSWORD = "four quiet harbour gulls";
  private static final String SITE = "http://news.example:8080";
  private static final String SIGN_IN = "name=mara&password=" + PASSWORD.replace(' ', '+');

  private final Houses houses;
  private final Newsroom newsroom;

  DeskAtItsOwnAddressTest(@TempDir Path folder) {
    houses = new Houses(folder, Map.of(SettingKey.DESK_PORT, "0", SettingKey.PUBLIC_URL, SITE));
    newsroom = houses.open("one", Houses.environment(Base.SQLITE));
  }

  @BeforeAll
  void someoneWorksThere() {
    var added =
        newsroom
            .access()
            .staff()
            .add(Acting.operator(), "mara", "Mara", Role.EDITOR, new Language("en"), PASSWORD);
    assertThat(added).isInstanceOf(Answer.Done.class);
  }

  @AfterAll
  void close() {
    newsroom.close();
  }

  private int deskPort() {
    return newsroom.port("desk");
  }

  private static int status(int port, String path, String form, String origin) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(Houses.url(port, path)));
    if (!form.isEmpty()) {
      request
          .header("content-type", "application/x-www-form-urlencoded")
          .header("origin", origin)
          .POST(BodyPublishers.ofString(form));
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void readers_address_has_no_desk_and_lets_nobody_sign_in() throws Exception {
    int readers = Houses.port(newsroom);
    for (var path : List.of("/desk/", "/desk/sign-in", "/desk/live/", "/desk/settings")) {
      assertThat(status(readers, path, "", "")).as(path).isEqualTo(404);
    }
    assertThat(status(readers, "/desk/sign-in", SIGN_IN, Houses.url(readers, ""))).isIn(404, 405);
    assertThat(status(readers, "/en/", "", "")).isEqualTo(200);
  }

  @Test
  void desk_lets_in_by_its_own_pages_and_not_by_those_of_somebody_else() throws Exception {
    assertThat(status(deskPort(), "/desk/sign-in", "", "")).isEqualTo(200);
    assertThat(status(deskPort(), "/desk/sign-in", SIGN_IN, Houses.url(deskPort(), "")))
        .isEqualTo(303);
    assertThat(status(deskPort(), "/desk/sign-in", SIGN_IN, "http://elsewhere.example"))
        .isEqualTo(403);
  }

  @Test
  void post_that_is_published_there_reaches_readers_at_theirs() throws Exception {
    var coverage = houses.started(newsroom, "Storm on the coast", "");
    try (var browser = new Browser();
        var context = browser.chromium.newContext()) {
      var reader = context.newPage();
      reader.navigate(Houses.url(newsroom, "/en/live/storm-on-the-coast"));
      var desk = context.newPage();
      signIn(desk);
      desk.navigate(Houses.url(deskPort(), "/desk/live/" + coverage));
      desk.fill("#composer .text", "The ferries stay in the harbour.");
      desk.keyboard().press("Control+Enter");
      assertThat(reader.locator("main")).containsText("The ferries stay in the harbour.");
      assertThat(desk.locator("#posts > .post")).containsText("The ferries stay in the harbour.");
      var toReaders = desk.locator(".when[href]").first().getAttribute("href");
      assertThat(toReaders).isEqualTo(SITE + "/en/live/storm-on-the-coast");
    }
  }

  private void signIn(Page page) {
    page.navigate(Houses.url(deskPort(), "/desk/"));
    page.fill("[name=name]", "mara");
    page.fill("[name=password]", PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/");
  }
}
