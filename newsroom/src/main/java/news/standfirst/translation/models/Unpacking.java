package news.standfirst.translation.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Unpacks files to where they are kept, and compares them with what was promised. */
final class Unpacking {
  /** The largest published file has 43 MB; unpacking stops here, whatever a file claims. */
  static final long MOST_BYTES = 512L << 20;

  private final Disk disk;

  Unpacking(Disk disk) {
    this.disk = disk;
  }

  /**
   * Unpacks one file.
   *
   * @param bytes its size by the catalogue; 0 when unknown
   * @param sha256 by the catalogue; empty when unknown
   * @throws ModelFault when it is not what was promised; then a part is thrown away as well
   */
  void take(Path packed, Path to, long bytes, String sha256, String name) {
    var digest = sha256();
    long count = 0;
    try (var in = Gzip.open(Files.newInputStream(packed));
        var out = disk.append(to)) {
      var buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count += read;
        if (count > (bytes > 0 ? bytes : MOST_BYTES)) {
          break;
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      if (e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException) {
        throw refused(packed, name, "is damaged: " + e.getMessage());
      }
      throw new ModelFault(
          ModelFault.Kind.DISK, "Cannot write %s: %s".formatted(to, e.getMessage()), e);
    }
    if (count > MOST_BYTES || (bytes > 0 && count != bytes)) {
      throw refused(
          packed, name, "does not have the %d bytes that the catalogue names".formatted(bytes));
    }
    if (!sha256.isEmpty() && !sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
      throw refused(packed, name, "does not have the SHA-256 that the catalogue names");
    }
  }

  private static ModelFault refused(Path packed, String name, String why) {
    try {
      if (packed.getFileName().toString().endsWith(".part")) {
        Files.deleteIfExists(packed);
      }
    } catch (IOException _) {
      // It will be refused again.
    }
    return new ModelFault(
        ModelFault.Kind.DAMAGED, name + " " + why + "; nothing was installed.", null);
  }

  /** The hash of a file that is here. */
  static String sha256(Path file) throws IOException {
    var digest = sha256();
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
