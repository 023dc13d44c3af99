package news.standfirst.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request on its way: checked and collected on the event loop, handled on a virtual thread,
 * answered on the event loop again.
 */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final int MAX_LOGGED_ADDRESS = 200;
  private static final String RETRY_SECONDS = "5";

  private final Door door;
  private final Listener listener;
  private final HttpServerRequest incoming;
  private final ReplyWriter writer;
  private final Headers headers;
  private final String address;
  private Buffer body = Buffer.buffer();
  private long bodyBytesTaken;
  private boolean decided;

  Exchange(Door door, Listener listener, HttpServerRequest incoming) {
    this.door = door;
    this.listener = listener;
    this.incoming = incoming;
    this.headers = headersOf(incoming.headers());
    this.address = originForm(incoming.uri());
    this.writer = new ReplyWriter(door, incoming, headers);
  }

  /** Takes the request on its event loop. */
  void begin() {
    if (ChannelAccess.isDeaf(incoming.connection())) {
      return;
    }
    try {
      checkFraming();
      if (incoming.method().name().equals("OPTIONS")) {
        tellMethods();
        return;
      }
      FinishedPage page = finishedPage();
      if (page != null) {
        writer.answerFinished(page);
        return;
      }
      Router.Match match = listener.router().find(method(), segments());
      switch (match) {
        case Router.Found(Route route, Map<String, String> parameters) ->
            collect(route, parameters);
        case Router.WrongMethod(var allowed) ->
            refuse(
                new Refusal(405, "method-not-allowed", "This address does not take that method."),
                Headers.NONE.with("allow", allowField(allowed)));
        case Router.NotFound _ ->
            refuse(Refusal.notFound("Nothing is, or ever was, published here."), Headers.NONE);
      }
    } catch (Refusal refusal) {
      refuse(refusal, Headers.NONE);
    }
  }

  /** Answers on its event loop what the parser could not take, as far as it is understood. */
  void refuseUnreadable() {
    refuse(
        switch (incoming.decoderResult().cause()) {
          case TooLongHttpLineException _ ->
              new Refusal(414, "address-too-long", "This address is too long to be one of ours.");
          case TooLongHttpHeaderException _ ->
              new Refusal(
                  431,
                  "headers-too-large",
                  "Too much came along with this request. Delete this site's cookies, then try"
                      + " again.");
          case null, default -> Refusal.badRequest("This request is not well-formed.");
        },
        Headers.NONE);
    writer.close();
  }

  /** Says what an address takes; {@code *} stands for the whole house. */
  private void tellMethods() {
    var taken =
        address.equals("*") ? EnumSet.allOf(Method.class) : listener.router().methods(segments());
    if (taken.isEmpty()) {
      throw Refusal.notFound("Nothing is, or ever was, published here.");
    }
    decided = true;
    writer.answerUnread(Reply.empty(204).with("allow", allowField(taken)));
  }

  private void checkFraming() {
    List<String> codings = headers.all("transfer-encoding");
    boolean chunkedAlone = codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked");
    if ((!codings.isEmpty() && !chunkedAlone) || headers.all("content-length").size() > 1) {
      throw Refusal.badRequest("The length of this request is not clear.");
    }
    String authority = incoming.authority() == null ? "" : incoming.authority().toString();
    boolean hostless = incoming.version() == HttpVersion.HTTP_1_0 && !headers.contains("host");
    if (headers.all("host").size() > 1 || !(hostless || HostField.isValid(authority))) {
      throw Refusal.badRequest("This request does not say for which host it is.");
    }
  }

  /** Requests that the handler below the framework left to us: HTTP/2, HTTP/1.0, pipelined ones. */
  private @Nullable FinishedPage finishedPage() {
    boolean hasBody = headers.contains("content-length") || headers.contains("transfer-encoding");
    return hasBody || method() != Method.GET
        ? null
        : listener
            .pages()
            .find(address, ContentCoding.acceptedBy(headers.first("accept-encoding").orElse("")));
  }

  private Method method() {
    return switch (incoming.method().name()) {
      case "GET", "HEAD" -> Method.GET;
      case "POST" -> Method.POST;
      case "PUT" -> Method.PUT;
      case "PATCH" -> Method.PATCH;
      case "DELETE" -> Method.DELETE;
      default ->
          throw new Refusal(
              501, "method-unknown", "This server does not know the method of this request.");
    };
  }

  private List<String> segments() {
    int query = address.indexOf('?');
    return PercentCode.segments(query < 0 ? address : address.substring(0, query));
  }

  private void collect(Route route, Map<String, String> parameters) {
    long declared = declaredLength();
    if (declared > route.maxBodyBytes()) {
      throw tooLarge(route);
    }
    if (headers.first("expect").isPresent()) {
      incoming.response().writeContinue();
    }
    incoming.handler(chunk -> take(route, chunk));
    incoming.exceptionHandler(_ -> giveUp());
    incoming.response().closeHandler(_ -> giveUp());
    incoming.endHandler(
        _ -> {
          try {
            dispatch(route, parameters);
          } catch (Refusal refusal) {
            refuse(refusal, Headers.NONE);
          }
        });
  }

  private long declaredLength() {
    String length = headers.first("content-length").orElse("0");
    if (length.isEmpty()
        || length.length() > 18
        || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Refusal.badRequest("The length of this request is not a number.");
    }
    return Long.parseLong(length);
  }

  private void take(Route route, Buffer chunk) {
    if (decided) {
      return;
    }
    if (body.length() + (long) chunk.length() > route.maxBodyBytes()) {
      refuse(tooLarge(route), Headers.NONE);
    } else if (!door.bodies().take(chunk.length())) {
      refuse(busy(), Headers.NONE.with("retry-after", RETRY_SECONDS));
    } else {
      bodyBytesTaken += chunk.length();
      body.appendBuffer(chunk);
    }
  }

  private static Refusal tooLarge(Route route) {
    return new Refusal(
        413,
        "too-large",
        "This address takes at most " + route.maxBodyBytes() + " bytes in one request.");
  }

  private static Refusal busy() {
    return new Refusal(503, "busy", "The newsroom is very busy. Please try again in a moment.");
  }

  private void giveUp() {
    decided = true;
    releaseBody();
  }

  private void releaseBody() {
    door.bodies().giveBack(bodyBytesTaken);
    bodyBytesTaken = 0;
    body = Buffer.buffer();
  }

  private void dispatch(Route route, Map<String, String> parameters) {
    if (decided) {
      return;
    }
    Request request = request(parameters);
    if (route.handler() instanceof PromptHandler prompt && answeredAtOnce(route, prompt, request)) {
      return;
    }
    if (!door.requestsAtWork().tryAcquire()) {
      refuse(busy(), Headers.NONE.with("retry-after", RETRY_SECONDS));
      return;
    }
    decided = true;
    long taken = bodyBytesTaken;
    bodyBytesTaken = 0;
    body = Buffer.buffer();
    Thread.ofVirtual()
        .name(route.name())
        .start(
            () -> {
              try {
                writer.answer(handle(route, request));
              } finally {
                door.requestsAtWork().release();
                door.bodies().giveBack(taken);
              }
            });
  }

  private boolean answeredAtOnce(Route route, PromptHandler prompt, Request request) {
    Reply reply;
    try {
      reply = prompt.atOnce(request);
      if (reply == null && door.halfAtWork()) {
        reply = prompt.whenBusy(request);
      }
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException fault) {
      reply = faulted(route, fault);
    }
    if (reply == null) {
      return false;
    }
    decided = true;
    releaseBody();
    writer.answer(reply);
    return true;
  }

  private Request request(Map<String, String> parameters) {
    InetAddress peer = writer.peer();
    return new Request.Builder(method(), address)
        .parameters(parameters)
        .headers(headers)
        .ownBody(body.getBytes())
        .client(door.proxies().client(peer, headers.all("x-forwarded-for")))
        .build();
  }

  private Reply handle(Route route, Request request) {
    try {
      return route.handler().handle(request);
    } catch (Refusal refusal) {
      return page(refusal, "");
    } catch (Exception | StackOverflowError fault) {
      return faulted(route, fault);
    }
  }

  private Reply faulted(Route route, Throwable fault) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    door.traffic().fault();
    Optional<Refusal> known = door.refusals().meaning(fault);
    if (known.isPresent()) {
      LOG.error("Fault {} in {} at {}: {}", id, route.name(), loggable(address), fault.toString());
      return page(known.get(), id).with("retry-after", RETRY_SECONDS);
    }
    LOG.error("Fault {} in {} at {}", id, route.name(), loggable(address), fault);
    var told =
        new Refusal(500, "fault", "The newsroom made a mistake. It has been noted and kept.");
    return page(told, id);
  }

  /** Hostile addresses must not forge lines in the log. */
  private static String loggable(String address) {
    String shortened = address.substring(0, Math.min(address.length(), MAX_LOGGED_ADDRESS));
    return shortened.replaceAll("[^\\x21-\\x7e]", "?");
  }

  private void refuse(Refusal refusal, Headers more) {
    decided = true;
    releaseBody();
    Reply.Whole page = page(refusal, "");
    for (Headers.Field field : more.fields()) {
      page = page.with(field.name(), field.value());
    }
    writer.answerUnread(page);
  }

  private Reply.Whole page(Refusal refusal, String faultId) {
    return door.refusals()
        .page(
            new RefusalPages.Refused(
                refusal.status(),
                refusal.code(),
                refusal.explanation(),
                address,
                headers,
                faultId));
  }

  private static String allowField(java.util.Set<Method> allowed) {
    String methods = allowed.stream().map(Method::name).collect(Collectors.joining(", "));
    return (allowed.contains(Method.GET) ? methods.replace("GET", "GET, HEAD") : methods)
        + ", OPTIONS";
  }

  private static Headers headersOf(MultiMap fields) {
    var list = new ArrayList<Headers.Field>();
    for (Map.Entry<String, String> field : fields) {
      if (Headers.Field.isWellFormed(field.getKey(), field.getValue())) {
        list.add(new Headers.Field(field.getKey(), field.getValue()));
      }
    }
    return new Headers(list);
  }

  /** The path and query of an address; proxies may send it with scheme and host. */
  private static String originForm(String address) {
    if (address.startsWith("http://") || address.startsWith("https://")) {
      int slash = address.indexOf('/', address.indexOf("//") + 2);
      return slash < 0 ? "/" : address.substring(slash);
    }
    return address;
  }
}
