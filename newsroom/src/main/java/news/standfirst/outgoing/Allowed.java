package news.standfirst.outgoing;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * Which machines may be asked. Everything that is not a public unicast address is refused, by the
 * special-purpose registries of RFC 6890: loopback, private, link-local (with cloud metadata),
 * carrier NAT, benchmarking, documentation, multicast, reserved; for IPv6 also unique-local, and
 * whatever an embedded IPv4 address (mapped, 6to4, NAT64, Teredo) would be.
 *
 * @param byOperator machines inside that may be asked all the same, from {@code outgoing.allow}
 */
public record Allowed(Predicate<InetAddress> byOperator) {
  /** No machine inside. */
  public static final Allowed NOTHING_INSIDE = new Allowed(_ -> false);

  boolean allows(InetAddress address) {
    return isPublic(address) || byOperator.test(address);
  }

  /** Whether anybody on the internet could be asked at this address. */
  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] address) {
    int a = address[0] & 0xff;
    int b = address[1] & 0xff;
    int c = address[2] & 0xff;
    return !(a == 0
        || a == 10
        || a == 127
        || a >= 224
        || (a == 100 && b >= 64 && b < 128)
        || (a == 169 && b == 254)
        || (a == 172 && b >= 16 && b < 32)
        || (a == 192 && b == 168)
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19))
        || (a == 198 && b == 51 && c == 100)
        || (a == 203 && b == 0 && c == 113));
  }

  /** Only 2000::/3 is in use on the internet; parts of it carry IPv4 or are set aside. */
  private static boolean isPublic6(byte[] address) {
    if ((address[0] & 0xe0) != 0x20) {
      return false;
    }
    var teredoOrReserved = starts(address, 0x20, 0x01) && (address[2] & 0xfe) == 0;
    var documentation = starts(address, 0x20, 0x01, 0x0d, 0xb8) || starts(address, 0x3f, 0xff);
    var sixToFour = starts(address, 0x20, 0x02);
    return !teredoOrReserved && !documentation && !sixToFour;
  }

  private static boolean starts(byte[] address, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((address[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
