package news.standfirst.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The proxies whose X-Forwarded-For is believed. The client is the last address in the chain that
 * is not one of them: what stands before it may be forged.
 */
public final class TrustedProxies {
  /** Nobody is believed. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  private final List<Network> networks;

  /** The networks of the proxies. */
  public TrustedProxies(List<Network> networks) {
    this.networks = List.copyOf(networks);
  }

  /** Whose word is taken. */
  public List<Network> networks() {
    return networks;
  }

  /** An address with the number of its leading bits that count, such as {@code 10.0.0.0/8}. */
  public record Network(InetAddress address, int bits) {
    /**
     * Reads an address or a network.
     *
     * @throws IllegalArgumentException when it is neither; host names are not looked up
     */
    public static Network parse(String text) {
      int slash = text.indexOf('/');
      InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int all = address.getAddress().length * 8;
      int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > all) {
        throw new IllegalArgumentException("A network has 0 to " + all + " bits: " + text);
      }
      return new Network(address, bits);
    }

    public boolean contains(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] theirs = other.getAddress();
      int whole = bits / 8;
      if (mine.length != theirs.length || !Arrays.equals(mine, 0, whole, theirs, 0, whole)) {
        return false;
      }
      int mask = (0xff00 >> (bits % 8)) & 0xff;
      return mask == 0 || (mine[whole] & mask) == (theirs[whole] & mask);
    }

    /** As it is read. */
    @Override
    public String toString() {
      var host = address.getHostAddress();
      return bits == address.getAddress().length * 8 ? host : host + "/" + bits;
    }
  }

  /** The true client of a connection from this peer with these X-Forwarded-For fields. */
  public InetAddress client(InetAddress peer, List<String> forwardedFor) {
    InetAddress client = peer;
    String[] chain = String.join(",", forwardedFor).split(",", -1);
    for (int i = chain.length - 1; i >= 0 && isTrusted(client); i--) {
      try {
        client = InetAddress.ofLiteral(chain[i].strip());
      } catch (IllegalArgumentException _) {
        break;
      }
    }
    return client;
  }

  private boolean isTrusted(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
