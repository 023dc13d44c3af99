package news.standfirst.live;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A reader of a stream on a raw socket: chunks, gzip blocks and events are taken apart by hand. */
public final class StreamClient implements AutoCloseable {
  private static final int GIVE_UP_MILLIS = 20_000;

  final Socket socket;
  private final InputStream in;
  private final String head;
  private final boolean chunked;
  private final boolean gzip;
  private final Inflater inflater = new Inflater(true);
  private final StringBuilder text = new StringBuilder();
  private int gzipHeaderLeft = 10;

  /** One dispatched block; {@code data} is empty for those that browsers do not dispatch. */
  public record Event(String name, String id, String data, String retry, boolean comment) {}

  public StreamClient(int port, String address, String... headers) throws IOException {
    this("HTTP/1.1", port, address, headers);
  }

  public StreamClient(String version, int port, String address, String... headers)
      throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(GIVE_UP_MILLIS);
    in = socket.getInputStream();
    String fields = String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n");
    send("GET " + address + " " + version + "\r\nHost: x\r\n" + fields + "\r\n");
    head = readHead();
    chunked = head.contains("transfer-encoding: chunked");
    gzip = head.contains("content-encoding: gzip");
  }

  public void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  public String head() {
    return head;
  }

  public int status() {
    return Integer.parseInt(head, 9, 12, 10);
  }

  private String readHead() throws IOException {
    var bytes = new StringBuilder();
    while (bytes.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      bytes.append((char) next);
    }
    return bytes.toString();
  }

  /** The next block that a browser would dispatch as an event. */
  public Event next() throws IOException {
    while (true) {
      var block = block();
      if (!block.data().isEmpty()) {
        return block;
      }
    }
  }

  /** The next block of any kind. */
  public Event block() throws IOException {
    int end = text.indexOf("\n\n");
    while (end < 0) {
      text.append(new String(piece(), StandardCharsets.UTF_8));
      end = text.indexOf("\n\n");
    }
    String block = text.substring(0, end);
    text.delete(0, end + 2);
    return parsed(block);
  }

  private static Event parsed(String block) {
    String name = "message";
    String id = "";
    String data = "";
    String retry = "";
    boolean comment = false;
    for (String line : block.split("\n", -1)) {
      int colon = line.indexOf(": ");
      String value = colon < 0 ? "" : line.substring(colon + 2);
      switch (colon < 0 ? line : line.substring(0, colon)) {
        case "event" -> name = value;
        case "id" -> id = value;
        case "data" -> data = value;
        case "retry" -> retry = value;
        case ":" -> comment = true;
        default -> throw new AssertionError("no field of a stream: " + line);
      }
    }
    return new Event(name, id, data, retry, comment);
  }

  /** How long a read waits, at most. */
  public void patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  /** Everything that came until nothing came for the time of {@link #patience}. */
  public String soFar() throws IOException {
    var all = new StringBuilder(text);
    try {
      while (true) {
        all.append(new String(piece(), StandardCharsets.UTF_8));
      }
    } catch (SocketTimeoutException | EOFException _) {
      return all.toString();
    }
  }

  /** Every block until the server ends the stream. */
  public List<Event> rest() throws IOException {
    var blocks = new ArrayList<Event>();
    try {
      while (true) {
        blocks.add(block());
      }
    } catch (EOFException e) {
      return blocks;
    }
  }

  private byte[] piece() throws IOException {
    byte[] piece = chunked ? chunk() : whatThereIs();
    return gzip ? inflated(piece) : piece;
  }

  private byte[] whatThereIs() throws IOException {
    byte[] buffer = new byte[4096];
    int read = in.read(buffer);
    if (read < 0) {
      throw new EOFException();
    }
    return java.util.Arrays.copyOf(buffer, read);
  }

  private byte[] chunk() throws IOException {
    int size = Integer.parseInt(line(), 16);
    byte[] chunk = in.readNBytes(size);
    line();
    if (size == 0) {
      throw new EOFException();
    }
    return chunk;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private byte[] inflated(byte[] piece) {
    int skip = Math.min(gzipHeaderLeft, piece.length);
    gzipHeaderLeft -= skip;
    inflater.setInput(piece, skip, piece.length - skip);
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    try {
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    inflater.close();
    socket.close();
  }
}
