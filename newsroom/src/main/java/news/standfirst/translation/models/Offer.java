package news.standfirst.translation.models;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A model that the registry offers.
 *
 * @param architecture tiny, base-memory or base
 * @param released whether Mozilla ships it; others are trials
 * @param files where each part is, and what is known of it unpacked
 */
public record Offer(
    ModelPair pair, String architecture, boolean released, Map<ModelPart, OfferedFile> files) {

  /**
   * One file.
   *
   * @param bytes its size unpacked; 0 when the catalogue does not tell
   * @param sha256 of it unpacked, in hexadecimal; empty when the catalogue does not tell
   */
  record OfferedFile(URI address, long bytes, String sha256) {}

  public Offer {
    // In one order on every machine, the model first.
    files = Collections.unmodifiableMap(new EnumMap<>(files));
  }

  /** What is known of its size on the disk, unpacked; a little less than it will be. */
  public long bytes() {
    return files.values().stream().mapToLong(OfferedFile::bytes).sum();
  }

  /** The hash of the model file itself; empty when the catalogue does not tell. */
  String modelHash() {
    var model = files.get(ModelPart.MODEL);
    return model == null ? "" : model.sha256();
  }

  /** Which to take when there are several: the one of the best quality that is still fast. */
  int rank() {
    return switch (architecture) {
      case "base-memory" -> 0;
      case "base" -> 1;
      case "tiny" -> 2;
      default -> 3;
    };
  }
}
