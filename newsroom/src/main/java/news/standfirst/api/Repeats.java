package news.standfirst.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import news.standfirst.web.Headers;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;

/**
 * Answers a repeated call as the first one was answered, if the client gave both the same {@code
 * Idempotency-Key}.
 *
 * <p>A kept answer is encrypted under the key that the client chose, and of that key only a hash is
 * kept: what an answer says about a story cannot be read from the store, and so outlives no
 * erasure. Thread-safe.
 */
final class Repeats {
  static final Duration KEPT_FOR = Duration.ofHours(24);

  /** Not kept: they say nothing about what the call did, and another try may go well. */
  private static final Set<Integer> PASSING = Set.of(401, 403, 429, 503);

  /** A call takes some milliseconds, one that brings a large picture two seconds. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private static final int MOST_LOOKS = 100;
  private static final int NONCE_BYTES = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final IdempotencyKeys keys;
  private final InstantSource time;
  private final SecureRandom random = new SecureRandom();

  Repeats(IdempotencyKeys keys, InstantSource time) {
    this.keys = keys;
    this.time = time;
  }

  /** The answer that this call, or an earlier one with its key, gives. */
  Reply.Whole answer(Request request, String caller, String key, Supplier<Reply.Whole> doing) {
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      throw ApiProblem.of(
          400,
          "idempotency-key-malformed",
          "An Idempotency-Key has 1 to 200 visible ASCII characters, such as a UUID.");
    }
    var keyHash = hash("key", caller, key);
    var requestHash = requestHash(request);
    for (int look = 1; ; look++) {
      var now = time.instant();
      var earlier = keys.begin(caller, keyHash, requestHash, now, now.minus(KEPT_FOR));
      if (earlier.isEmpty()) {
        return first(caller, key, keyHash, doing);
      }
      if (look == MOST_LOOKS
          || earlier.get().answer().isPresent()
          || !earlier.get().requestHash().equals(requestHash)) {
        return repeated(earlier.get(), requestHash, caller, key);
      }
      waitForTheFirst();
    }
  }

  /** A repeat that overtakes its first call waits for the answer of that one. */
  private static void waitForTheFirst() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ApiProblem.of(503, "stopping", "The newsroom is closing; try again in a moment.");
    }
  }

  void sweep() {
    keys.sweep(time.instant().minus(KEPT_FOR));
  }

  private Reply.Whole first(
      String caller, String key, String keyHash, Supplier<Reply.Whole> doing) {
    var kept = false;
    try {
      Reply.Whole reply;
      try {
        reply = doing.get();
      } catch (ApiProblem problem) {
        reply = problem.reply();
      }
      if (reply.status() < 500 && !PASSING.contains(reply.status())) {
        keys.finish(caller, keyHash, sealed(reply, caller, key));
        kept = true;
      }
      return reply;
    } finally {
      if (!kept) {
        keys.release(caller, keyHash);
      }
    }
  }

  private Reply.Whole repeated(
      IdempotencyKeys.Earlier earlier, String requestHash, String caller, String key) {
    if (!earlier.requestHash().equals(requestHash)) {
      throw ApiProblem.of(
          422,
          "idempotency-key-reused",
          "This Idempotency-Key came before with another request; take a new one for each.");
    }
    return opened(
            earlier
                .answer()
                .orElseThrow(
                    () ->
                        ApiProblem.of(
                                409,
                                "idempotency-unfinished",
                                "The first call with this key has not ended. Try again in a moment;"
                                    + " if it stays so, it broke off: look whether it took effect,"
                                    + " then use another key.")
                            .withHeader("retry-after", "1")),
            caller,
            key)
        .with("idempotent-replayed", "true");
  }

  private String sealed(Reply.Whole reply, String caller, String key) {
    var json = JSON.createObjectNode().put("status", reply.status());
    var headers = json.putObject("headers");
    reply.headers().fields().forEach(field -> headers.put(field.name(), field.value()));
    json.put("body", new String(reply.body(), StandardCharsets.UTF_8));
    try {
      var nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, caller, key, nonce)
              .doFinal(json.toString().getBytes(StandardCharsets.UTF_8));
      var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM; this one lacks it.", e);
    }
  }

  private static Reply.Whole opened(String kept, String caller, String key) {
    try {
      var whole = ByteBuffer.wrap(Base64.getDecoder().decode(kept));
      var nonce = new byte[NONCE_BYTES];
      whole.get(nonce);
      var sealed = new byte[whole.remaining()];
      whole.get(sealed);
      var json = JSON.readTree(cipher(Cipher.DECRYPT_MODE, caller, key, nonce).doFinal(sealed));
      var headers = Headers.NONE;
      for (var header : json.path("headers").properties()) {
        headers = headers.with(header.getKey(), header.getValue().asText());
      }
      return new Reply.Whole(
          json.path("status").asInt(),
          headers,
          json.path("body").asText().getBytes(StandardCharsets.UTF_8),
          List.of());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("A kept answer is damaged; use another key.", e);
    }
  }

  private static Cipher cipher(int mode, String caller, String key, byte[] nonce)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(HexFormat.of().parseHex(hash("answer", caller, key)), "AES"),
        new GCMParameterSpec(128, nonce));
    return cipher;
  }

  /** What was asked; a form counts by its fields, since its boundary is new at each try. */
  private static String requestHash(Request request) {
    var digest = digest();
    add(digest, request.method().name());
    add(digest, request.path());
    add(digest, request.rawQuery());
    if (request.header("content-type").orElse("").startsWith("multipart/")) {
      var form = request.form();
      form.values().asMap().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(value -> add(digest, value.toString()));
      form.uploads()
          .forEach(
              upload -> {
                add(digest, upload.field());
                digest.update(upload.bytes());
              });
    } else {
      digest.update(request.body());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(String purpose, String caller, String key) {
    var digest = digest();
    add(digest, purpose);
    add(digest, caller);
    add(digest, key);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one lacks it.", e);
    }
  }
}
