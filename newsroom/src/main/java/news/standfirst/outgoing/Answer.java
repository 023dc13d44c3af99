package news.standfirst.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** An HTTP/1.1 answer, read whole and bounded (RFC 9112). */
@SuppressWarnings("ArrayRecordComponent") // fresh bytes, handed over
record Answer(int status, Map<String, String> headers, byte[] body) {
  private static final int HEAD_BYTES = 64 * 1024;

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  static Answer read(InputStream stream, int mostBytes, long deadline) throws IOException {
    var line = line(stream);
    if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
      throw new OutgoingRefused("The answer is not HTTP.");
    }
    var status = Integer.parseInt(line, 9, 12, 10);
    var headers = headers(stream);
    if (status != 200) {
      return new Answer(status, headers, new byte[0]);
    }
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return new Answer(status, headers, chunks(stream, mostBytes, deadline));
    }
    return new Answer(
        status,
        headers,
        Outgoing.bounded(
            stream,
            length(headers.getOrDefault("content-length", ""), mostBytes),
            mostBytes,
            deadline));
  }

  private static long length(String field, int most) throws IOException {
    if (field.isEmpty()) {
      return -1;
    }
    if (!field.matches("\\d{1,12}")) {
      throw new OutgoingRefused("The answer has no understandable length.");
    }
    var length = Long.parseLong(field);
    if (length > most) {
      throw new OutgoingRefused("The answer is longer than " + most + " bytes.");
    }
    return length;
  }

  private static Map<String, String> headers(InputStream stream) throws IOException {
    var headers = new HashMap<String, String>();
    var bytes = 0;
    for (var line = line(stream); !line.isEmpty(); line = line(stream)) {
      bytes += line.length();
      if (bytes > HEAD_BYTES) {
        throw new OutgoingRefused("The answer's head is too long.");
      }
      var colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static byte[] chunks(InputStream stream, int most, long deadline) throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      var line = line(stream);
      var size = line.split(";", 2)[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,7}")) {
        throw new OutgoingRefused("The answer's chunks cannot be read.");
      }
      var length = Integer.parseInt(size, 16);
      if (length == 0) {
        return body.toByteArray();
      }
      body.write(Outgoing.bounded(stream, length, most - body.size(), deadline));
      line(stream);
    }
  }

  private static String line(InputStream stream) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = stream.read(); c != '\n'; c = stream.read()) {
      if (c < 0 || line.size() > HEAD_BYTES) {
        throw new OutgoingRefused("The answer ended early or its head is too long.");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }
}
