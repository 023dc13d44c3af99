package news.standfirst.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who is signed in at the desk, over HTTP and without a browser. */
final class DeskVisitor {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final DeskHouse house;
  private final String cookie;
  private final String csrf;

  DeskVisitor(DeskHouse house, String name) {
    this.house = house;
    var form = "name=%s&password=%s".formatted(name, encoded(DeskHouse.PASSWORD));
    cookie =
        send("/desk/sign-in", "", "", form)
            .headers()
            .firstValue("set-cookie")
            .orElseThrow()
            .split(";")[0];
    var page = CSRF.matcher(send("/desk/password", cookie, "", "").body());
    if (!page.find()) {
      throw new IllegalStateException(name + " is not signed in");
    }
    csrf = page.group(1);
  }

  HttpResponse<String> get(String path) {
    return send(path, cookie, "", "");
  }

  /** A form as a browser sends it: names and values by turns. */
  HttpResponse<String> post(String path, String... fields) {
    return send(path, cookie, "", form(fields));
  }

  /** The same as the page's script sends it. */
  HttpResponse<String> byScript(String path, String... fields) {
    return send(path, cookie, "application/json", form(fields));
  }

  /** A form that another site could have made. */
  HttpResponse<String> withoutProof(String path, String... fields) {
    return send(path, cookie, "application/json", form(fields).replace(encoded(csrf), "guessed"));
  }

  private String form(String... fields) {
    List<String> pairs = new ArrayList<>(List.of("csrf=" + encoded(csrf)));
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + encoded(fields[i + 1]));
    }
    return String.join("&", pairs);
  }

  private HttpResponse<String> send(String path, String cookie, String accept, String form) {
    var request =
        HttpRequest.newBuilder(URI.create(house.address() + path))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("accept", accept.isEmpty() ? "text/html" : accept)
            .header("cookie", cookie);
    if (!form.isEmpty()) {
      request.POST(HttpRequest.BodyPublishers.ofString(form));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
