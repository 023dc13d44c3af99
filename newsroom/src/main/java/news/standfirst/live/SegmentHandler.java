package news.standfirst.live;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import news.standfirst.story.LogPosition;
import news.standfirst.web.PromptHandler;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * Answers at the addresses of segments: what came after a position, for pages whose stream is
 * blocked and for shared caches in front.
 *
 * <h2>How they chain</h2>
 *
 * A segment with something in it says at which position it ends, and whoever has it asks for the
 * segment after that. So all readers behind one cache walk along the same few addresses, and what
 * they fetch was fetched before. An empty segment keeps its position, so that everyone who waits
 * asks for the same address; it is short-lived everywhere.
 */
final class SegmentHandler implements PromptHandler {
  private final Hub hub;
  private final String closedLife;

  /**
   * @param purging whether shared caches are told of edits and removals; without, nobody could take
   *     a removed text out of them, so that they ask after seconds
   */
  SegmentHandler(Hub hub, boolean purging) {
    this.hub = hub;
    this.closedLife = "public, max-age=2, s-maxage=" + (purging ? 86_400 : 10);
  }

  @Override
  public @Nullable Reply atOnce(Request request) {
    var stream = hub.known(request.parameter("lang"), request.parameter("slug"));
    return stream == null ? null : fromMemory(stream, position(request));
  }

  @Override
  public Reply handle(Request request) {
    var from = position(request);
    String slug = request.parameter("slug");
    return switch (hub.find(StreamHandler.language(request), slug)) {
      case LiveSource.Place.Open(var key) -> read(key, from);
      case LiveSource.Place.Moved(var to) -> moved(request, slug, to);
      case LiveSource.Place.Gone _ -> reset(null);
      case LiveSource.Place.Unknown _ -> throw StreamHandler.unknown();
    };
  }

  /** To the same address under the slug that the coverage has now. */
  static Reply moved(Request request, String from, String to) {
    String path = request.path();
    int tail = path.indexOf('/', path.indexOf("/live/") + "/live/".length());
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    if (tail < 0 || from.equals(to)) {
      throw StreamHandler.unknown();
    }
    return Reply.foundAt(
            URI.create(
                "/"
                    + request.parameter("lang")
                    + "/live/"
                    + URLEncoder.encode(to, StandardCharsets.UTF_8)
                    + path.substring(tail)
                    + query))
        .with("cache-control", "public, max-age=60");
  }

  private static LogPosition position(Request request) {
    return StreamHandler.position(request.parameter("position"));
  }

  private @Nullable Reply fromMemory(Stream stream, LogPosition from) {
    var kept = stream.segment(from.number());
    if (kept != null && from.generation().equals(hub.handled().generation())) {
      hub.counts().segments.increment();
      return kept;
    }
    long upTo = stream.toldUpTo();
    return switch (stream.join(from, hub.handled())) {
      case Stream.Join.Joined(var missed, _, _) -> kept(stream, from, missed, upTo);
      case Stream.Join.Ended _ -> kept(stream, from, List.of(), upTo);
      case Stream.Join.Reset _ -> {
        // Too old for a stream is not too old for segments, which go on from one to the next.
        yield from.generation().equals(hub.handled().generation()) && !stream.isOver()
            ? null
            : reset(stream.key());
      }
      case Stream.Join.Behind _ -> null;
    };
  }

  private Reply kept(Stream stream, LogPosition from, List<Frame> frames, long upTo) {
    var reply = segment(stream.key(), from, frames, false);
    stream.keep(from.number(), reply, upTo);
    return reply;
  }

  private Reply read(StreamKey key, LogPosition from) {
    var stream = hub.stream(key);
    if (!from.generation().equals(hub.handled().generation())) {
      return reset(key);
    }
    if (stream == null) {
      return ahead(from) ? reset(key) : fromTables(key, from);
    }
    if (!hub.lookUp(stream, from)) {
      throw busy();
    }
    var reply = fromMemory(stream, from);
    if (reply != null) {
      return reply;
    }
    return ahead(from) ? reset(key) : keptFromTables(stream, from);
  }

  private boolean ahead(LogPosition from) {
    return from.number() > hub.handled().number();
  }

  private Reply keptFromTables(Stream stream, LogPosition from) {
    long upTo = stream.toldUpTo();
    var read = fromTables(stream.key(), from);
    stream.keep(from.number(), read, upTo);
    return read;
  }

  /** The oldest part of what is too much for one segment, or has no stream. */
  private Reply.Whole fromTables(StreamKey key, LogPosition from) {
    return hub.reading(() -> hub.partAfter(key, from.number()))
        .orElseThrow(SegmentHandler::busy)
        .map(part -> segment(key, from, frames(from, part), !part.complete()))
        .orElseGet(() -> reset(key));
  }

  private static List<Frame> frames(LogPosition from, LiveSource.Changes part) {
    return part.events().stream().map(event -> Frame.of(from.generation(), event)).toList();
  }

  @Override
  public Reply whenBusy(Request request) {
    throw busy();
  }

  private static Refusal busy() {
    return new Refusal(503, "busy", "The newsroom is very busy. Please try again in a moment.");
  }

  private Reply.Whole segment(StreamKey key, LogPosition from, List<Frame> frames, boolean more) {
    hub.counts().segments.increment();
    var end =
        frames.isEmpty() ? from : new LogPosition(from.generation(), frames.getLast().position());
    String events = frames.stream().map(Frame::json).collect(Collectors.joining(",\n"));
    String json =
        "{\"position\": \"%s\", \"more\": %s, \"events\": [%s]}".formatted(end, more, events);
    return Reply.json(json)
        .with("cache-control", frames.isEmpty() ? "public, max-age=1, s-maxage=2" : closedLife)
        .with("surrogate-key", surrogateKey(key));
  }

  private Reply.Whole reset(@Nullable StreamKey key) {
    hub.counts().segments.increment();
    var reply =
        Reply.json("{\"reset\": true}").with("cache-control", "public, max-age=1, s-maxage=2");
    return key == null ? reply : reply.with("surrogate-key", surrogateKey(key));
  }

  /** What a purge names: everything of one coverage. */
  static String surrogateKey(StreamKey key) {
    return "live-" + key.coverage();
  }
}
