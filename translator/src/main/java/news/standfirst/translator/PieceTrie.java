package news.standfirst.translator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A byte trie over the pieces of a vocabulary. The children of a node lie next to each other in
 * order of their byte, so a step is a search among at most 256 bytes and the whole takes about nine
 * bytes a node (1 MB for 32,000 pieces). Immutable.
 */
final class PieceTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private final byte[] labels;
  private final int[] firstChild;
  private final int[] pieces;

  /** A text of the trie and the piece it stands for. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Entry(byte[] utf8, int piece) {}

  PieceTrie(List<Entry> entries) {
    Entry[] sorted = entries.toArray(new Entry[0]);
    Arrays.sort(sorted, Comparator.comparing(Entry::utf8, Arrays::compareUnsigned));
    int size = 1;
    for (int i = 0; i < sorted.length; i++) {
      byte[] text = sorted[i].utf8;
      byte[] before = i == 0 ? new byte[0] : sorted[i - 1].utf8;
      int shared = Arrays.mismatch(before, text);
      size += text.length - (shared < 0 ? text.length : shared);
    }
    labels = new byte[size];
    firstChild = new int[size + 1];
    pieces = new int[size];
    build(sorted);
  }

  /** Breadth first: nodes are numbered in the order in which their ranges of entries are found. */
  private void build(Entry[] sorted) {
    int nodes = labels.length;
    int[] from = new int[nodes];
    int[] to = new int[nodes];
    short[] depth = new short[nodes];
    to[0] = sorted.length;
    int made = 1;
    for (int node = 0; node < nodes; node++) {
      firstChild[node] = made;
      pieces[node] = NONE;
      int at = from[node];
      int deep = depth[node];
      // A text that occurs twice ends here twice; the vocabulary refuses it afterwards.
      while (at < to[node] && sorted[at].utf8.length == deep) {
        pieces[node] = sorted[at].piece;
        at++;
      }
      while (at < to[node]) {
        byte label = sorted[at].utf8[deep];
        int start = at;
        while (at < to[node] && sorted[at].utf8[deep] == label) {
          at++;
        }
        labels[made] = label;
        from[made] = start;
        to[made] = at;
        depth[made] = (short) (deep + 1);
        made++;
      }
    }
    firstChild[nodes] = made;
  }

  /** The child of {@code node} along {@code label}, or {@link #NONE}. */
  int child(int node, byte label) {
    int low = firstChild[node];
    int high = firstChild[node + 1] - 1;
    int wanted = label & 0xff;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = labels[middle] & 0xff;
      if (found < wanted) {
        low = middle + 1;
      } else if (found > wanted) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return NONE;
  }

  /** The piece that ends at {@code node}, or {@link #NONE}. */
  int piece(int node) {
    return pieces[node];
  }

  long heapBytes() {
    return labels.length + 4L * (firstChild.length + pieces.length);
  }
}
