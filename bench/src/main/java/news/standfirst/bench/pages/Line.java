package news.standfirst.bench.pages;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection to a server on this machine, with no more HTTP than its answers need: what it
 * measures is the server. Not thread-safe.
 */
final class Line implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;
  private Socket socket = new Socket();
  private InputStream in = InputStream.nullInputStream();

  Line(int port) {
    this.port = port;
  }

  /**
   * An answer.
   *
   * @param nanos from the first byte sent to the last received
   */
  record Answer(int status, String body, int bytes, long nanos) {
    Answer expect(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException("Not %d but %d: %s".formatted(wanted, status, body));
      }
      return this;
    }

    /** The first string of this name in a JSON answer. */
    String string(String name) {
      int from = body.indexOf("\"" + name + "\":\"");
      if (from < 0) {
        throw new IllegalStateException("No " + name + " in " + body);
      }
      from += name.length() + 4;
      return body.substring(from, body.indexOf('"', from));
    }
  }

  Answer get(String path) throws IOException {
    return ask("GET " + path, "accept-encoding: gzip\r\n", "");
  }

  Answer plain(String path) throws IOException {
    return ask("GET " + path, "", "");
  }

  /** A call of the API with a JSON body. */
  Answer call(String methodAndPath, String token, String more, String json) throws IOException {
    return ask(
        methodAndPath,
        "authorization: Bearer " + token + "\r\ncontent-type: application/json\r\n" + more,
        json);
  }

  private Answer ask(String methodAndPath, String headers, String body) throws IOException {
    connect();
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head =
        "%s HTTP/1.1\r\nhost: 127.0.0.1:%d\r\n%scontent-length: %d\r\n\r\n"
            .formatted(methodAndPath, port, headers, bytes.length);
    var request = (head + body).getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    socket.getOutputStream().write(request);
    var first = readLine();
    int length = 0;
    boolean close = false;
    for (var line = readLine(); !line.isEmpty(); line = readLine()) {
      var low = line.toLowerCase(Locale.ROOT);
      if (low.startsWith("content-length:")) {
        length = Integer.parseInt(low.substring(15).strip());
      }
      close |= low.equals("connection: close");
    }
    var content = in.readNBytes(length);
    long nanos = System.nanoTime() - start;
    if (close) {
      close();
    }
    return new Answer(
        Integer.parseInt(first.substring(9, 12)),
        new String(content, StandardCharsets.UTF_8),
        content.length,
        nanos);
  }

  private void connect() throws IOException {
    if (!socket.isConnected() || socket.isClosed()) {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(LOOPBACK, port));
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }
  }

  private String readLine() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server hung up.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
