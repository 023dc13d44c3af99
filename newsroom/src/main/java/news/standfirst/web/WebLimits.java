package news.standfirst.web;

import java.time.Duration;

/**
 * Every bound of the door, in one place.
 *
 * @param maxHeaderBytes all header fields of a request together
 * @param maxAddressBytes the request line
 * @param idle a connection on which nothing moves is closed after this
 * @param headersWithin a request's head must be here this long after its first byte
 * @param minBodyBytesPerSecond slower uploads are closed; 1 KiB/s is far below any phone
 * @param maxBodyBytesHeld the bodies of all requests together; beyond it new ones get 503
 * @param maxRequestsAtWork requests on virtual threads at once; beyond it new ones get 503, and
 *     those of a {@link PromptHandler} are told so at half of it. Each holds a thread (some KB) and
 *     its body (bounded above)
 * @param stopWithin requests under way may finish for this long when the server stops
 */
public record WebLimits(
    int maxHeaderBytes,
    int maxAddressBytes,
    Duration idle,
    Duration headersWithin,
    int minBodyBytesPerSecond,
    long maxBodyBytesHeld,
    int maxRequestsAtWork,
    Duration stopWithin) {

  /** What a newsroom of any size starts with. */
  public static final WebLimits DEFAULT =
      new WebLimits(
          16 * 1024,
          8 * 1024,
          Duration.ofSeconds(75),
          Duration.ofSeconds(10),
          1024,
          256L << 20,
          2_000,
          Duration.ofSeconds(10));

  public WebLimits {
    if (maxHeaderBytes < 1024 || maxAddressBytes < 256 || maxRequestsAtWork < 1) {
      throw new IllegalArgumentException("These limits would refuse every browser");
    }
  }

  /** The same limits with other patience; for tests. */
  public WebLimits patience(Duration idleFor, Duration headers) {
    return new WebLimits(
        maxHeaderBytes,
        maxAddressBytes,
        idleFor,
        headers,
        minBodyBytesPerSecond,
        maxBodyBytesHeld,
        maxRequestsAtWork,
        stopWithin);
  }

  /** The same limits with another number of requests at work. */
  public WebLimits withRequestsAtWork(int requests) {
    return new WebLimits(
        maxHeaderBytes,
        maxAddressBytes,
        idle,
        headersWithin,
        minBodyBytesPerSecond,
        maxBodyBytesHeld,
        requests,
        stopWithin);
  }
}
