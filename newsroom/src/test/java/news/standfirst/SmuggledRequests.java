package news.standfirst;

import java.util.ArrayList;
import java.util.List;

/**
 * Requests about whose end two servers may disagree, and in whose body, as one of them sees it, the
 * other finds a request.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#name-message-body-length">RFC 9112, 6.3</a>
 */
final class SmuggledRequests {
  /** A way to say that a body has chunks which not every server takes for one. */
  private static final List<String> CODINGS =
      List.of(
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: CHUNKED",
          "Transfer-Encoding:chunked",
          "Transfer-Encoding:  chunked",
          "Transfer-Encoding:\tchunked",
          "Transfer-Encoding:\u000bchunked",
          "Transfer-Encoding: chunked ",
          "Transfer-Encoding: chunked\u0000",
          "Transfer-Encoding: chunked\u00a0",
          "Transfer-Encoding: \u0001chunked",
          "Transfer-Encoding: xchunked",
          "Transfer-Encoding: chunk",
          "Transfer-Encoding: \"chunked\"",
          "Transfer-Encoding: 'chunked'",
          "Transfer-Encoding: chunked;q=1",
          "Transfer-Encoding: ,chunked",
          "Transfer-Encoding: chunked,",
          "Transfer-Encoding: chunked, identity",
          "Transfer-Encoding: identity, chunked",
          "Transfer-Encoding: chunked, chunked",
          "Transfer-Encoding: gzip, chunked",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
          "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
          "Transfer-Encoding:\r\nTransfer-Encoding: chunked",
          "Transfer-Encoding:\r\n chunked",
          "Transfer-Encoding\r\n : chunked",
          "Transfer-Encoding : chunked",
          "Transfer-Encoding\t: chunked",
          "Transfer-Encoding\u0000: chunked",
          " Transfer-Encoding: chunked",
          "X: y\r\n Transfer-Encoding: chunked",
          "X: y\nTransfer-Encoding: chunked",
          "X: y\rTransfer-Encoding: chunked",
          "Transfer-Encoding",
          "Connection: Transfer-Encoding\r\nTransfer-Encoding: chunked",
          "TE: trailers\r\nTransfer-Encoding: chunked");

  /** Lengths that one server reads as LENGTH, another as something else. */
  private static final List<String> LENGTHS =
      List.of(
          "Content-Length: LENGTH",
          "Content-Length: LENGTH\r\nContent-Length: 0",
          "Content-Length: 0\r\nContent-Length: LENGTH",
          "Content-Length: LENGTH\r\nContent-Length: LENGTH",
          "Content-Length: LENGTH\nContent-Length: 0",
          "Content-Length: LENGTH, LENGTH",
          "Content-Length: LENGTH, 0",
          "Content-Length: 0, LENGTH",
          "Content-Length: +LENGTH",
          "Content-Length: -LENGTH",
          "Content-Length: 00LENGTH",
          "Content-Length: 0xLENGTH",
          "Content-Length: LENGTH.0",
          "Content-Length: LENGTHe0",
          "Content-Length: LENGTH;",
          "Content-Length: LENGTH 0",
          "Content-Length: \"LENGTH\"",
          "Content-Length:\r\n LENGTH",
          "Content-Length: \r\n 0\r\nContent-Length: LENGTH",
          "Content-Length : LENGTH",
          "Content-Length\t: LENGTH",
          "Content-Length\u0000: LENGTH",
          "Content-Length: LENGTH\u0000",
          "Content-Length:\u000bLENGTH",
          " Content-Length: LENGTH",
          "X: y\rContent-Length: LENGTH",
          "Content-Length:\r\nContent-Length: LENGTH",
          "Content-Length: 18446744073709551616",
          "Content-Length: 4294967296",
          "Connection: Content-Length\r\nContent-Length: LENGTH",
          "Connection: close, Content-Length\r\nContent-Length: LENGTH");

  /** Bodies of chunks whose end is not clear. */
  private static final List<String> CHUNKS =
      List.of(
          "0\r\n\r\nHIDDEN",
          "0\r\nHIDDEN",
          "0\n\nHIDDEN",
          "0\r\rHIDDEN",
          "0;a=b\r\n\r\nHIDDEN",
          "0;a=\"\r\n\r\nHIDDEN",
          "0;\n\r\n\r\nHIDDEN",
          "1;a\nb\r\nX\r\n0\r\n\r\nHIDDEN",
          "1 \r\nX\r\n0\r\n\r\nHIDDEN",
          " 1\r\nX\r\n0\r\n\r\nHIDDEN",
          "+1\r\nX\r\n0\r\n\r\nHIDDEN",
          "-1\r\nX\r\n0\r\n\r\nHIDDEN",
          "0x1\r\nX\r\n0\r\n\r\nHIDDEN",
          "1\r\nXY0\r\n\r\nHIDDEN",
          "1\r\nX0\r\n\r\nHIDDEN",
          "1\nX\n0\n\nHIDDEN",
          "10000000000000000\r\n0\r\n\r\nHIDDEN",
          "100000001\r\nX\r\n0\r\n\r\nHIDDEN",
          "00000000000000000\r\n\r\nHIDDEN",
          "\r\n0\r\n\r\nHIDDEN",
          "g\r\nX\r\n0\r\n\r\nHIDDEN",
          "0\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "0\r\nTransfer-Encoding: chunked\r\nHost: elsewhere\r\n\r\nHIDDEN",
          "0\r\nX: y\r\n z\r\n\r\nHIDDEN",
          "0\r\n : \r\n\r\nHIDDEN",
          "SIZE\r\nHIDDEN\r\n0\r\n\r\n");

  /** Whole requests with something odd in their first lines; HIDDEN is LENGTH bytes long. */
  private static final List<String> WHOLE =
      List.of(
          "GET /en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "HEAD /en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "OPTIONS /en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "DELETE /en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "TRACE /en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "BREW /en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "GET /robots.txt HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "GET /robots.txt HTTP/1.1\r\n"
              + "Host: h\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n"
              + "SIZE\r\n"
              + "HIDDEN\r\n"
              + "0\r\n\r\n",
          "HEAD /robots.txt HTTP/1.1\r\n"
              + "Host: h\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n"
              + "SIZE\r\n"
              + "HIDDEN\r\n"
              + "0\r\n\r\n",
          "GET /en/ HTTP/1.0\r\n"
              + "Host: h\r\n"
              + "Connection: keep-alive\r\n"
              + "Content-Length: LENGTH\r\n\r\n"
              + "HIDDEN",
          "GET /en/ HTTP/1.0\r\n"
              + "Connection: keep-alive\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n"
              + "0\r\n\r\n"
              + "HIDDEN",
          "POST /en/ HTTP/1.0\r\n"
              + "Host: h\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n"
              + "SIZE\r\n"
              + "HIDDEN\r\n"
              + "0\r\n\r\n",
          "POST /en/ HTTP/1.2\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ HTTP/2.0\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ http/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ HTTP/1.1 HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST  /en/  HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/\u0000 HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST http://h/en/ HTTP/1.1\r\nHost: elsewhere\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "GET http://h/en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "GET /en/%20HTTP/1.1%0d%0aHost:%20h%0d%0a%0d%0aHIDDEN HTTP/1.1\r\nHost: h\r\n\r\n",
          "GET /en/\r\nHIDDEN",
          "\r\n\r\nGET /en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ HTTP/1.1\nHost: h\nContent-Length: LENGTH\n\nHIDDEN",
          "POST /en/ HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\nHIDDEN",
          "POST /en/ HTTP/1.1\rHost: h\rContent-Length: LENGTH\r\rHIDDEN",
          "POST /en/ HTTP/1.1\r\n Host: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ HTTP/1.1\r\n"
              + "Host: h\r\n"
              + "Host: elsewhere\r\n"
              + "Content-Length: LENGTH\r\n\r\n"
              + "HIDDEN",
          "POST /en/ HTTP/1.1\r\nHost: h\r\n folded\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ HTTP/1.1\r\nHost: h\r\nX: a\u0000b\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ HTTP/1.1\r\nHost: h\r\n: x\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ HTTP/1.1\r\nHost: h\r\nno colon\r\nContent-Length: LENGTH\r\n\r\nHIDDEN",
          "POST /en/ HTTP/1.1\r\n"
              + "Host: h\r\n"
              + "Expect: 100-continue\r\n"
              + "Content-Length: LENGTH\r\n\r\n"
              + "HIDDEN",
          "GET /en/ HTTP/1.1\r\n"
              + "Host: h\r\n"
              + "Expect: 100-continue\r\n"
              + "Content-Length: LENGTH\r\n\r\n"
              + "HIDDEN",
          "GET /en/ HTTP/1.1\r\n"
              + "Host: h\r\n"
              + "Expect: elsewise\r\n"
              + "Content-Length: LENGTH\r\n\r\n"
              + "HIDDEN",
          "GET /en/ HTTP/1.1\r\n"
              + "Host: h\r\n"
              + "Connection: Upgrade\r\n"
              + "Upgrade: websocket\r\n"
              + "Content-Length: LENGTH\r\n\r\n"
              + "HIDDEN",
          "GET /en/ HTTP/1.1\r\n"
              + "Host: h\r\n"
              + "Connection: Upgrade, HTTP2-Settings\r\n"
              + "Upgrade: h2c\r\n"
              + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n"
              + "Content-Length: LENGTH\r\n\r\n"
              + "HIDDEN",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nHIDDEN",
          "CONNECT h:80 HTTP/1.1\r\nHost: h\r\nContent-Length: LENGTH\r\n\r\nHIDDEN");

  private SmuggledRequests() {}

  /** Every shape; the hidden request is put into it by {@link #around}. */
  static final List<String> SHAPES = shapes();

  private static List<String> shapes() {
    var all = new ArrayList<String>();
    for (var coding : CODINGS) {
      // A reader of lengths sees one body in each, a reader of chunks the hidden request.
      all.add(post(coding + "\r\nContent-Length: ENDED", "0\r\n\r\nHIDDEN"));
      all.add(post("Content-Length: ENDED\r\n" + coding, "0\r\n\r\nHIDDEN"));
      // A reader of chunks sees one body in these, a reader of lengths or of neither the request.
      all.add(post(coding + "\r\nContent-Length: LINE", "SIZE\r\nHIDDEN\r\n0\r\n\r\n"));
      all.add(post("Content-Length: 0\r\n" + coding, "SIZE\r\nHIDDEN\r\n0\r\n\r\n"));
      all.add(post(coding, "SIZE\r\nHIDDEN\r\n0\r\n\r\n"));
    }
    LENGTHS.forEach(length -> all.add(post(length, "HIDDEN")));
    CHUNKS.forEach(chunks -> all.add(post("Transfer-Encoding: chunked", chunks)));
    all.addAll(WHOLE);
    return List.copyOf(all);
  }

  /** To an address that reads whole bodies and keeps its connection. */
  private static String post(String fields, String body) {
    return "POST /api/v1/articles HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n\r\n" + body;
  }

  static String around(String hidden, String shape) {
    var size = Integer.toHexString(hidden.length());
    return shape
        .replace("LENGTH", String.valueOf(hidden.length()))
        .replace("ENDED", String.valueOf("0\r\n\r\n".length() + hidden.length()))
        .replace("LINE", String.valueOf(size.length() + 2))
        .replace("SIZE", size)
        .replace("HIDDEN", hidden);
  }
}
