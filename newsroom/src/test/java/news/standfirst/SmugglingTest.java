package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.standfirst.store.Base;
import news.standfirst.web.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests that hide another request, sent through nginx: it must not come to what nginx forbids,
 * nor give its answer to somebody else who is served over the same connection.
 */
class SmugglingTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void no_request_is_smuggled_past_nginx_and_everybody_gets_their_own_answer() throws Exception {
    if (!NginxInFront.isInstalled()) {
      return; // It is no part of Standfirst: where it is not installed there is nothing to try.
    }
    var houses = new Houses(folder, Map.of());
    try (var newsroom = houses.open("one", Houses.environment(Base.SQLITE));
        var nginx = new NginxInFront(folder, Houses.port(newsroom))) {
      var added = "{\"names\":{\"en\":\"Smuggled\"}}";
      houses.call(newsroom, "PUT", "/topics/known", added);
      var hidden =
          """
          PUT %sSLUG HTTP/1.1
          Host: h
          Authorization: Bearer %s
          Content-Type: application/json
          Content-Length: %d

          %s\
          """
              .formatted(NginxInFront.FORBIDDEN, houses.token(), added.length(), added)
              .replace("\n", "\r\n");
      assertThat(strays(nginx, hidden, "/en/search?q=")).isEmpty();
      var topics = houses.get(newsroom, "/api/v1/topics");
      assertThat(topics).contains("known").doesNotContain("smuggled-");
      // That it would have been there.
      assertThat(
              RawClient.ask(Houses.port(newsroom), closing(hidden.replace("SLUG", "smuggled-0"))))
          .startsWith("HTTP/1.1 20");
      assertThat(houses.get(newsroom, "/api/v1/topics")).contains("smuggled-0");
    }
  }

  @Test
  void what_is_smuggled_past_nginx_is_found() throws Exception {
    if (!NginxInFront.isInstalled()) {
      return; // As above.
    }
    try (var loose = new LooseServer();
        var nginx = new NginxInFront(folder, loose.port())) {
      var strays =
          strays(
              nginx,
              "GET %sSLUG HTTP/1.1\r\nHost: h\r\n\r\n".formatted(NginxInFront.FORBIDDEN),
              "/own/");
      assertThat(strays).isNotEmpty();
      assertThat(loose.asked).anyMatch(address -> address.contains("smuggled-"));
    }
  }

  private static String closing(String request) {
    return request.replace("\r\nHost: h", "\r\nHost: h\r\nConnection: close");
  }

  /** After which of the shapes somebody else did not get their own answer. */
  private static List<String> strays(NginxInFront nginx, String hidden, String own)
      throws Exception {
    try (var ways = Executors.newVirtualThreadPerTaskExecutor()) {
      var found = new ArrayList<Future<List<String>>>();
      for (int port : nginx.ports()) {
        found.add(ways.submit(() -> strays(port, hidden, own)));
      }
      var strays = new ArrayList<String>();
      for (var each : found) {
        strays.addAll(each.get());
      }
      return strays;
    }
  }

  private static List<String> strays(int port, String hidden, String own) throws IOException {
    var strays = new ArrayList<String>();
    // The second waits for its end, and takes the request of whoever comes next for that.
    var open = "GET %sSLUG HTTP/1.1\r\nX-Rest: ".formatted(NginxInFront.FORBIDDEN);
    int number = 0;
    for (var each : List.of(hidden, open)) {
      for (var shape : SmuggledRequests.SHAPES) {
        var slug = "smuggled-" + port + "-" + ++number;
        var request = SmuggledRequests.around(each.replace("SLUG", slug), shape);
        try (var attacker = new RawClient(port)) {
          attack(attacker, request);
          var word = "own" + number + "x";
          var answer =
              RawClient.ask(port, closing("GET " + own + word + " HTTP/1.1\r\nHost: h\r\n\r\n"));
          if (!answer.startsWith("HTTP/1.1 200") || !answer.contains(word)) {
            strays.add(request + "\n=> " + answer);
          }
        }
      }
    }
    return strays;
  }

  private static void attack(RawClient attacker, String request) throws IOException {
    attacker.send(request);
    try {
      attacker.response();
    } catch (SocketException e) {
      // Thrown out, which is an answer too.
    }
  }
}
