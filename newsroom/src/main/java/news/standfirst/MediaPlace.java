package news.standfirst;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.picture.media.S3Bucket;
import news.standfirst.picture.media.S3MediaStore;

/**
 * Where pictures are kept by the setting {@code media.url}: nothing for a folder in the data
 * folder, {@code file:///path} for another one, {@code s3://KEY:SECRET@host/bucket/prefix?region=R}
 * for an S3-compatible bucket over TLS ({@code s3+http} without, for a machine beside this one).
 */
final class MediaPlace {
  private MediaPlace() {}

  /**
   * Opens the place.
   *
   * @throws WrongSettings when the address has none of the three shapes
   */
  static MediaStore open(Settings settings, InstantSource time) {
    var address = settings.mediaUrl();
    if (address.isEmpty()) {
      return new FolderMediaStore(settings.data().resolve("media"));
    }
    try {
      var uri = URI.create(address);
      return switch (String.valueOf(uri.getScheme())) {
        case "file" -> new FolderMediaStore(Path.of(uri));
        case "s3" -> new S3MediaStore(bucket(uri, "https"), time);
        case "s3+http" -> new S3MediaStore(bucket(uri, "http"), time);
        default -> throw wrong("it begins with neither file: nor s3:");
      };
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static S3Bucket bucket(URI uri, String scheme) {
    var keys = String.valueOf(uri.getRawUserInfo()).split(":", 2);
    var path = String.valueOf(uri.getPath()).replaceFirst("^/", "").split("/", 2);
    if (keys.length != 2 || uri.getHost() == null || path[0].isEmpty()) {
      throw new IllegalArgumentException("it lacks the keys, the host or the bucket");
    }
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var prefix = path.length < 2 || path[1].isEmpty() ? "" : path[1].replaceFirst("/*$", "/");
    var query = String.valueOf(uri.getQuery());
    return new S3Bucket(
        URI.create(scheme + "://" + uri.getHost() + port),
        query.startsWith("region=") ? query.substring(7) : "us-east-1",
        path[0],
        prefix,
        decoded(keys[0]),
        decoded(keys[1]));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static WrongSettings wrong(String reason) {
    return new WrongSettings(
        List.of(
            "media.url cannot be used: "
                + reason
                + "; give s3://KEY:SECRET@host/bucket?region=R, file:///path, or nothing."));
  }
}
