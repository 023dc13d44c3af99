package news.standfirst.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes back for a request: a whole answer in memory, a file, or a stream. Immutable; the
 * {@code with} methods give a changed copy.
 */
public sealed interface Reply {
  /** The HTTP status. */
  int status();

  /** The header fields, without those that the door adds to every reply. */
  Headers headers();

  /** The same reply with these fields. */
  Reply withHeaders(Headers headers);

  /** The same reply with exactly one field of this name. */
  default Reply with(String name, String value) {
    return withHeaders(headers().replacing(name, value));
  }

  /** The cookies to be set. */
  default List<Cookie> cookies() {
    return List.of();
  }

  /** A complete answer in memory. The bytes belong to the reply and are not changed any more. */
  @SuppressWarnings("ArrayRecordComponent") // owned by the reply; copying pages costs
  record Whole(int status, Headers headers, byte[] body, List<Cookie> cookies) implements Reply {
    public Whole {
      cookies = List.copyOf(cookies);
    }

    @Override
    public Whole withHeaders(Headers fields) {
      return new Whole(status, fields, body, cookies);
    }

    @Override
    public Whole with(String name, String value) {
      return withHeaders(headers.replacing(name, value));
    }

    /** The same reply that also sets this cookie. */
    public Whole with(Cookie cookie) {
      var more = new ArrayList<>(cookies);
      more.add(cookie);
      return new Whole(status, headers, body, more);
    }

    /** The same reply with another status. */
    public Whole withStatus(int other) {
      return new Whole(other, headers, body, cookies);
    }
  }

  /** A file, sent by the kernel; for media and exports. */
  record FromFile(int status, Headers headers, Path file) implements Reply {
    @Override
    public FromFile withHeaders(Headers fields) {
      return new FromFile(status, fields, file);
    }
  }

  /** A reply without an end, written by its subscriber; for live streams. */
  record Streaming(int status, Headers headers, StreamOpening opening) implements Reply {
    @Override
    public Streaming withHeaders(Headers fields) {
      return new Streaming(status, fields, opening);
    }
  }

  /** Any bytes of any type. */
  static Whole bytes(String contentType, byte[] body) {
    return new Whole(200, Headers.NONE.with("content-type", contentType), body.clone(), List.of());
  }

  /** A page. */
  static Whole html(String page) {
    return text("text/html; charset=utf-8", page);
  }

  /** Plain words. */
  static Whole plain(String words) {
    return text("text/plain; charset=utf-8", words);
  }

  /** A JSON text that is ready. */
  static Whole json(String json) {
    return text("application/json", json);
  }

  /** Characters of this type, as UTF-8. */
  static Whole text(String contentType, String body) {
    return new Whole(
        200,
        Headers.NONE.with("content-type", contentType),
        body.getBytes(StandardCharsets.UTF_8),
        List.of());
  }

  /** Nothing but a status. */
  static Whole empty(int status) {
    return new Whole(status, Headers.NONE, new byte[0], List.of());
  }

  /** Look there with GET, after a command: 303. */
  static Whole seeOther(URI where) {
    return redirect(303, where);
  }

  /** It has moved for good: 308, or 301 where old clients must understand it. */
  static Whole movedTo(URI where) {
    return redirect(301, where);
  }

  /** It is there for now: 302. */
  static Whole foundAt(URI where) {
    return redirect(302, where);
  }

  /** A file of this type. */
  static FromFile file(String contentType, Path file) {
    return new FromFile(200, Headers.NONE.with("content-type", contentType), file);
  }

  /** A stream of this type that the opening writes. */
  static Streaming stream(String contentType, StreamOpening opening) {
    return new Streaming(200, Headers.NONE.with("content-type", contentType), opening);
  }

  private static Whole redirect(int status, URI where) {
    return empty(status).with("location", where.toASCIIString());
  }
}
