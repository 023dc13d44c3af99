package news.standfirst.picture.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.standfirst.picture.file.PictureLimits;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of an S3-compatible service, spoken to by path ({@code endpoint/bucket/name}). All four
 * verbs may be repeated without harm, so a cut connection and an answer of 5xx or 429 are tried
 * again, {@link #TRIES} times in all with growing pauses.
 */
public final class S3MediaStore implements MediaStore {
  private static final int TRIES = 4;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ANSWER = 4 * 1024 * 1024;
  private static final String EMPTY_HASH = MediaKey.of(new byte[0]).hash();

  /** A listing names our own keys, which need no escapes, so its one interesting tag suffices. */
  private static final Pattern KEY = Pattern.compile("<Key>([^<]{1,1024})</Key>");

  private final S3Bucket bucket;
  private final S3Signature signature;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** Speaks to the bucket when first needed. */
  public S3MediaStore(S3Bucket bucket, InstantSource clock) {
    this.bucket = bucket;
    this.signature = new S3Signature(bucket);
    this.clock = clock;
  }

  @Override
  public MediaKey put(byte[] bytes) {
    var key = MediaKey.of(bytes);
    if (!exists(key)) {
      call("PUT", name(key), Map.of(), bytes, status -> status == 200);
    }
    return key;
  }

  @Override
  public Optional<Media> open(MediaKey key) {
    var answer = call("GET", name(key), Map.of(), null, status -> status == 200 || status == 404);
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    byte[] bytes = answer.body();
    return Optional.of(new Media(bytes.length, new ByteArrayInputStream(bytes)));
  }

  @Override
  public boolean delete(MediaKey key) {
    boolean there = exists(key);
    call("DELETE", name(key), Map.of(), null, s -> s == 204 || s == 200 || s == 404);
    return there;
  }

  @Override
  public boolean exists(MediaKey key) {
    return call("HEAD", name(key), Map.of(), null, status -> status == 200 || status == 404)
            .statusCode()
        == 200;
  }

  @Override
  public List<MediaKey> list(String after) {
    var query = new HashMap<String, String>();
    query.put("list-type", "2");
    query.put("max-keys", Integer.toString(LIST_PART));
    query.put("prefix", bucket.prefix());
    if (MediaKey.isKey(after)) {
      query.put("start-after", name(new MediaKey(after)));
    }
    var xml =
        new String(
            call("GET", "", query, null, status -> status == 200).body(), StandardCharsets.UTF_8);
    return KEY.matcher(xml)
        .results()
        .map(found -> found.group(1))
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .filter(MediaKey::isKey)
        .map(MediaKey::new)
        .toList();
  }

  private String name(MediaKey key) {
    return bucket.prefix() + key.path();
  }

  private HttpResponse<byte[]> call(
      String method,
      String name,
      Map<String, String> query,
      byte @Nullable [] body,
      Predicate<Integer> expected) {
    String last = "";
    @Nullable IOException cause = null;
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      pause(attempt);
      try {
        var answer = client.send(request(method, name, query, body), this::bounded);
        if (expected.test(answer.statusCode()) && isWhole(method, name, answer)) {
          return answer;
        }
        last = "answered " + answer.statusCode() + code(answer.body());
        if (answer.statusCode() / 100 == 4 && answer.statusCode() != 429) {
          break;
        }
      } catch (IOException e) {
        last = "did not answer (" + e.getMessage() + ")";
        cause = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new MediaFault("Speaking to the bucket " + bucket + " was stopped.", e);
      }
    }
    throw new MediaFault(
        "The bucket %s %s to %s %s. Check its address, keys and network."
            .formatted(bucket, last, method, name),
        cause);
  }

  /** What was opened must be what its name says, or the connection or the bucket damaged it. */
  private static boolean isWhole(String method, String name, HttpResponse<byte[]> answer) {
    var key = name.substring(name.lastIndexOf('/') + 1);
    return !method.equals("GET")
        || answer.statusCode() != 200
        || !MediaKey.isKey(key)
        || MediaKey.of(answer.body()).hash().equals(key);
  }

  private HttpResponse.BodySubscriber<byte[]> bounded(HttpResponse.ResponseInfo info) {
    int most = info.statusCode() == 200 ? PictureLimits.FILE_BYTES * 2 : ANSWER;
    return BodyHandlers.limiting(BodyHandlers.ofByteArray(), most).apply(info);
  }

  private HttpRequest request(
      String method, String name, Map<String, String> query, byte @Nullable [] body) {
    var endpoint = bucket.endpoint();
    var path = "/" + bucket.bucket() + (name.isEmpty() ? "" : "/" + name);
    var encoded = S3Signature.query(query);
    var address =
        URI.create(
            endpoint.getScheme()
                + "://"
                + endpoint.getRawAuthority()
                + path
                + (encoded.isEmpty() ? "" : "?" + encoded));
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    var hash = body == null ? EMPTY_HASH : MediaKey.of(body).hash();
    signature
        .headers(method, endpoint.getRawAuthority(), path, query, hash, clock.instant())
        .forEach(request::header);
    return request.build();
  }

  private static void pause(int attempt) {
    if (attempt > 1) {
      try {
        Thread.sleep(PAUSE.multipliedBy(1L << (attempt - 2)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The service's own code of its error, for the message; no more of its text. */
  private static String code(byte[] body) {
    var found =
        Pattern.compile("<Code>([A-Za-z]{1,60})</Code>")
            .matcher(new String(body, StandardCharsets.UTF_8));
    return found.find() ? " " + found.group(1) : "";
  }

  @Override
  public void close() {
    client.close();
  }
}
