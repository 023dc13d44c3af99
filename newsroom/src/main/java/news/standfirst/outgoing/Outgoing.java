package news.standfirst.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches what an address from outside names. The name is resolved once, the address that was
 * checked is the one that is connected to (so that a name which resolves to something else a moment
 * later gains nothing), and every redirect is checked like the first address. Thread-safe; waits
 * for the network.
 *
 * <p>The JDK's client resolves by itself and cannot be pinned to an address; so this writes its one
 * small request by hand, HTTP/1.1 with {@code Connection: close}.
 */
public final class Outgoing {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int REDIRECTS = 5;

  /** The longest answer to a call that is read to its end. */
  private static final int MOST_IGNORED = 1 << 20;

  private final Allowed allowed;
  private final SSLSocketFactory tls;

  public Outgoing(Allowed allowed) {
    this(allowed, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** For addresses that the operator chose: they may be anywhere, inside as well. */
  public static Outgoing byOperator() {
    return new Outgoing(new Allowed(_ -> true));
  }

  Outgoing(Allowed allowed, SSLSocketFactory tls) {
    this.allowed = allowed;
    this.tls = tls;
  }

  /**
   * An answer.
   *
   * @param from the address after redirects
   * @param type the Content-Type as sent; may be empty
   */
  @SuppressWarnings("ArrayRecordComponent") // fresh bytes, handed over
  public record Fetched(URI from, String type, byte[] bytes) {}

  /**
   * Fetches a document of at most so many bytes.
   *
   * @throws OutgoingRefused when the address may not be asked, or the answer is no 200 or too long
   * @throws IOException when the network fails
   */
  public Fetched get(URI address, int mostBytes) throws IOException {
    var at = address;
    for (int i = 0; i <= REDIRECTS; i++) {
      var answer = ask(at, mostBytes);
      if (answer.status() == 200) {
        return new Fetched(at, answer.header("content-type"), answer.body());
      }
      var location = answer.header("location");
      if (answer.status() / 100 != 3 || location.isEmpty()) {
        throw new OutgoingRefused(at + " answered " + answer.status() + ".");
      }
      at = target(at, location);
    }
    throw new OutgoingRefused(address + " redirects more than " + REDIRECTS + " times.");
  }

  /**
   * Makes a call without a body, follows no redirect and ignores what comes back.
   *
   * @param fields header fields, already checked
   * @return the status of the answer
   * @throws OutgoingRefused when the address may not be asked, or the answer is no HTTP
   * @throws IOException when the network fails
   */
  public int call(String method, URI address, Map<String, String> fields) throws IOException {
    return exchange(address, RequestText.call(method, address, fields), MOST_IGNORED).status();
  }

  private static URI target(URI from, String location) throws OutgoingRefused {
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new OutgoingRefused(from + " redirects to something that is no address.");
    }
  }

  private Answer ask(URI address, int mostBytes) throws IOException {
    return exchange(address, RequestText.get(address), mostBytes);
  }

  private Answer exchange(URI address, String request, int mostBytes) throws IOException {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    var secure = scheme.equals("https");
    if (!secure && !scheme.equals("http")) {
      throw new OutgoingRefused(address + " is no http or https address.");
    }
    if (address.getHost() == null || address.getUserInfo() != null) {
      throw new OutgoingRefused(address + " names no host, or a password, which is not sent.");
    }
    var port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    try (var socket = connected(address.getHost(), port, secure)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return Answer.read(
          socket.getInputStream(), mostBytes, System.nanoTime() + PATIENCE.toNanos());
    }
  }

  private Socket connected(String host, int port, boolean secure) throws IOException {
    var target = checked(host);
    var socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(target, port), (int) PATIENCE.toMillis());
      socket.setSoTimeout((int) PATIENCE.toMillis());
      return secure ? secured(socket, host, port) : socket;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private SSLSocket secured(Socket plain, String host, int port) throws IOException {
    var socket = (SSLSocket) tls.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private InetAddress checked(String host) throws IOException {
    var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : ascii(host);
    try {
      for (var address : InetAddress.getAllByName(name)) {
        if (allowed.allows(address)) {
          return address;
        }
      }
    } catch (UnknownHostException e) {
      throw new OutgoingRefused("There is no machine named " + name + ".");
    }
    throw new OutgoingRefused(
        name
            + " is inside a private network; if it may be asked, add it to the setting outgoing.allow.");
  }

  private static String ascii(String host) throws OutgoingRefused {
    try {
      return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new OutgoingRefused("\"" + host + "\" is no host name.");
    }
  }

  /** Reads a stream to its end or to the bound, whichever comes first. */
  static byte[] bounded(InputStream stream, long length, int most, long deadline)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[16_384];
    while (length < 0 || bytes.size() < length) {
      var want = length < 0 ? buffer.length : (int) Math.min(buffer.length, length - bytes.size());
      var read = stream.read(buffer, 0, want);
      if (read < 0) {
        if (length >= 0) {
          throw new OutgoingRefused("The answer ended early.");
        }
        break;
      }
      bytes.write(buffer, 0, read);
      if (bytes.size() > most) {
        throw new OutgoingRefused("The answer is longer than " + most + " bytes.");
      }
      if (System.nanoTime() > deadline) {
        throw new OutgoingRefused("The answer took too long.");
      }
    }
    return bytes.toByteArray();
  }
}
