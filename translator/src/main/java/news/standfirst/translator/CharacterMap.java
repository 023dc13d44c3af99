package news.standfirst.translator;

/**
 * SentencePiece's precompiled character map: a double-array trie (Darts-clone) from UTF-8 prefixes
 * to replacement strings.
 *
 * <p>A unit packs a label, an offset to its children and a leaf flag: value = low 31 bits; label =
 * bit 31 and the low 8 bits; offset = the bits from 10 up, shifted left by 8 more if bit 9 is set;
 * bit 8 tells that a leaf follows. A damaged trie can point anywhere, so every step is checked and
 * a step outside is no match. Immutable.
 */
final class CharacterMap {
  private final int[] units;
  private final byte[] replacements;

  private CharacterMap(int[] units, byte[] replacements) {
    this.units = units;
    this.replacements = replacements;
  }

  static CharacterMap read(FileBytes file, byte[] blob) {
    if (blob.length == 0) {
      return new CharacterMap(new int[0], new byte[0]);
    }
    long trieSize = blob.length < 4 ? -1 : word(blob, 0) & 0xffff_ffffL;
    if (trieSize < 0 || trieSize % 4 != 0 || trieSize > blob.length - 4) {
      throw file.damaged("damaged: its character map announces a trie of " + trieSize + " bytes");
    }
    int[] units = new int[(int) (trieSize / 4)];
    for (int i = 0; i < units.length; i++) {
      units[i] = word(blob, 4 + 4 * i);
    }
    int from = 4 + (int) trieSize;
    byte[] replacements = new byte[blob.length - from];
    System.arraycopy(blob, from, replacements, 0, replacements.length);
    if (replacements.length > 0 && replacements[replacements.length - 1] != 0) {
      throw file.damaged("damaged: the last replacement of its character map does not end");
    }
    return new CharacterMap(units, replacements);
  }

  private static int word(byte[] blob, int at) {
    return (blob[at] & 0xff)
        | (blob[at + 1] & 0xff) << 8
        | (blob[at + 2] & 0xff) << 16
        | (blob[at + 3] & 0xff) << 24;
  }

  /**
   * The longest mapped prefix of {@code text[from..to)}: its length in the high half, where its
   * replacement starts in the low half; 0 if nothing matches.
   */
  long longestMatch(byte[] text, int from, int to) {
    if (units.length == 0) {
      return 0;
    }
    long match = 0;
    int position = offset(units[0]);
    for (int i = from; i < to; i++) {
      int label = text[i] & 0xff;
      position ^= label;
      if (position < 0 || position >= units.length) {
        return match;
      }
      int unit = units[position];
      if ((unit & 0x8000_00ff) != label) {
        return match;
      }
      position ^= offset(unit);
      if (position < 0 || position >= units.length) {
        return match;
      }
      if ((unit & 0x100) != 0) {
        int value = units[position] & 0x7fff_ffff;
        if (value < replacements.length) {
          match = (long) (i - from + 1) << 32 | value;
        }
      }
    }
    return match;
  }

  byte replacementByte(int at) {
    return replacements[at];
  }

  private static int offset(int unit) {
    return (unit >>> 10) << ((unit & 0x200) >>> 6);
  }

  long heapBytes() {
    return 4L * units.length + replacements.length;
  }
}
