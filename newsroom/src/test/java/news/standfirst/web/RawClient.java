package news.standfirst.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends exact bytes over a real socket and reads what comes back. */
public final class RawClient implements AutoCloseable {
  private static final int GIVE_UP_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  public RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(GIVE_UP_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** One exchange on a connection of its own; the request should ask to close it. */
  public static String ask(int port, String request) throws IOException {
    try (var client = new RawClient(port)) {
      client.send(request);
      return client.everything();
    }
  }

  public void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** All bytes until the server closes. */
  public String everything() throws IOException {
    var all = new ByteArrayOutputStream();
    try {
      in.transferTo(all);
    } catch (java.net.SocketException e) {
      // A reset after the answer is a way of closing too.
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** One response with its body, by its length; what there is of it when the server closes. */
  public String response() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    return head + new String(in.readNBytes(length(head.toString())), StandardCharsets.ISO_8859_1);
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
