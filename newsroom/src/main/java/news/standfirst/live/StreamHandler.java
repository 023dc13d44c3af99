package news.standfirst.live;

import java.util.Optional;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.web.ContentCoding;
import news.standfirst.web.PromptHandler;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.StreamOpening;
import org.jspecify.annotations.Nullable;

/** Answers at the addresses of streams (HTML Standard 9.2, server-sent events). */
final class StreamHandler implements PromptHandler {
  /** No log bears this generation: what a forged or foreign id is taken for. */
  private static final LogPosition FOREIGN = new LogPosition("0", 0);

  private final Hub hub;

  StreamHandler(Hub hub) {
    this.hub = hub;
  }

  /**
   * What a reader wants.
   *
   * @param from the place up to which it knows the log; null when it says none
   * @param seat what counts as its address
   */
  record Wish(@Nullable LogPosition from, boolean gzip, Object seat) {}

  @Override
  public @Nullable Reply atOnce(Request request) {
    var stream = hub.known(request.parameter("lang"), request.parameter("slug"));
    if (stream == null) {
      return null;
    }
    var wish = wish(request);
    return switch (stream.join(wish.from(), hub.handled())) {
      case Stream.Join.Behind _ -> null;
      case Stream.Join.Ended _ -> Reply.empty(204);
      case Stream.Join.Joined _, Stream.Join.Reset _ -> following(stream, wish);
    };
  }

  @Override
  public Reply handle(Request request) {
    var wish = wish(request);
    String slug = request.parameter("slug");
    return switch (hub.find(language(request), slug)) {
      case LiveSource.Place.Open(var key) -> begin(hub.stream(key), wish);
      case LiveSource.Place.Moved(var to) -> SegmentHandler.moved(request, slug, to);
      case LiveSource.Place.Gone _ -> stream(wish, channel -> hub.reset(channel, wish));
      case LiveSource.Place.Unknown _ -> throw unknown();
    };
  }

  /** A language that nobody could publish in is an address that does not exist. */
  static Language language(Request request) {
    try {
      return new Language(request.parameter("lang"));
    } catch (InvalidStory e) {
      throw unknown();
    }
  }

  static Refusal unknown() {
    return Refusal.notFound("There is no live coverage at this address.");
  }

  private Reply begin(@Nullable Stream stream, Wish wish) {
    if (stream == null) {
      return busy(wish);
    }
    var from = wish.from();
    var join = stream.join(from, hub.handled());
    if (join instanceof Stream.Join.Behind && from != null) {
      if (!hub.lookUp(stream, from)) {
        return busy(wish);
      }
      join = stream.join(from, hub.handled());
    }
    return join instanceof Stream.Join.Ended ? Reply.empty(204) : following(stream, wish);
  }

  private Reply following(Stream stream, Wish wish) {
    return stream(wish, channel -> hub.opened(channel, wish, stream));
  }

  @Override
  public Reply whenBusy(Request request) {
    return busy(wish(request));
  }

  private Reply busy(Wish wish) {
    return stream(wish, channel -> hub.sendToSegments(channel, wish));
  }

  private static Reply stream(Wish wish, StreamOpening opening) {
    Reply reply =
        Reply.stream("text/event-stream", opening)
            .with("cache-control", "no-cache")
            .with("x-accel-buffering", "no")
            .with("vary", "accept-encoding");
    return wish.gzip() ? reply.with("content-encoding", "gzip") : reply;
  }

  private static Wish wish(Request request) {
    boolean gzip =
        ContentCoding.acceptedBy(request.header("accept-encoding").orElse(""))
            == ContentCoding.GZIP;
    return new Wish(
        from(request).map(StreamHandler::position).orElse(null), gzip, Seats.of(request.client()));
  }

  private static Optional<String> from(Request request) {
    return request
        .header("last-event-id")
        .filter(id -> !id.isEmpty())
        .or(() -> Optional.of(request.query().text("after")).filter(id -> !id.isEmpty()));
  }

  static LogPosition position(String text) {
    try {
      return LogPosition.parse(text);
    } catch (InvalidStory e) {
      return FOREIGN;
    }
  }
}
