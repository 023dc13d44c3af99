package news.standfirst.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a command line call speaks to the server that holds its data folder: a socket that only the
 * server's user can open. One JSON line asks ({@code {"operation": "backup", "arguments": {}}}),
 * one answers ({@code {"done": true, "words": "..."}}).
 */
public final class ControlSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ControlOperation> operations = new ConcurrentHashMap<>();
  private final ServerSocketChannel server;
  private final Path socket;

  /** Listens in a held folder; answers from {@link #begin} on. */
  public ControlSocket(DataFolder folder) {
    this.socket = folder.socket();
    try {
      Files.deleteIfExists(socket);
      server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new OperationFault("Cannot listen for commands at " + socket, e);
    }
  }

  /** Begins to answer; who called before waits until now, so that every operation is there. */
  public void begin() {
    Thread.ofVirtual().name("control").start(this::accept);
  }

  /** Adds an operation; rooms do so when they are built. */
  public void register(String name, ControlOperation operation) {
    operations.put(name, operation);
  }

  /**
   * Asks the server that holds a folder, if one does.
   *
   * @return the words to print, or empty when nobody holds the folder and the caller may open it
   * @throws OperationFault with the server's reason when it refused
   */
  public static Optional<String> ask(Path folder, String operation, ObjectNode arguments) {
    Optional<Path> socket = DataFolder.socketOfHolder(folder);
    if (socket.isEmpty()) {
      return Optional.empty();
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket.get()))) {
      ObjectNode request = JSON.createObjectNode().put("operation", operation);
      request.set("arguments", arguments);
      write(channel, request);
      JsonNode answer = read(channel);
      if (!answer.path("done").asBoolean()) {
        throw new OperationFault(answer.path("words").asText(), null);
      }
      return Optional.of(answer.path("words").asText());
    } catch (IOException e) {
      throw new OperationFault(
          "The server that holds " + folder + " does not answer: " + e.getMessage(), e);
    }
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        Thread.ofVirtual().name("control call").start(() -> serve(caller));
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException e) {
        LOG.error("The control socket failed", e);
        return;
      }
    }
  }

  private void serve(SocketChannel caller) {
    try (caller) {
      write(caller, answer(read(caller)));
    } catch (IOException e) {
      LOG.warn("A command line call broke off: {}", e.getMessage());
    }
  }

  private ObjectNode answer(JsonNode request) {
    String name = request.path("operation").asText();
    ControlOperation operation = operations.get(name);
    ObjectNode answer = JSON.createObjectNode();
    if (operation == null) {
      return answer.put("done", false).put("words", "This server does not know: " + name);
    }
    try {
      return answer.put("done", true).put("words", operation.perform(request.path("arguments")));
    } catch (Exception e) {
      note(name, e);
      return answer.put("done", false).put("words", String.valueOf(e.getMessage()));
    }
  }

  /** Who gave the command hears the words; only what nobody foresaw needs its stack trace kept. */
  private static void note(String name, Exception fault) {
    boolean unforeseen =
        fault.getClass().getPackageName().equals("java.lang")
            && !(fault instanceof IllegalArgumentException);
    if (unforeseen) {
      LOG.warn("The command {} failed", name, fault);
    } else if (fault.getCause() == null) {
      LOG.info("The command {} was refused: {}", name, fault.getMessage());
    } else {
      LOG.warn(
          "The command {} failed: {} ({})",
          name,
          fault.getMessage(),
          String.valueOf(fault.getCause()));
    }
  }

  private static JsonNode read(SocketChannel channel) throws IOException {
    var reader =
        new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8.newDecoder(), -1));
    String line = reader.readLine();
    if (line == null) {
      throw new IOException("it hung up");
    }
    return JSON.readTree(line);
  }

  private static void write(SocketChannel channel, JsonNode line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
  }
}
