package news.standfirst.translator;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A SentencePiece unigram vocabulary: text to pieces and back, piece for piece as SentencePiece
 * does it. Immutable and thread-safe; scratch comes from the caller.
 *
 * <p>Segmentation is the Viterbi search for the path with the highest sum of scores, tried in
 * increasing length and updated only by a strictly better path, because that is how ties fall in
 * SentencePiece. Its arithmetic is float with one double step for user-defined pieces; keep both.
 */
final class Vocabulary {
  /** What a character without a piece costs more than the worst piece. */
  private static final float UNKNOWN_PENALTY = 10f;

  private final byte[][] texts;
  private final byte[] types;
  private final float[] scores;
  private final PieceTrie trie;
  private final Normaliser normaliser;
  private final float unknownScore;
  private final float bestScore;
  private final int unknown;
  private final int end;

  /** Piece of each byte value, or null where the vocabulary has no byte pieces. */
  private final int @org.jspecify.annotations.Nullable [] bytePieces;

  private Vocabulary(SentencePieceFile file) {
    var pieces = file.pieces();
    texts = new byte[pieces.size()][];
    types = new byte[texts.length];
    scores = new float[texts.length];
    var searched = new ArrayList<PieceTrie.Entry>();
    var userDefined = new ArrayList<PieceTrie.Entry>();
    int unknownId = -1;
    int endId = -1;
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    int[] bytes = new int[256];
    Arrays.fill(bytes, -1);
    for (int i = 0; i < texts.length; i++) {
      var piece = pieces.get(i);
      texts[i] = piece.utf8();
      types[i] = (byte) piece.type();
      scores[i] = piece.score();
      switch (piece.type()) {
        case SentencePieceFile.UNKNOWN -> {
          if (unknownId >= 0) {
            throw file.file().damaged("damaged: two unknown pieces, " + unknownId + " and " + i);
          }
          unknownId = i;
        }
        case SentencePieceFile.CONTROL -> {
          if (Arrays.equals(texts[i], "</s>".getBytes(StandardCharsets.US_ASCII))) {
            endId = i;
          }
        }
        case SentencePieceFile.BYTE -> {
          int value = byteValue(texts[i]);
          if (value < 0) {
            throw file.file().damaged("damaged: byte piece " + i + " is not of the form <0x41>");
          }
          bytes[value] = i;
        }
        default -> {
          var entry = new PieceTrie.Entry(texts[i], i);
          searched.add(entry);
          if (piece.type() == SentencePieceFile.USER_DEFINED) {
            userDefined.add(entry);
          } else if (piece.type() == SentencePieceFile.NORMAL) {
            least = Math.min(least, piece.score());
            most = Math.max(most, piece.score());
          }
        }
      }
    }
    if (unknownId < 0 || endId < 0) {
      throw file.file()
          .damaged(
              "is not a vocabulary for translation: it has no "
                  + (unknownId < 0 ? "unknown piece" : "end of sentence </s>"));
    }
    if (searched.isEmpty() || !Float.isFinite(least)) {
      throw file.file().damaged("is not a vocabulary for translation: it has no text pieces");
    }
    unknown = unknownId;
    end = endId;
    unknownScore = least - UNKNOWN_PENALTY;
    bestScore = most;
    bytePieces = file.byteFallback() && Arrays.stream(bytes).allMatch(id -> id >= 0) ? bytes : null;
    trie = new PieceTrie(searched);
    normaliser = new Normaliser(file, new PieceTrie(userDefined), !userDefined.isEmpty());
    requireDistinct(file, searched);
  }

  static Vocabulary read(FileBytes file) {
    return new Vocabulary(new SentencePieceFile(file));
  }

  private void requireDistinct(SentencePieceFile file, List<PieceTrie.Entry> entries) {
    for (var entry : entries) {
      int node = PieceTrie.ROOT;
      for (byte b : entry.utf8()) {
        node = node == PieceTrie.NONE ? node : trie.child(node, b);
      }
      if (node == PieceTrie.NONE || trie.piece(node) != entry.piece()) {
        throw file.file().damaged("damaged: piece " + entry.piece() + " occurs twice");
      }
    }
  }

  private static int byteValue(byte[] text) {
    if (text.length != 6 || text[0] != '<' || text[1] != '0' || text[2] != 'x' || text[5] != '>') {
      return -1;
    }
    int high = Character.digit(text[3], 16);
    int low = Character.digit(text[4], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  int size() {
    return texts.length;
  }

  /** The piece that ends every sentence. */
  int end() {
    return end;
  }

  /** The piece for what has none. */
  int unknown() {
    return unknown;
  }

  /**
   * Cuts {@code text[from..to)} into {@code pieces.ids}, without an end of sentence; ranges are
   * UTF-16 indexes into {@code text}.
   */
  void encode(CharSequence text, int from, int to, Pieces pieces) {
    pieces.count = 0;
    normaliser.normalise(text, from, to, pieces);
    if (pieces.normalLength == 0) {
      return;
    }
    search(pieces);
    walkBack(pieces);
  }

  private void search(Pieces pieces) {
    pieces.ensureLattice();
    int length = pieces.normalLength;
    byte[] text = pieces.normal;
    float[] score = pieces.score;
    int[] startsAt = pieces.startsAt;
    int[] piece = pieces.piece;
    Arrays.fill(startsAt, 0, length + 1, -1);
    score[0] = 0;
    int at = 0;
    while (at < length) {
      float here = score[at];
      int character = Math.min(Normaliser.characterLength(text[at]), length - at);
      boolean hasSingle = false;
      int node = PieceTrie.ROOT;
      for (int i = at; i < length; ) {
        node = trie.child(node, text[i++]);
        if (node == PieceTrie.NONE) {
          break;
        }
        int id = trie.piece(node);
        if (id == PieceTrie.NONE || types[id] == SentencePieceFile.UNUSED) {
          continue;
        }
        double gain =
            types[id] == SentencePieceFile.USER_DEFINED
                ? (i - at) * bestScore - 0.1
                : (double) scores[id];
        double candidate = gain + here;
        if (startsAt[i] < 0 || candidate > score[i]) {
          score[i] = (float) candidate;
          startsAt[i] = at;
          piece[i] = id;
        }
        hasSingle |= i - at == character;
      }
      if (!hasSingle) {
        int next = at + character;
        float candidate = unknownScore + here;
        if (startsAt[next] < 0 || candidate > score[next]) {
          score[next] = candidate;
          startsAt[next] = at;
          piece[next] = unknown;
        }
      }
      at += character;
    }
  }

  /** Follows the best path from its end, then turns it round while adding its pieces. */
  private void walkBack(Pieces pieces) {
    int[] startsAt = pieces.startsAt;
    int previous = -1;
    int at = pieces.normalLength;
    // Reverse the chain in place: startsAt[i] becomes the next boundary after i.
    while (at > 0) {
      int start = startsAt[at];
      startsAt[at] = previous;
      previous = at;
      at = start;
    }
    boolean afterUnknown = false;
    int from = 0;
    for (int to = previous; to > 0; ) {
      int next = startsAt[to];
      int id = pieces.piece[to];
      int sourceStart = pieces.normalSource[from];
      int sourceEnd = pieces.normalSource[to];
      if (id != unknown) {
        pieces.add(id, sourceStart, sourceEnd);
      } else if (bytePieces != null) {
        for (int i = from; i < to; i++) {
          pieces.add(bytePieces[pieces.normal[i] & 0xff], sourceStart, sourceEnd);
        }
      } else if (afterUnknown) {
        pieces.ends[pieces.count - 1] = sourceEnd;
      } else {
        pieces.add(unknown, sourceStart, sourceEnd);
      }
      afterUnknown = id == unknown;
      from = to;
      to = next;
    }
  }

  /**
   * Turns pieces back into text.
   *
   * @param ends receives, for each piece, where its text ends in the result; a byte piece inside a
   *     character ends where the character ends
   */
  String decode(int[] ids, int count, int[] ends) {
    var text = new StringBuilder(4 * count);
    var bytes = new byte[0];
    int i = 0;
    while (i < count) {
      int id = ids[i];
      if (types[id] == SentencePieceFile.BYTE) {
        int run = i;
        while (run < count && types[ids[run]] == SentencePieceFile.BYTE) {
          run++;
        }
        bytes = new byte[run - i];
        for (int b = i; b < run; b++) {
          bytes[b - i] = (byte) byteValue(texts[ids[b]]);
        }
        decodeBytes(bytes, text, ends, i);
        i = run;
        continue;
      }
      if (types[id] != SentencePieceFile.CONTROL && types[id] != SentencePieceFile.UNKNOWN) {
        append(texts[id], text);
      }
      ends[i++] = text.length();
    }
    return text.toString();
  }

  private static void append(byte[] utf8, StringBuilder text) {
    int from = 0;
    for (int i = 0; i + 2 < utf8.length; i++) {
      if (utf8[i] == Normaliser.SPACE[0]
          && utf8[i + 1] == Normaliser.SPACE[1]
          && utf8[i + 2] == Normaliser.SPACE[2]) {
        text.append(new String(utf8, from, i - from, StandardCharsets.UTF_8));
        // Spaces before the first word are the normaliser's own.
        if (!text.isEmpty()) {
          text.append(' ');
        }
        from = i + 3;
        i += 2;
      }
    }
    text.append(new String(utf8, from, utf8.length - from, StandardCharsets.UTF_8));
  }

  /** Each byte that is not part of valid UTF-8 becomes U+FFFD by itself, as in SentencePiece. */
  private static void decodeBytes(byte[] bytes, StringBuilder text, int[] ends, int first) {
    int at = 0;
    while (at < bytes.length) {
      int length = Math.min(leadLength(bytes[at]), bytes.length - at);
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var out = CharBuffer.allocate(2);
      boolean valid = !decoder.decode(ByteBuffer.wrap(bytes, at, length), out, true).isError();
      int used = valid ? length : 1;
      if (valid) {
        text.append(out.flip());
      } else {
        text.append('\uFFFD');
      }
      for (int b = 0; b < used; b++) {
        ends[first + at + b] = text.length();
      }
      at += used;
    }
  }

  private static int leadLength(byte lead) {
    int b = lead & 0xff;
    return b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  /** True if the piece begins a word. */
  boolean beginsWord(int id) {
    byte[] text = texts[id];
    return text.length >= 3
        && text[0] == Normaliser.SPACE[0]
        && text[1] == Normaliser.SPACE[1]
        && text[2] == Normaliser.SPACE[2];
  }

  /** Heap held, in bytes: texts with their array headers, the trie and the character map. */
  long heapBytes() {
    long bytes = 5L * texts.length + trie.heapBytes() + normaliser.heapBytes();
    for (byte[] text : texts) {
      bytes += 24 + text.length;
    }
    return bytes;
  }
}
