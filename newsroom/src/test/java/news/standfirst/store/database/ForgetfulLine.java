package news.standfirst.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a server on this machine that can forget its connections, as a firewall does: nothing
 * goes through them any more, in either direction, and nobody is told.
 */
final class ForgetfulLine implements AutoCloseable {
  private static final int PIECE_BYTES = 8192;

  private final ServerSocket door;
  private final int server;
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final AtomicInteger taken = new AtomicInteger();

  private ForgetfulLine(ServerSocket door, int server) {
    this.door = door;
    this.server = server;
  }

  /** Opens a line to a port of this machine. */
  static ForgetfulLine to(int server) throws IOException {
    var line = new ForgetfulLine(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), server);
    Thread.startVirtualThread(line::take);
    return line;
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many connections were made through it so far. */
  int taken() {
    return taken.get();
  }

  /** The connections that are open now; those to come work. */
  void forget() {
    connections.forEach(connection -> connection.forgotten = true);
  }

  private void take() {
    try {
      while (!door.isClosed()) {
        var connection =
            new Connection(door.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
        connections.add(connection);
        taken.incrementAndGet();
        connection.start();
      }
    } catch (IOException e) {
      if (!door.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    connections.forEach(Connection::end);
  }

  private static final class Connection {
    private final Socket client;
    private final Socket server;
    private volatile boolean forgotten;

    Connection(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void start() {
      Thread.startVirtualThread(() -> pump(client, server));
      Thread.startVirtualThread(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
      try {
        carry(from.getInputStream(), to.getOutputStream());
      } catch (IOException e) {
        // The other end is gone; so is this.
      }
      if (!forgotten) {
        end();
      }
    }

    private void carry(InputStream in, OutputStream out) throws IOException {
      var piece = new byte[PIECE_BYTES];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (!forgotten) {
          out.write(piece, 0, read);
        }
      }
    }

    void end() {
      try (client;
          server) {
        forgotten = true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
