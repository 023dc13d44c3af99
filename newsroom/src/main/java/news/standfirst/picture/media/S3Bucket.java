package news.standfirst.picture.media;

import java.net.URI;

/**
 * Where an S3-compatible bucket is and how to sign for it.
 *
 * @param endpoint of the service, without the bucket: {@code https://s3.example.net}
 * @param prefix before every name in the bucket, empty or ending in {@code /}
 */
public record S3Bucket(
    URI endpoint, String region, String bucket, String prefix, String accessKey, String secretKey) {
  public S3Bucket {
    if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
      throw new IllegalArgumentException(
          "\"" + bucket + "\" is no name of a bucket: 3 to 63 of a-z, 0-9, dot and hyphen");
    }
    if (!prefix.matches("([A-Za-z0-9._-]+/)*")) {
      throw new IllegalArgumentException(
          "The bucket's prefix \"" + prefix + "\" must be empty or folders that end in /");
    }
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return endpoint + "/" + bucket + "/" + prefix;
  }
}
