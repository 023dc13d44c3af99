package news.standfirst.translator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the fuzzer calls: each reader on arbitrary bytes. The documented exception is the only one
 * allowed out.
 */
final class FuzzTargets {
  private FuzzTargets() {}

  /** The Marian container, its configuration and weights. */
  static final class Model {
    private Model() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      try {
        var weights = new ModelWeights(new MarianFile(FileBytes.of("fuzz", bytes)), KERNEL);
        if (weights.heapBytes() < 0) {
          throw new AssertionError("negative size");
        }
      } catch (ModelFileException expected) {
        requireMessage(expected);
      }
    }
  }

  /** The SentencePiece vocabulary; one that loads must cut and join text. */
  static final class Vocabularies {
    private static final String TEXT = "The mayor, 3–1 😀 日本 <0x41> \uD800";

    private Vocabularies() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      try {
        var vocabulary = Vocabulary.read(FileBytes.of("fuzz", bytes));
        var pieces = new Pieces();
        vocabulary.encode(TEXT, 0, TEXT.length(), pieces);
        vocabulary.decode(pieces.ids, pieces.count, new int[pieces.count]);
      } catch (ModelFileException expected) {
        requireMessage(expected);
      }
    }
  }

  /** The shortlist; one that loads must give candidates. */
  static final class Shortlists {
    private static final int VOCABULARY = 800;

    private Shortlists() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      read(bytes);
      // No fuzzer guesses a checksum; what lies behind it is reached by putting the right one in.
      read(withChecksum(bytes));
    }

    private static byte[] withChecksum(byte[] bytes) {
      byte[] sealed = bytes.clone();
      if (sealed.length >= 16) {
        var words = ByteBuffer.wrap(sealed).order(ByteOrder.LITTLE_ENDIAN);
        long hash = 0;
        for (int at = 16; at + 8 <= sealed.length; at += 8) {
          hash ^= words.getLong(at) + 0x9e3779b9L + (hash << 6) + (hash >>> 2);
        }
        words.putLong(8, hash);
      }
      return sealed;
    }

    private static void read(byte[] bytes) {
      try {
        var shortlist = Shortlist.read(FileBytes.of("fuzz", bytes), VOCABULARY, VOCABULARY, true);
        int count = shortlist.candidates(new int[] {0, 5, VOCABULARY - 1}, new Workspace(), 0);
        if (count > VOCABULARY) {
          throw new AssertionError("more candidates than pieces");
        }
      } catch (ModelFileException expected) {
        requireMessage(expected);
      }
    }
  }

  private static final Kernel KERNEL = new ScalarKernel();

  private static void requireMessage(ModelFileException e) {
    if (!e.file().equals("fuzz") || e.problem().isBlank()) {
      throw new AssertionError("a message without a file or a problem", e);
    }
  }
}
