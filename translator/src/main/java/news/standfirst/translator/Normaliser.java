package news.standfirst.translator;

/**
 * SentencePiece's normalisation: the character map, runs of spaces made one, spaces written as
 * U+2581, and one such mark put before the text. Keeps where every byte came from, which is what
 * lets inline marks find their words again. Immutable.
 */
final class Normaliser {
  /** UTF-8 of U+2581, the visible space. */
  static final byte[] SPACE = {(byte) 0xE2, (byte) 0x96, (byte) 0x81};

  private final CharacterMap map;
  private final boolean addDummyPrefix;
  private final boolean removeExtraWhitespaces;
  private final PieceTrie userDefined;
  private final boolean hasUserDefined;

  Normaliser(SentencePieceFile file, PieceTrie userDefined, boolean hasUserDefined) {
    this.map = CharacterMap.read(file.file(), file.charsmap());
    this.addDummyPrefix = file.addDummyPrefix();
    this.removeExtraWhitespaces = file.removeExtraWhitespaces();
    this.userDefined = userDefined;
    this.hasUserDefined = hasUserDefined;
  }

  long heapBytes() {
    return map.heapBytes();
  }

  /** Fills the normalised text of {@code pieces} from {@code text[from..to)}. */
  void normalise(CharSequence text, int from, int to, Pieces pieces) {
    toUtf8(text, from, to, pieces);
    pieces.normalLength = 0;
    int at = 0;
    int end = pieces.utf8Length;
    if (removeExtraWhitespaces) {
      while (at < end) {
        long step = step(pieces, at);
        if (!isSpace(pieces, at, step)) {
          break;
        }
        at += length(step);
      }
    }
    if (at == end) {
      pieces.normalSource[0] = pieces.utf8Source[at];
      return;
    }
    if (addDummyPrefix) {
      appendSpace(pieces, pieces.utf8Source[at]);
    }
    boolean afterSpace = removeExtraWhitespaces;
    while (at < end) {
      long step = step(pieces, at);
      afterSpace = append(pieces, at, step, afterSpace);
      at += length(step);
      if (!removeExtraWhitespaces) {
        afterSpace = false;
      }
    }
    int finish = pieces.utf8Source[end];
    if (removeExtraWhitespaces) {
      while (endsInSpace(pieces)) {
        pieces.normalLength -= SPACE.length;
        finish = pieces.normalSource[pieces.normalLength];
      }
    }
    pieces.normalSource[pieces.normalLength] = finish;
  }

  private static boolean endsInSpace(Pieces pieces) {
    int length = pieces.normalLength;
    return length >= 3
        && pieces.normal[length - 1] == SPACE[2]
        && pieces.normal[length - 2] == SPACE[1]
        && pieces.normal[length - 3] == SPACE[0];
  }

  /**
   * What the text at {@code at} becomes: length consumed (bits 32 to 62) and where the replacement
   * lies in the map (low half); the sign bit marks "as it stands".
   */
  private long step(Pieces pieces, int at) {
    int end = pieces.utf8Length;
    if (hasUserDefined) {
      int kept = userDefinedLength(pieces, at, end);
      if (kept > 0) {
        return Long.MIN_VALUE | (long) kept << 32;
      }
    }
    long match = map.longestMatch(pieces.utf8, at, end);
    return match != 0 ? match : Long.MIN_VALUE | (long) characterLength(pieces.utf8[at]) << 32;
  }

  private int userDefinedLength(Pieces pieces, int at, int end) {
    int longest = 0;
    int node = PieceTrie.ROOT;
    for (int i = at; i < end; i++) {
      node = userDefined.child(node, pieces.utf8[i]);
      if (node == PieceTrie.NONE) {
        break;
      }
      if (userDefined.piece(node) != PieceTrie.NONE) {
        longest = i - at + 1;
      }
    }
    return longest;
  }

  private static int length(long step) {
    return (int) (step >>> 32) & 0x7fff_ffff;
  }

  private boolean isSpace(Pieces pieces, int at, long step) {
    if (step < 0) {
      return length(step) == 1 && pieces.utf8[at] == ' ';
    }
    int replacement = (int) step;
    return map.replacementByte(replacement) == ' ' && map.replacementByte(replacement + 1) == 0;
  }

  /** Appends one step's text; true if it ended in a space. An empty text changes nothing. */
  private boolean append(Pieces pieces, int at, long step, boolean afterSpace) {
    int source = pieces.utf8Source[at];
    boolean skipping = afterSpace;
    boolean after = afterSpace;
    int i = step < 0 ? at : (int) step;
    int end = step < 0 ? at + length(step) : Integer.MAX_VALUE;
    for (; i < end; i++) {
      byte b = step < 0 ? pieces.utf8[i] : map.replacementByte(i);
      if (step >= 0 && b == 0) {
        break;
      }
      if (b == ' ') {
        if (!skipping) {
          appendSpace(pieces, source);
          after = true;
        }
      } else {
        skipping = false;
        after = false;
        pieces.ensureNormal(pieces.normalLength + 1);
        pieces.normal[pieces.normalLength] = b;
        pieces.normalSource[pieces.normalLength++] = source;
      }
    }
    return after;
  }

  private static void appendSpace(Pieces pieces, int source) {
    pieces.ensureNormal(pieces.normalLength + SPACE.length);
    for (byte b : SPACE) {
      pieces.normal[pieces.normalLength] = b;
      pieces.normalSource[pieces.normalLength++] = source;
    }
  }

  /** Length of the UTF-8 character that starts with {@code first}; a stray byte stands alone. */
  static int characterLength(byte first) {
    int lead = first & 0xff;
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** A lone surrogate has no UTF-8; it becomes U+FFFD, as invalid bytes do in SentencePiece. */
  private static void toUtf8(CharSequence text, int from, int to, Pieces pieces) {
    pieces.ensureText(3 * (to - from) + 1);
    byte[] out = pieces.utf8;
    int[] source = pieces.utf8Source;
    int n = 0;
    for (int i = from; i < to; i++) {
      int start = i;
      int c = text.charAt(i);
      if (Character.isSurrogate((char) c)) {
        boolean pair =
            Character.isHighSurrogate((char) c)
                && i + 1 < to
                && Character.isLowSurrogate(text.charAt(i + 1));
        c = pair ? Character.toCodePoint((char) c, text.charAt(++i)) : 0xFFFD;
      }
      int before = n;
      if (c < 0x80) {
        out[n++] = (byte) c;
      } else if (c < 0x800) {
        out[n++] = (byte) (0xC0 | c >> 6);
        out[n++] = (byte) (0x80 | (c & 0x3F));
      } else if (c < 0x10000) {
        out[n++] = (byte) (0xE0 | c >> 12);
        out[n++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        out[n++] = (byte) (0x80 | (c & 0x3F));
      } else {
        out[n++] = (byte) (0xF0 | c >> 18);
        out[n++] = (byte) (0x80 | ((c >> 12) & 0x3F));
        out[n++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        out[n++] = (byte) (0x80 | (c & 0x3F));
      }
      for (int b = before; b < n; b++) {
        source[b] = start;
      }
    }
    source[n] = to;
    pieces.utf8Length = n;
  }
}
