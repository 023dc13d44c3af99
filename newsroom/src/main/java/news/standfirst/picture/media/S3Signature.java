package news.standfirst.picture.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs one request by AWS Signature Version 4, as far as our four verbs need it. */
final class S3Signature {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final S3Bucket bucket;

  S3Signature(S3Bucket bucket) {
    this.bucket = bucket;
  }

  /**
   * The headers to send besides Host.
   *
   * @param path as in the request line, already encoded
   * @param query name to value, not encoded
   * @param bodyHash SHA-256 of the body in hexadecimal
   */
  Map<String, String> headers(
      String method,
      String host,
      String path,
      Map<String, String> query,
      String bodyHash,
      Instant now) {
    var stamp = STAMP.format(now);
    var scope = stamp.substring(0, 8) + "/" + bucket.region() + "/s3/aws4_request";
    var canonical =
        String.join(
            "\n",
            method,
            path,
            query(query),
            "host:" + host,
            "x-amz-content-sha256:" + bodyHash,
            "x-amz-date:" + stamp,
            "",
            "host;x-amz-content-sha256;x-amz-date",
            bodyHash);
    var toSign =
        String.join(
            "\n", "AWS4-HMAC-SHA256", stamp, scope, MediaKey.of(canonical.getBytes(UTF_8)).hash());
    var signature = HexFormat.of().formatHex(hmac(key(stamp.substring(0, 8)), toSign));
    return Map.of(
        "x-amz-content-sha256",
        bodyHash,
        "x-amz-date",
        stamp,
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=%s"
            .formatted(bucket.accessKey(), scope, signature));
  }

  /** The query as signed and as sent: sorted, with everything unusual in percent codes. */
  static String query(Map<String, String> query) {
    return new TreeMap<>(query)
        .entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private byte[] key(String day) {
    var key = hmac(("AWS4" + bucket.secretKey()).getBytes(UTF_8), day);
    return hmac(hmac(hmac(key, bucket.region()), "s3"), "aws4_request");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
      throw new IllegalStateException("This Java has no HmacSHA256", everyJdkHasIt);
    }
  }
}
