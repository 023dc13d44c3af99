package news.standfirst.picture.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Speaks as much S3 as the store needs, checks every signature from the request as it arrived, and
 * misbehaves on demand.
 */
final class S3TestServer implements AutoCloseable {
  static final String ACCESS = "ACCESSKEYOFTHETEST";
  static final String SECRET = "secret/key+of=the~test";

  /** What goes wrong with one request. */
  enum Fault {
    ANSWERS_503,
    ANSWERS_429,
    CUTS_THE_ANSWER,
    SENDS_OTHER_BYTES,
    HANGS_UP
  }

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,"
              + " SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");

  final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
  final ConcurrentSkipListMap<String, byte[]> names = new ConcurrentSkipListMap<>();
  private final HttpServer server;

  S3TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  S3Bucket bucket(String secret) {
    var address = server.getAddress();
    return new S3Bucket(
        URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort()),
        "eu-test-1",
        "pictures",
        "house/media/",
        ACCESS,
        secret);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (!isSigned(exchange, body)) {
        send(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(UTF_8));
        return;
      }
      var fault = faults.poll();
      if (fault == Fault.HANGS_UP) {
        return;
      }
      if (fault == Fault.ANSWERS_503 || fault == Fault.ANSWERS_429) {
        send(
            exchange,
            fault == Fault.ANSWERS_503 ? 503 : 429,
            "<Error><Code>SlowDown</Code></Error>".getBytes(UTF_8));
        return;
      }
      serve(exchange, body, fault);
    }
  }

  private void serve(HttpExchange exchange, byte[] body, @Nullable Fault fault) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (path.equals("/pictures")) {
      send(exchange, 200, listing(exchange.getRequestURI().getRawQuery()));
      return;
    }
    var name = path.substring("/pictures/".length());
    var stored = names.get(name);
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        names.put(name, body);
        send(exchange, 200, new byte[0]);
      }
      case "DELETE" -> {
        names.remove(name);
        exchange.sendResponseHeaders(204, -1);
      }
      case "HEAD" -> exchange.sendResponseHeaders(stored == null ? 404 : 200, -1);
      default -> {
        if (stored == null) {
          send(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(UTF_8));
        } else if (fault == Fault.CUTS_THE_ANSWER) {
          exchange.sendResponseHeaders(200, stored.length);
          exchange.getResponseBody().write(stored, 0, stored.length / 2);
        } else {
          send(exchange, 200, fault == Fault.SENDS_OTHER_BYTES ? new byte[stored.length] : stored);
        }
      }
    }
  }

  private byte[] listing(String rawQuery) {
    var query =
        Arrays.stream(rawQuery.split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], UTF_8)));
    var found =
        names.tailMap(query.getOrDefault("start-after", ""), false).keySet().stream()
            .filter(name -> name.startsWith(query.getOrDefault("prefix", "")))
            .limit(Long.parseLong(query.getOrDefault("max-keys", "1000")))
            .map(name -> "<Contents><Key>" + name + "</Key><Size>1</Size></Contents>")
            .collect(Collectors.joining());
    return ("<?xml version=\"1.0\"?><ListBucketResult>" + found + "</ListBucketResult>")
        .getBytes(UTF_8);
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    var headers = exchange.getRequestHeaders();
    var found = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
    if (!found.matches() || !found.group(1).equals(ACCESS)) {
      return false;
    }
    var hash = String.valueOf(headers.getFirst("X-Amz-Content-Sha256"));
    if (!hash.equals(hex(sha(body)))) {
      return false;
    }
    var stamp = String.valueOf(headers.getFirst("X-Amz-Date"));
    var signed = found.group(4);
    var lines =
        Arrays.stream(signed.split(";", -1))
            .map(name -> name + ":" + String.valueOf(headers.getFirst(name)).strip() + "\n")
            .collect(Collectors.joining());
    var uri = exchange.getRequestURI();
    var query =
        uri.getRawQuery() == null
            ? ""
            : Arrays.stream(uri.getRawQuery().split("&", -1))
                .sorted()
                .collect(Collectors.joining("&"));
    var canonical =
        exchange.getRequestMethod()
            + "\n"
            + uri.getRawPath()
            + "\n"
            + query
            + "\n"
            + lines
            + "\n"
            + signed
            + "\n"
            + hash;
    var scope = found.group(2) + "/" + found.group(3) + "/s3/aws4_request";
    var text =
        "AWS4-HMAC-SHA256\n" + stamp + "\n" + scope + "\n" + hex(sha(canonical.getBytes(UTF_8)));
    byte[] key = ("AWS4" + SECRET).getBytes(UTF_8);
    for (var part : scope.split("/", -1)) {
      key = hmac(key, part);
    }
    return stamp.startsWith(found.group(2)) && hex(hmac(key, text)).equals(found.group(5));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, byte[]> names() {
    return names;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
