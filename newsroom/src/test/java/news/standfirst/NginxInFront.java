package news.standfirst;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Debian's nginx in front of a house, in each of the ways in which it can be told to ask it. What
 * is below {@link #FORBIDDEN} it lets nobody ask.
 */
final class NginxInFront implements AutoCloseable {
  static final String FORBIDDEN = "/api/v1/topics/";

  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

  /**
   * Connections that are kept, bodies gathered first; the same with bodies as they come; none kept.
   */
  private static final List<String> WAYS =
      List.of(
          "proxy_http_version 1.1; proxy_set_header Connection \"\";",
          "proxy_http_version 1.1; proxy_set_header Connection \"\"; "
              + " proxy_request_buffering off;",
          "");

  private final List<Integer> ports = new ArrayList<>();
  private final Process process;

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  NginxInFront(Path folder, int house) throws IOException, InterruptedException {
    var servers = new StringBuilder();
    for (var way : WAYS) {
      int port = freePort();
      ports.add(port);
      servers.append(server(port, way, house));
    }
    var configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(servers));
    process =
        new ProcessBuilder(
                PROGRAM.toString(), "-p", folder.toString(), "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    for (int port : ports) {
      await(port, folder);
    }
  }

  /** One kept connection: whoever comes next gets the one that was used last. */
  private static String server(int port, String way, int house) {
    return """
    upstream house%1$d { server 127.0.0.1:%3$d; keepalive 1; }
    server {
      listen 127.0.0.1:%1$d;
      # As lenient as it can be: what it drops cannot be tried on the house.
      ignore_invalid_headers off; underscores_in_headers on; merge_slashes off;
      location / {
        proxy_pass http://house%1$d; proxy_set_header Host $host; %2$s
        proxy_ignore_client_abort on; proxy_next_upstream off; proxy_read_timeout 2s;
      }
      location %4$s { return 403; }
    }
    """
        .formatted(port, way, house, FORBIDDEN);
  }

  private static String configuration(CharSequence servers) {
    return """
    daemon off; master_process off; pid nginx.pid; error_log error.log;
    events { worker_connections 256; }
    http {
      access_log off;
      client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
      uwsgi_temp_path uwsgi; scgi_temp_path scgi;
      # Requests that do not end are given up soon; all others come in one piece.
      client_body_timeout 100ms; client_header_timeout 100ms;
      keepalive_timeout 100ms;
    %s}
    """
        .formatted(servers);
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void await(int port, Path folder) throws IOException, InterruptedException {
    while (true) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (ConnectException e) {
        if (!process.isAlive()) {
          throw new AssertionError(Files.readString(folder.resolve("said")), e);
        }
        Thread.sleep(20);
      }
    }
  }

  /** One for each way to ask the house. */
  List<Integer> ports() {
    return ports;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
