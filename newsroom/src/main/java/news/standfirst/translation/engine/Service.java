package news.standfirst.translation.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import org.jspecify.annotations.Nullable;

/**
 * A translation service over HTTP: bounded requests and answers, and rest after faults, longer each
 * time, so that a service that is down is not asked for every segment. Thread-safe.
 *
 * <p>Its address comes from the settings and is trusted; redirects are not followed, because the
 * key would follow them.
 */
final class Service implements AutoCloseable {
  /** 50 segments of 10,000 characters, in the longest encoding. */
  private static final int MOST_ANSWER_BYTES = 4 * 1024 * 1024;

  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  /** A used-up quota comes back with a day or a month; it is tried again now and then. */
  private static final Duration QUOTA_REST = Duration.ofHours(1);

  private static final int MOST_MESSAGE = 300;

  private final String name;
  private final URI address;
  private final String authorization;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Duration rest = Duration.ZERO;
  private Instant restsUntil = Instant.EPOCH;
  private @Nullable Fault lastFault;
  private @Nullable Instant lastFaultAt;

  /**
   * A service.
   *
   * @param name for messages
   * @param address under which its paths are
   * @param authorization the field of that name; empty: none
   */
  Service(String name, URI address, String authorization, Clock clock) {
    this.name = name;
    this.address =
        address.toString().endsWith("/") ? address : URI.create(address.toString() + "/");
    this.authorization = authorization;
    this.clock = clock;
  }

  /** What came of a request. */
  sealed interface Reply {}

  @SuppressWarnings("ArrayRecordComponent") // fresh bytes, handed over
  record Success(byte[] body) implements Reply {}

  record Failure(Fault fault) implements Reply {}

  Reply post(String path, String json, Deadline deadline) {
    return ask(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)),
        deadline);
  }

  Reply get(String path, Deadline deadline) {
    return ask(HttpRequest.newBuilder(address.resolve(path)), deadline);
  }

  private Reply ask(HttpRequest.Builder request, Deadline deadline) {
    var resting = resting();
    if (resting != null) {
      return new Failure(resting);
    }
    if (deadline.isOver()) {
      return new Failure(new Fault.TimedOut(FaultReason.NO_TIME_LEFT.with(name)));
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    var answer =
        client.sendAsync(
            request.timeout(deadline.remaining()).build(),
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MOST_ANSWER_BYTES));
    try {
      return taken(answer.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      answer.cancel(true);
      return failed(new Fault.TimedOut(FaultReason.NO_ANSWER.with(name)), backOff());
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Failure(new Fault.Unavailable(FaultReason.CALLED_OFF.with()));
    } catch (ExecutionException e) {
      @Nullable Throwable cause = e.getCause();
      return cause instanceof HttpTimeoutException
          ? failed(new Fault.TimedOut(FaultReason.NO_ANSWER.with(name)), backOff())
          : failed(
              new Fault.Unavailable(
                  FaultReason.UNREACHABLE.with(
                      name, String.valueOf(address.getAuthority()), said(cause))),
              backOff());
    }
  }

  private static String said(@Nullable Throwable cause) {
    var message = cause == null ? null : cause.getMessage();
    return message != null && cause instanceof IOException ? message : String.valueOf(cause);
  }

  private Reply taken(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    var message = message(answer.body());
    return switch (status) {
      case 200 -> {
        rested();
        yield new Success(answer.body());
      }
      case 429, 503 -> {
        var wait = retryAfter(answer);
        yield failed(new Fault.OverQuota(FaultReason.BUSY.with(name, status, message), wait), wait);
      }
      case 456 ->
          failed(new Fault.OverQuota(FaultReason.QUOTA_USED_UP.with(name), QUOTA_REST), QUOTA_REST);
      case 401, 403 ->
          failed(
              new Fault.Refused(FaultReason.KEY_REFUSED.with(name, status, message)), LONGEST_REST);
      default ->
          status / 100 == 5
              ? failed(
                  new Fault.Unavailable(FaultReason.OWN_FAULT.with(name, status, message)),
                  backOff())
              : failed(
                  new Fault.Refused(FaultReason.NOT_TAKEN.with(name, status, message)),
                  Duration.ZERO);
    };
  }

  /** The beginning of what it said, on one line. */
  private static String message(byte[] body) {
    var text =
        new String(body, 0, Math.min(body.length, MOST_MESSAGE), StandardCharsets.UTF_8)
            .replaceAll("\\p{Cntrl}+", " ")
            .strip();
    return text.isEmpty() ? "" : ": " + text;
  }

  /** Seconds or a date (RFC 9110, 10.2.3), between a second and a day; else the next rest. */
  private Duration retryAfter(HttpResponse<?> answer) {
    var field = answer.headers().firstValue("Retry-After").orElse("").strip();
    if (field.matches("\\d{1,8}")) {
      return bounded(Duration.ofSeconds(Long.parseLong(field)));
    }
    try {
      return bounded(
          Duration.between(
              clock.instant(),
              ZonedDateTime.parse(field, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeException _) {
      return backOff();
    }
  }

  private static Duration bounded(Duration wait) {
    var least = Duration.ofSeconds(1);
    var most = Duration.ofDays(1);
    return wait.compareTo(least) < 0 ? least : wait.compareTo(most) > 0 ? most : wait;
  }

  private synchronized Duration backOff() {
    rest = rest.isZero() ? FIRST_REST : rest.multipliedBy(2);
    rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    return rest;
  }

  private synchronized void rested() {
    rest = Duration.ZERO;
    restsUntil = Instant.EPOCH;
    lastFault = null;
  }

  private synchronized Failure failed(Fault fault, Duration rests) {
    lastFault = fault;
    lastFaultAt = clock.instant();
    restsUntil = clock.instant().plus(rests);
    return new Failure(fault);
  }

  /** A fault for what was not even sent. */
  synchronized Fault noted(Fault fault) {
    lastFaultAt = clock.instant();
    return fault;
  }

  /** Why it is not asked now; null when it can be. */
  synchronized @Nullable Fault resting() {
    var left = Duration.between(clock.instant(), restsUntil);
    var fault = lastFault;
    if (fault == null || left.isNegative() || left.isZero()) {
      return null;
    }
    return switch (fault) {
      case Fault.OverQuota(var why, var _) -> new Fault.OverQuota(why, left);
      case Fault.Refused refused -> refused;
      case Fault.Unavailable _, Fault.TimedOut _, Fault.NoEngine _ ->
          new Fault.Unavailable(
              FaultReason.ASKED_AGAIN.with(fault.why(), Math.max(1, left.toSeconds())));
    };
  }

  synchronized @Nullable Instant lastFaultAt() {
    return lastFaultAt;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
