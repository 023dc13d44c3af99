package news.standfirst.translation.models;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which proxy to ask, by the environment's {@code https_proxy}, {@code http_proxy}, {@code
 * all_proxy} and {@code no_proxy} as other programs read them; where it says nothing, by the JDK's
 * own properties.
 */
public final class Proxies extends ProxySelector {
  private final Map<String, String> environment;
  private final ProxySelector otherwise;

  /** Reads the variables when asked, in capitals or not. */
  public Proxies(Map<String, String> environment) {
    this(environment, ProxySelector.getDefault());
  }

  Proxies(Map<String, String> environment, ProxySelector otherwise) {
    this.environment = Map.copyOf(environment);
    this.otherwise = otherwise;
  }

  @Override
  public List<Proxy> select(URI address) {
    var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    var proxy = variable(address.getScheme() + "_proxy");
    if (proxy.isEmpty()) {
      proxy = variable("all_proxy");
    }
    if (isExcepted(host)) {
      return List.of(Proxy.NO_PROXY);
    }
    return proxy.isEmpty() ? otherwise.select(address) : List.of(proxy(proxy));
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException fault) {
    // The failure is told by the request itself.
  }

  private boolean isExcepted(String host) {
    for (var entry : variable("no_proxy").toLowerCase(Locale.ROOT).split(",", -1)) {
      var name = entry.strip().replaceFirst(":\\d+$", "").replaceFirst("^\\*?\\.", "");
      if (entry.strip().equals("*")
          || (!name.isEmpty() && (host.equals(name) || host.endsWith("." + name)))) {
        return true;
      }
    }
    return false;
  }

  private static Proxy proxy(String text) {
    try {
      var address = URI.create(text.contains("://") ? text : "http://" + text);
      if ("http".equals(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null) {
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), port));
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new ModelFault(
        ModelFault.Kind.PROXY,
        "The environment names a proxy that cannot be used; it must look like http://host:3128,"
            + " without a password. Fetch the files elsewhere and install them with --from DIR.");
  }

  private String variable(String name) {
    var value = environment.getOrDefault(name, environment.get(name.toUpperCase(Locale.ROOT)));
    return value == null ? "" : value.strip();
  }
}
