package news.standfirst.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A reply as the very bytes that go over the wire, all but its date. Immutable and safe for any
 * thread.
 */
public final class FinishedPage {
  private static final List<String> FIELDS_OF_NOT_MODIFIED =
      List.of("cache-control", "content-location", "etag", "expires", "vary");

  private final Reply.Whole reply;
  private final byte[] statusLine;
  private final byte[] fields;
  private final byte[] fieldsOfNotModified;

  private FinishedPage(Reply.Whole reply) {
    this.reply = reply;
    this.statusLine = ascii("HTTP/1.1 " + HttpResponseStatus.valueOf(reply.status()) + "\r\n");
    this.fields = wireForm(reply.headers().fields());
    this.fieldsOfNotModified =
        wireForm(
            reply.headers().fields().stream()
                .filter(field -> FIELDS_OF_NOT_MODIFIED.contains(field.name()))
                .toList());
  }

  /**
   * Finishes a reply. It gets a strong ETag made from its bytes unless it has one, its length and
   * the security fields.
   */
  public static FinishedPage of(Reply.Whole reply, SecurityHeaders security) {
    Headers headers = reply.headers();
    if (!headers.contains("etag")) {
      headers = headers.with("etag", EntityTag.of(reply.body()));
    }
    headers = headers.replacing("content-length", Integer.toString(reply.body().length));
    return new FinishedPage(reply.withHeaders(security.complete(headers)));
  }

  /**
   * The reply that this page is, complete with its header fields; for a route that answers cold.
   */
  public Reply.Whole reply() {
    return reply;
  }

  /** The memory that it takes, for the cache's bound. */
  public int bytes() {
    return reply.body().length + fields.length + fieldsOfNotModified.length + 512;
  }

  boolean matches(String ifNoneMatch) {
    Optional<String> tag = reply.headers().first("etag");
    return reply.status() == 200 && tag.isPresent() && EntityTag.isListed(ifNoneMatch, tag.get());
  }

  /** The whole message in one direct buffer, which belongs to the caller. */
  ByteBuf framed(byte[] dateField) {
    int size = statusLine.length + dateField.length + fields.length + reply.body().length;
    return Unpooled.directBuffer(size, size)
        .writeBytes(statusLine)
        .writeBytes(dateField)
        .writeBytes(fields)
        .writeBytes(reply.body());
  }

  /** The message without its body, for HEAD. */
  ByteBuf framedHead(byte[] dateField) {
    return Unpooled.wrappedBuffer(statusLine, dateField, fields);
  }

  /** The message for a client that has this page already. */
  ByteBuf framedNotModified(byte[] dateField) {
    return Unpooled.wrappedBuffer(NOT_MODIFIED, dateField, fieldsOfNotModified);
  }

  private static final byte[] NOT_MODIFIED = ascii("HTTP/1.1 304 Not Modified\r\n");

  private static byte[] wireForm(List<Headers.Field> fields) {
    var text = new StringBuilder();
    fields.forEach(
        field -> text.append(field.name()).append(": ").append(field.value()).append("\r\n"));
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
