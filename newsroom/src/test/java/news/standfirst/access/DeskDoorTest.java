package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import news.standfirst.web.Headers;
import news.standfirst.web.Method;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Refusal;
import news.standfirst.web.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskDoorTest {
  private static final Headers FORM =
      Headers.NONE
          .with("content-type", "application/x-www-form-urlencoded")
          .with("host", "news.example.org");

  private final House house = new House();
  private final DeskDoor door =
      new DeskDoor(house.signIn, new PublicAddress(URI.create("https://news.example.org")));

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void cookie_from_sign_in_opens_the_desk() {
    house.given("ada", Role.REPORTER);
    var attempt =
        door.signIn(request(FORM, "name=ada&password=" + House.PASSWORD.replace(' ', '+')));
    var cookie = door.cookie((SignIn.Attempt.Welcome) attempt);
    assertThat(cookie.path()).isEqualTo("/desk");
    var visit = door.visit(request(withCookie(FORM, cookie.value()), ""));
    assertThat(visit).isPresent();
    door.signOut(request(withCookie(FORM, cookie.value()), ""));
    assertThat(door.visit(request(withCookie(FORM, cookie.value()), ""))).isEmpty();
  }

  @Test
  void command_needs_the_token_of_its_session() {
    house.given("ada", Role.REPORTER);
    var visit = house.signIn.visit(house.enter("ada")).orElseThrow();
    var other = house.signIn.visit(house.enter("ada")).orElseThrow();
    assertThatCode(() -> door.checkCommand(visit, request(FORM, "csrf=" + visit.csrfToken())))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                door.checkCommand(visit, request(FORM.with("x-csrf-token", visit.csrfToken()), "")))
        .doesNotThrowAnyException();
    assertRefused(visit, FORM, "");
    assertRefused(visit, FORM, "csrf=" + other.csrfToken());
    assertRefused(visit, Headers.NONE, "csrf=" + visit.csrfToken());
  }

  @Test
  void command_from_another_site_is_refused_even_with_the_token() {
    house.given("ada", Role.REPORTER);
    var visit = house.signIn.visit(house.enter("ada")).orElseThrow();
    var form = "csrf=" + visit.csrfToken();
    assertRefused(visit, FORM.with("sec-fetch-site", "cross-site"), form);
    assertRefused(visit, FORM.with("sec-fetch-site", "same-site"), form);
    assertRefused(visit, FORM.with("origin", "https://evil.example"), form);
    assertRefused(visit, FORM.with("origin", "null"), form);
    assertRefused(visit, FORM.with("origin", "https://news.example.org.evil.example"), form);
    for (var good :
        new Headers[] {
          FORM.with("sec-fetch-site", "same-origin"),
          FORM.with("origin", "https://news.example.org")
        }) {
      assertThatCode(() -> door.checkCommand(visit, request(good, form)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void sign_in_from_another_site_is_refused() {
    assertThatThrownBy(
            () ->
                door.signIn(
                    request(FORM.with("sec-fetch-site", "cross-site"), "name=a&password=b")))
        .isInstanceOf(Refusal.class);
  }

  private void assertRefused(Visit visit, Headers headers, String form) {
    assertThatThrownBy(() -> door.checkCommand(visit, request(headers, form)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(403));
  }

  private static Headers withCookie(Headers headers, String value) {
    return headers.with("cookie", DeskDoor.COOKIE + "=" + value);
  }

  private static Request request(Headers headers, String form) {
    return new Request.Builder(Method.POST, "/desk/x")
        .headers(headers)
        .body(form.getBytes(StandardCharsets.UTF_8))
        .build();
  }
}
