package news.standfirst.translator;

import java.util.Arrays;

/**
 * Scratch and result of cutting one text into pieces: reused from text to text, so that a warm
 * translator allocates nothing here. Not thread-safe.
 */
final class Pieces {
  /** UTF-8 of the text and, for each byte, the UTF-16 index of the character it belongs to. */
  byte[] utf8 = new byte[512];

  int[] utf8Source = new int[513];
  int utf8Length;

  /** Normalised text, and for each byte (and its end) the UTF-16 index it came from. */
  byte[] normal = new byte[1024];

  int[] normalSource = new int[1025];
  int normalLength;

  /** Best path that ends at each byte of the normalised text. */
  float[] score = new float[1025];

  int[] startsAt = new int[1025];
  int[] piece = new int[1025];

  /** The result: piece ids with the UTF-16 range each stands for. */
  int[] ids = new int[256];

  int[] starts = new int[256];
  int[] ends = new int[256];
  int count;

  void ensureText(int bytes) {
    if (utf8.length < bytes) {
      int size = Math.max(bytes, utf8.length * 2);
      utf8 = Arrays.copyOf(utf8, size);
      utf8Source = Arrays.copyOf(utf8Source, size + 1);
    }
  }

  void ensureNormal(int bytes) {
    if (normal.length < bytes) {
      int size = Math.max(bytes, normal.length * 2);
      normal = Arrays.copyOf(normal, size);
      normalSource = Arrays.copyOf(normalSource, size + 1);
    }
  }

  void ensureLattice() {
    if (score.length < normalLength + 1) {
      int size = Math.max(normalLength + 1, score.length * 2);
      score = new float[size];
      startsAt = new int[size];
      piece = new int[size];
    }
  }

  long heapBytes() {
    return 5L * (utf8.length + normal.length) + 12L * (score.length + ids.length);
  }

  void add(int id, int start, int end) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    ids[count] = id;
    starts[count] = start;
    ends[count] = end;
    count++;
  }
}
