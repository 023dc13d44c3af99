package news.standfirst.translation.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

/**
 * A local server that speaks LibreTranslate's and DeepL's protocols and says everything in capital
 * letters, keeping tags; it can be told to misbehave.
 */
final class FakeService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How it misbehaves. */
  enum Mood {
    WELL,
    SLOW,
    TOO_MANY_REQUESTS,
    QUOTA_USED_UP,
    WRONG_KEY,
    BROKEN,
    CUT_OFF,
    ONE_TOO_FEW,
    NOT_JSON,
    HOSTILE,
    ENDLESS
  }

  private final HttpServer server;
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;

  FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/languages", exchange -> answer(exchange, 200, libreLanguages()));
    server.createContext("/v2/languages", exchange -> answer(exchange, 200, deepLanguages()));
    server.createContext("/translate", exchange -> translate(exchange, "q"));
    server.createContext("/v2/translate", exchange -> translate(exchange, "text"));
    server.start();
  }

  private static String libreLanguages() {
    return """
        [{"code":"en","name":"English","targets":["en","es","fr"]},
         {"code":"es","name":"Spanish","targets":["en"]},
         {"code":"!!","name":"none","targets":["en"]}]""";
  }

  private static String deepLanguages() {
    return """
        [{"language":"EN-GB"},{"language":"ES"},{"language":"PT-PT"},{"language":"PT-BR"},{"language":"?"}]""";
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void mood(Mood mood) {
    this.mood = mood;
  }

  /** The bodies of all translation requests. */
  List<JsonNode> requests() {
    return requests;
  }

  List<String> authorizations() {
    return authorizations;
  }

  private void translate(HttpExchange exchange, String field) throws IOException {
    var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    requests.add(request);
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    switch (mood) {
      case WELL, ONE_TOO_FEW, HOSTILE -> answer(exchange, 200, renderings(request, field));
      case SLOW -> {
        try {
          Thread.sleep(3_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        answer(exchange, 200, renderings(request, field));
      }
      case TOO_MANY_REQUESTS -> {
        exchange.getResponseHeaders().set("Retry-After", "7");
        answer(exchange, 429, "{\"error\":\"Slow\\u0007down\"}");
      }
      case QUOTA_USED_UP -> answer(exchange, 456, "");
      case WRONG_KEY -> answer(exchange, 403, "");
      case BROKEN -> answer(exchange, 500, "<h1>Oh</h1>");
      case NOT_JSON -> answer(exchange, 200, "<html>Please sign in</html>");
      case CUT_OFF -> {
        exchange.sendResponseHeaders(200, 10_000);
        exchange.getResponseBody().write("{\"translatedText\":[".getBytes(StandardCharsets.UTF_8));
        exchange.close();
      }
      case ENDLESS -> {
        exchange.sendResponseHeaders(200, 0);
        var block = new byte[64 * 1024];
        try (var body = exchange.getResponseBody()) {
          for (int i = 0; i < 1_000; i++) {
            body.write(block);
          }
        }
      }
    }
  }

  private String renderings(JsonNode request, String field) throws IOException {
    var texts =
        new ArrayList<>(
            StreamSupport.stream(request.get(field).spliterator(), false)
                .map(text -> rendering(text.asText()))
                .toList());
    if (mood == Mood.ONE_TOO_FEW) {
      texts.removeLast();
    }
    var answer = JSON.createObjectNode();
    if (field.equals("q")) {
      var list = answer.putArray("translatedText");
      texts.forEach(list::add);
    } else {
      var list = answer.putArray("translations");
      texts.forEach(text -> list.addObject().put("text", text));
    }
    return JSON.writeValueAsString(answer);
  }

  private String rendering(String tagged) {
    if (mood == Mood.HOSTILE) {
      return "<script>alert(1)</script><a href=\"javascript:x\">"
          + tagged
          + "</a><span id=\"99\">more</span><img src=x onerror=y>\u0000&lt;b&gt;";
    }
    var capitals = new StringBuilder();
    boolean inTag = false;
    for (int i = 0; i < tagged.length(); i++) {
      char c = tagged.charAt(i);
      inTag = c == '<' || (inTag && c != '>');
      var entity = c == '&' ? tagged.substring(i, tagged.indexOf(';', i) + 1) : "";
      capitals.append(
          !entity.isEmpty()
              ? entity
              : inTag ? String.valueOf(c) : String.valueOf(c).toUpperCase(Locale.ROOT));
      i += Math.max(0, entity.length() - 1);
    }
    return capitals.toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
