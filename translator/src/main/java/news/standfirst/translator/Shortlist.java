package news.standfirst.translator;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The lexical shortlist: for each source piece, the target pieces it is likely to become. A
 * sentence's candidates are the most frequent pieces, the lists of its own pieces and, where both
 * languages share a vocabulary, its own pieces themselves.
 *
 * <p>Marian builds one set for a whole batch, so its output depends on which sentences happen to be
 * translated together. Here every sentence has a set of its own; that keeps its translation the
 * same in whatever company it is translated. Immutable.
 */
final class Shortlist {
  private static final long MAGIC = 0xF11A48D5013417F5L;
  private static final int HEADER = 48;

  private final int frequent;
  private final int[] offsets;
  private final int[] ids;
  private final int targetSize;
  private final boolean sharedVocabulary;

  private Shortlist(
      int frequent, int[] offsets, int[] ids, int targetSize, boolean sharedVocabulary) {
    this.frequent = frequent;
    this.offsets = offsets;
    this.ids = ids;
    this.targetSize = targetSize;
    this.sharedVocabulary = sharedVocabulary;
  }

  static Shortlist read(FileBytes file, int sourceSize, int targetSize, boolean sharedVocabulary) {
    if (file.size() < HEADER || file.longAt(0, "the header") != MAGIC) {
      throw file.damaged("not a lexical shortlist");
    }
    long frequent = file.longAt(16, "the header");
    long offsetCount = file.longAt(32, "the header");
    long idCount = file.longAt(40, "the header");
    if (frequent < 0 || frequent > Integer.MAX_VALUE) {
      throw file.damaged("damaged: " + Long.toUnsignedString(frequent) + " frequent pieces");
    }
    if (offsetCount != sourceSize + 1L) {
      throw file.damaged(
          "belongs to another vocabulary: it lists "
              + (offsetCount - 1)
              + " source pieces, the vocabulary has "
              + sourceSize);
    }
    if (idCount < 0 || idCount > file.size() / 4) {
      throw file.damaged("damaged: " + Long.toUnsignedString(idCount) + " candidates announced");
    }
    long expected = HEADER + 8 * offsetCount + 4 * idCount;
    if (file.size() != expected) {
      throw file.damaged(
          "truncated or damaged: it has " + file.size() + " bytes, its header says " + expected);
    }
    verifyChecksum(file);

    int[] offsets = new int[(int) offsetCount];
    for (int i = 0; i < offsets.length; i++) {
      long offset = file.longAt(HEADER + 8L * i, "the offsets");
      if (offset < (i == 0 ? 0 : offsets[i - 1]) || offset > idCount) {
        throw file.damaged("damaged: the list of piece " + i + " starts at " + offset);
      }
      offsets[i] = (int) offset;
    }
    if (offsets[0] != 0 || offsets[offsets.length - 1] != idCount) {
      throw file.damaged("damaged: its lists do not cover its candidates");
    }
    int[] ids = new int[(int) idCount];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = file.intAt(HEADER + 8 * offsetCount + 4L * i, "the candidates");
      if (ids[i] < 0 || ids[i] >= targetSize) {
        throw file.damaged(
            "belongs to another vocabulary: it names target piece "
                + Integer.toUnsignedString(ids[i])
                + " of "
                + targetSize);
      }
    }
    return new Shortlist(
        (int) Math.min(frequent, targetSize), offsets, ids, targetSize, sharedVocabulary);
  }

  private static void verifyChecksum(FileBytes file) {
    var longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    var segment = file.segment();
    long hash = 0;
    for (long at = 16; at + 8 <= file.size(); at += 8) {
      long word = segment.get(longs, at);
      hash ^= word + 0x9e3779b9L + (hash << 6) + (hash >>> 2);
    }
    if (hash != file.longAt(8, "the checksum")) {
      throw file.damaged("damaged: its checksum does not match its contents");
    }
  }

  /**
   * Leaves the candidates of a sentence in {@code space.candidates[sentence]} and returns how many
   * they are: ascending, without repetition, a multiple of eight wherever the vocabulary has that
   * many.
   *
   * @param source source pieces, end of sentence included
   */
  int candidates(int[] source, Workspace space, int sentence) {
    int words = (targetSize + 63) >>> 6;
    if (space.seen.length < words) {
      space.seen = new long[words];
    }
    long[] seen = space.seen;
    Arrays.fill(seen, 0, words, 0);
    int count = frequent;
    Arrays.fill(seen, 0, frequent >>> 6, -1L);
    if ((frequent & 63) != 0) {
      seen[frequent >>> 6] = (1L << (frequent & 63)) - 1;
    }
    for (int piece : source) {
      if (sharedVocabulary) {
        count += add(seen, piece);
      }
      for (int j = offsets[piece]; j < offsets[piece + 1]; j++) {
        count += add(seen, ids[j]);
      }
    }
    for (int next = frequent; (count & 7) != 0 && next < targetSize; next++) {
      count += add(seen, next);
    }
    if (space.candidates[sentence].length < count) {
      space.candidates[sentence] = new int[Math.max(count, 1024)];
    }
    int[] candidates = space.candidates[sentence];
    int at = 0;
    for (int w = 0; w < words; w++) {
      for (long bits = seen[w]; bits != 0; bits &= bits - 1) {
        candidates[at++] = (w << 6) + Long.numberOfTrailingZeros(bits);
      }
    }
    return count;
  }

  private static int add(long[] seen, int id) {
    long bit = 1L << (id & 63);
    if ((seen[id >>> 6] & bit) != 0) {
      return 0;
    }
    seen[id >>> 6] |= bit;
    return 1;
  }

  /** Heap held by the lists, in bytes. */
  long heapBytes() {
    return 4L * (offsets.length + ids.length);
  }
}
