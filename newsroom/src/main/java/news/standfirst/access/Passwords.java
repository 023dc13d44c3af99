package news.standfirst.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords by Argon2id (RFC 9106) and checks them. A hash is one line that names its own
 * parameters, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, so that they can be raised later.
 *
 * <p>The work runs on a small pool of platform threads: it takes a core and {@link Cost#kibibytes}
 * for its whole time and must not hold up a carrier of virtual threads. When {@value #MAX_WAITING}
 * are waiting, further calls are refused with {@link Busy}. Thread-safe.
 */
public final class Passwords implements AutoCloseable {
  /**
   * What one hash costs.
   *
   * @param kibibytes of memory for the time of its making
   * @param passes over that memory
   */
  public record Cost(int kibibytes, int passes) {
    /**
     * 19 MiB and two passes: OWASP's advice for servers, about 40 ms on one core of 2026. With two
     * threads, sign-in takes at most 38 MiB and answers about 50 attempts a second.
     */
    public static final Cost SERVER = new Cost(19 * 1024, 2);
  }

  /** Too many passwords are being checked at this moment; try again in a few seconds. */
  public static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy(Throwable cause) {
      super("Too many people are signing in at this moment; try again in a few seconds.", cause);
    }
  }

  private static final int THREADS = 2;

  /** At about 40 ms each on two threads, the last one waits 1.3 seconds. */
  private static final int MAX_WAITING = 64;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** A stored line may not ask for more than this, whoever wrote it. */
  private static final Cost HIGHEST = new Cost(256 * 1024, 10);

  private static final Pattern ENCODED =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]{11,43})\\$([A-Za-z0-9+/]{43})");

  private final Cost cost;
  private final Secrets secrets = new Secrets();
  private final ThreadPoolExecutor pool;
  private final String decoy;

  /** Hashes at this cost from now on; older hashes are still checked at theirs. */
  public Passwords(Cost cost) {
    this.cost = cost;
    pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().name("passwords-", 0).daemon().factory());
    pool.allowCoreThreadTimeOut(true);
    decoy = encode(cost, secrets.bytes(SALT_BYTES), secrets.bytes(HASH_BYTES));
  }

  /** The line to keep for this password. */
  public String hash(String password) {
    return onPool(
        () -> {
          var salt = secrets.bytes(SALT_BYTES);
          return encode(cost, salt, argon2id(cost, salt, password));
        });
  }

  /** Whether this is the password behind a line that {@link #hash} made. */
  public boolean matches(String password, String encoded) {
    var matcher = ENCODED.matcher(encoded);
    if (!matcher.matches()) {
      throw new IllegalStateException("A stored password hash is damaged; set a new password.");
    }
    var its = costOf(encoded).orElseThrow();
    if (its.kibibytes() > HIGHEST.kibibytes() || its.passes() > HIGHEST.passes()) {
      throw new IllegalStateException("A stored password hash is damaged; set a new password.");
    }
    var salt = Base64.getDecoder().decode(matcher.group(3));
    var expected = Base64.getDecoder().decode(matcher.group(4));
    return onPool(() -> MessageDigest.isEqual(expected, argon2id(its, salt, password)));
  }

  /** Spends the time of a check where there is nobody to check, so that names stay unknown. */
  public void pretend(String password) {
    matches(password, decoy);
  }

  /** Whether a stored line was made at another cost than new ones. */
  public boolean outdated(String encoded) {
    return !costOf(encoded).equals(Optional.of(cost));
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private <T> T onPool(Callable<T> work) {
    try {
      return pool.submit(work).get();
    } catch (RejectedExecutionException e) {
      throw new Busy(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A password could not be hashed.", e.getCause());
    }
  }

  private static byte[] argon2id(Cost cost, byte[] salt, String password) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(1)
            .withSalt(salt)
            .build());
    var hash = new byte[HASH_BYTES];
    // The same word typed on two keyboards may arrive composed or decomposed (RFC 8265).
    var typed = Normalizer.normalize(password, Normalizer.Form.NFC);
    generator.generateBytes(typed.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private static String encode(Cost cost, byte[] salt, byte[] hash) {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(
            cost.kibibytes(),
            cost.passes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  private static Optional<Cost> costOf(String encoded) {
    var matcher = ENCODED.matcher(encoded);
    return matcher.matches()
        ? Optional.of(
            new Cost(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
