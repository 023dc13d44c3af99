package news.standfirst.web;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.impl.http1.VertxHttpRequestDecoder;

/**
 * Vert.x's request decoder, except that it refuses a request which has both a length and a transfer
 * coding. Dropping one of them, as RFC 9112 also allows, trusts that every proxy in front drops the
 * same one.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {
  StrictRequestDecoder(Http1ServerConfig config) {
    super(config);
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("A request has a length or a transfer coding, never both");
  }
}
