package news.standfirst;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line between a browser and a newsroom that can go dead as lines of sleeping or moving machines
 * do: nobody is told, nothing comes any more. What is asked after that goes over new connections.
 */
final class ReadersLine implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final int newsroom;

  ReadersLine(int newsroom) throws IOException {
    this.newsroom = newsroom;
    Thread.ofVirtual().start(this::accept);
  }

  String url(String path) {
    return "http://localhost:" + door.getLocalPort() + path;
  }

  /** Streams go silent; what idles is closed, as browsers do when the network is another. */
  void goDead() {
    for (var connection : connections) {
      if (connection.streams) {
        connection.dead = true;
      } else {
        connection.hangUp();
      }
    }
  }

  private void accept() {
    try {
      while (true) {
        var browser = door.accept();
        var connection = new Connection(browser, new Socket(door.getInetAddress(), newsroom));
        connections.add(connection);
        Thread.ofVirtual().start(() -> connection.carry(browser, connection.house, true));
        Thread.ofVirtual().start(() -> connection.carry(connection.house, browser, false));
      }
    } catch (IOException closed) {
      connections.forEach(Connection::hangUp);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private static final class Connection {
    private final Socket browser;
    private final Socket house;
    private volatile boolean streams;
    private volatile boolean dead;

    private Connection(Socket browser, Socket house) {
      this.browser = browser;
      this.house = house;
    }

    private void carry(Socket from, Socket to, boolean asks) {
      var bytes = new byte[16_384];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
          if (asks) {
            var head = new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
            streams |= head.contains("/stream?");
          }
          if (!dead) {
            out.write(bytes, 0, read);
          }
        }
      } catch (IOException gone) {
        // The other side hears of it below.
      }
      hangUp();
    }

    private void hangUp() {
      try (browser;
          house) {
        dead = true;
      } catch (IOException closedAlready) {
        // Then there is nothing left to do.
      }
    }
  }
}
