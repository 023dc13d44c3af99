package news.standfirst;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that takes no body for one: what comes behind the head of a request is the next request.
 * It answers with the address that it was asked for. Tests that look for smuggled requests have to
 * find them here.
 */
final class LooseServer implements AutoCloseable {
  final List<String> asked = new CopyOnWriteArrayList<>();
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  LooseServer() throws IOException {
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        var socket = door.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      for (var head = head(in); !head.isEmpty(); head = head(in)) {
        var words = head.split(" ", 3);
        var address = words.length < 3 ? "" : words[1];
        asked.add(address);
        var answer =
            "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(address.length(), address);
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  /** Up to an empty line; empty when there is none any more. */
  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
