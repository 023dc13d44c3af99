package news.standfirst.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a reply into the framework's response. Answers once; later calls do nothing. */
final class ReplyWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);

  /** How long we go on reading what a refused client still sends, so that it reads our answer. */
  private static final long LINGER_MILLIS = 500;

  private final Door door;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final Headers requestHeaders;
  private final Context context;

  ReplyWriter(Door door, HttpServerRequest request, Headers requestHeaders) {
    this.door = door;
    this.request = request;
    this.response = request.response();
    this.requestHeaders = requestHeaders;
    this.context = Objects.requireNonNull(Vertx.currentContext(), "made on an event loop");
  }

  InetAddress peer() {
    SocketAddress address = request.connection().remoteAddress();
    return address != null && address.isInetSocket()
        ? new InetSocketAddress(address.hostAddress(), address.port()).getAddress()
        : InetAddress.getLoopbackAddress();
  }

  /** Answers from any thread, after the whole request was read. */
  void answer(Reply reply) {
    Reply complete = prepared(reply);
    try {
      context.runOnContext(_ -> write(complete));
    } catch (RejectedExecutionException e) {
      // The server has stopped, and the connection went with it: nobody waits for this answer.
    }
  }

  /** Answers with a finished page, on the event loop. */
  void answerFinished(FinishedPage page) {
    write(conditional(page.reply()));
  }

  /** Answers on the event loop, although the request may not have been read to its end. */
  void answerUnread(Reply reply) {
    if (request.isEnded()) {
      write(prepared(reply));
      return;
    }
    if (request.version() != HttpVersion.HTTP_2) {
      reply = reply.with("connection", "close");
    }
    write(prepared(reply));
    request.handler(_ -> {});
    if (request.version() != HttpVersion.HTTP_2) {
      ChannelAccess.makeDeaf(request.connection());
      close();
    }
  }

  /** Ends the connection once the answer has had time to arrive. */
  void close() {
    context.owner().setTimer(LINGER_MILLIS, _ -> request.connection().close());
  }

  private Reply prepared(Reply reply) {
    Reply tagged = reply instanceof Reply.Whole whole ? conditional(whole) : reply;
    if (!tagged.headers().contains("cache-control")) {
      tagged = tagged.with("cache-control", "no-store");
    }
    return tagged.withHeaders(door.security().complete(tagged.headers()));
  }

  private Reply.Whole conditional(Reply.Whole reply) {
    boolean get =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    String cacheControl = reply.headers().first("cache-control").orElse("no-store");
    boolean tagged = reply.headers().contains("etag");
    boolean pointless = !tagged && cacheControl.contains("no-store");
    if (!get || reply.status() != 200 || pointless) {
      return reply;
    }
    Reply.Whole withTag = tagged ? reply : reply.with("etag", EntityTag.of(reply.body()));
    String tag = withTag.headers().first("etag").orElse("");
    boolean known =
        requestHeaders.first("if-none-match").filter(f -> EntityTag.isListed(f, tag)).isPresent();
    return known
        ? new Reply.Whole(
            304, withTag.headers().without("content-type"), new byte[0], reply.cookies())
        : withTag;
  }

  private void write(Reply reply) {
    if (response.ended() || response.closed()) {
      return;
    }
    door.traffic().reply(reply.status());
    response.setStatusCode(reply.status());
    for (Headers.Field field : reply.headers().fields()) {
      if (!field.name().equals("content-length")) {
        response.headers().add(field.name(), field.value());
      }
    }
    response.putHeader("date", PageFrames.httpDate(Instant.now()));
    for (Cookie cookie : reply.cookies()) {
      response.headers().add("set-cookie", cookie.field(door.site().isSecure()));
    }
    switch (reply) {
      case Reply.Whole whole -> writeWhole(whole);
      case Reply.FromFile file -> writeFile(file);
      case Reply.Streaming streaming -> writeStream(streaming);
    }
  }

  private void writeWhole(Reply.Whole reply) {
    boolean bodiless = reply.status() == 204 || reply.status() == 304;
    if (!bodiless) {
      response.putHeader("content-length", Integer.toString(reply.body().length));
    }
    if (bodiless || request.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(Buffer.buffer(reply.body()));
    }
  }

  private void writeFile(Reply.FromFile reply) {
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end();
      return;
    }
    if (!Files.isReadable(reply.file())) {
      LOG.error("The file of {} is not there: {}", request.path(), reply.file());
      response.reset();
      return;
    }
    response
        .sendFile(reply.file().toString())
        .onFailure(e -> LOG.info("A file was not sent to its end: {}", e.getMessage()));
  }

  /**
   * Over HTTP/1 the head is written to the channel together with what the opening writes; nothing
   * of the framework is left on the channel then.
   */
  private void writeStream(Reply.Streaming reply) {
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end();
      return;
    }
    boolean chunked = request.version() != HttpVersion.HTTP_1_0;
    var bounds = new StreamBounds(door.limits(), door.traffic(), chunked);
    SocketReader socket = ChannelAccess.detach(request.connection(), bounds);
    if (socket != null) {
      socket.writeHead(streamHead(chunked));
      reply.opening().opened(socket);
      return;
    }
    response
        .writeHead()
        .onSuccess(
            _ ->
                reply
                    .opening()
                    .opened(
                        new FrameworkReader(
                            ChannelAccess.channel(request.connection()).eventLoop(), response)));
  }

  private byte[] streamHead(boolean chunked) {
    var head = new StringBuilder(1024).append("HTTP/1.1 ").append(response.getStatusCode());
    head.append(" OK\r\n");
    for (Map.Entry<String, String> field : response.headers()) {
      head.append(field.getKey()).append(": ").append(field.getValue()).append("\r\n");
    }
    head.append(chunked ? "transfer-encoding: chunked\r\n" : "connection: close\r\n");
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
