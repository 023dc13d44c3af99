package news.standfirst;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A translation service on this machine that speaks LibreTranslate's protocol: it puts English into
 * capital letters, whatever language is wanted. It can be down.
 */
final class ShoutingService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WORDS = Pattern.compile("(<[^>]*>|&[^;]*;)|([^<&]+)");

  private final HttpServer server;
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  ShoutingService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/languages",
        exchange -> answer(exchange, 200, "[{\"code\":\"en\",\"targets\":[\"es\",\"ar\"]}]"));
    server.createContext("/translate", this::translate);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void down(boolean isDown) {
    down = isDown;
  }

  /** Every sentence that it was sent. */
  List<String> sent() {
    return List.copyOf(sent);
  }

  private void translate(HttpExchange exchange) throws IOException {
    var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    if (down) {
      answer(exchange, 500, "down");
      return;
    }
    var answer = JSON.createObjectNode();
    var texts = answer.putArray("translatedText");
    for (var text : request.get("q")) {
      sent.add(text.asText());
      texts.add(shouted(text.asText()));
    }
    answer(exchange, 200, answer.toString());
  }

  private static String shouted(String html) {
    return WORDS
        .matcher(html)
        .replaceAll(
            part ->
                java.util.regex.Matcher.quoteReplacement(
                    part.group(1) != null
                        ? part.group(1)
                        : part.group(2).toUpperCase(Locale.ROOT)));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
