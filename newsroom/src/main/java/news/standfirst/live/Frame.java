package news.standfirst.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * An event, encoded once.
 *
 * @param subject what it tells of: a later frame of the same subject takes its place
 * @param position of its id
 * @param state whether it tells of the coverage itself; comes after posts of the same position
 * @param json as segments carry it
 * @param bytes its length as it goes to readers who take no gzip
 */
record Frame(String subject, long position, boolean state, String json, int bytes, Piece piece) {
  private static final String STATE = "state";

  /**
   * Encodes an event. The JSON holds no line end, so it is one data line; ids are letters and
   * digits by their types.
   */
  static Frame of(String generation, LiveEvent event) {
    return switch (event) {
      case LiveEvent.Post post ->
          made(generation, "post", "post/" + post.id(), post.position(), json(post));
      case LiveEvent.Remove remove ->
          made(generation, "remove", "post/" + remove.id(), remove.position(), json(remove));
      case LiveEvent.State state -> made(generation, STATE, STATE, state.position(), json(state));
    };
  }

  private static Frame made(
      String generation, String kind, String subject, long position, ObjectNode json) {
    var piece =
        Piece.of("id: %s-%d\nevent: %s\ndata: %s\n\n".formatted(generation, position, kind, json));
    var named = JsonNodeFactory.instance.objectNode().put("event", kind);
    named.setAll(json);
    return new Frame(
        subject, position, subject.equals(STATE), named.toString(), piece.plain().length(), piece);
  }

  private static ObjectNode json(LiveEvent.Post post) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", post.id().value())
        .put("revision", post.revision())
        .put("position", post.position())
        .put("order", post.order())
        .put("html", post.html())
        .put("pinned", post.pinned())
        .put("keyEvent", post.keyEvent())
        .put("at", time(post.at()));
  }

  private static ObjectNode json(LiveEvent.Remove remove) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", remove.id().value())
        .put("revision", remove.revision())
        .put("position", remove.position());
  }

  private static ObjectNode json(LiveEvent.State state) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("state", state.state())
        .put("revision", state.revision())
        .put("position", state.position())
        .put("html", state.html());
  }

  private static String time(Instant at) {
    return at.toString();
  }

  boolean before(Frame other) {
    return position < other.position || (position == other.position && !state && other.state);
  }
}
