package news.standfirst.translator;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a SentencePiece model (a protocol buffer) that text needs: pieces with score and
 * type, the precompiled character map and the normaliser's switches. Unknown fields are skipped, as
 * protocol buffers ask.
 */
final class SentencePieceFile {
  static final int NORMAL = 1;
  static final int UNKNOWN = 2;
  static final int CONTROL = 3;
  static final int USER_DEFINED = 4;
  static final int UNUSED = 5;
  static final int BYTE = 6;

  private static final int UNIGRAM = 1;
  private static final int MOST_PIECES = 1_000_000;
  private static final int LONGEST_PIECE = 4096;

  /** One entry of the vocabulary; {@code utf8} is its text. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Piece(byte[] utf8, float score, int type) {}

  private final FileBytes file;
  private final List<Piece> pieces = new ArrayList<>();
  private byte[] charsmap = new byte[0];
  private boolean byteFallback;
  private boolean addDummyPrefix = true;
  private boolean removeExtraWhitespaces = true;
  private boolean escapeWhitespaces = true;

  SentencePieceFile(FileBytes file) {
    this.file = file;
    if (file.size() == 0) {
      throw file.damaged("not a SentencePiece vocabulary: it is empty");
    }
    readModel();
    if (pieces.isEmpty()) {
      throw file.damaged("not a SentencePiece vocabulary: it has no pieces");
    }
  }

  FileBytes file() {
    return file;
  }

  List<Piece> pieces() {
    return pieces;
  }

  byte[] charsmap() {
    return charsmap;
  }

  boolean byteFallback() {
    return byteFallback;
  }

  boolean addDummyPrefix() {
    return addDummyPrefix;
  }

  boolean removeExtraWhitespaces() {
    return removeExtraWhitespaces;
  }

  private void readModel() {
    var in = new Fields(0, file.size());
    while (in.next()) {
      if (in.is(1, Fields.BYTES)) {
        readPiece(in.message());
      } else if (in.is(2, Fields.BYTES)) {
        readTrainer(in.message());
      } else if (in.is(3, Fields.BYTES)) {
        readNormalizer(in.message());
      }
    }
  }

  private void readPiece(Fields in) {
    if (pieces.size() >= MOST_PIECES) {
      throw file.damaged("damaged: more than " + MOST_PIECES + " pieces");
    }
    byte[] text = new byte[0];
    float score = 0;
    int type = NORMAL;
    while (in.next()) {
      if (in.is(1, Fields.BYTES)) {
        if (in.length() > LONGEST_PIECE) {
          throw file.damaged("damaged: a piece of " + in.length() + " bytes");
        }
        text = in.copy();
      } else if (in.is(2, Fields.FIXED32)) {
        score = Float.intBitsToFloat((int) in.value());
      } else if (in.is(3, Fields.VARINT)) {
        type = (int) in.value();
      }
    }
    if (text.length == 0) {
      throw file.damaged("damaged: piece " + pieces.size() + " is empty");
    }
    if (!Float.isFinite(score)) {
      throw file.damaged("damaged: the score of piece " + pieces.size() + " is " + score);
    }
    if (type < NORMAL || type > BYTE) {
      throw file.damaged("damaged: piece " + pieces.size() + " is of type " + type);
    }
    pieces.add(new Piece(text, score, type));
  }

  private void readTrainer(Fields in) {
    while (in.next()) {
      if (in.is(3, Fields.VARINT) && in.value() != UNIGRAM) {
        throw file.damaged("is not a unigram vocabulary (model type " + in.value() + ")");
      } else if (in.is(24, Fields.VARINT) && in.value() != 0) {
        throw file.damaged("marks spaces at the end of words, which is not supported");
      } else if (in.is(35, Fields.VARINT)) {
        byteFallback = in.value() != 0;
      }
    }
  }

  private void readNormalizer(Fields in) {
    while (in.next()) {
      if (in.is(2, Fields.BYTES)) {
        charsmap = in.copy();
      } else if (in.is(3, Fields.VARINT)) {
        addDummyPrefix = in.value() != 0;
      } else if (in.is(4, Fields.VARINT)) {
        removeExtraWhitespaces = in.value() != 0;
      } else if (in.is(5, Fields.VARINT)) {
        escapeWhitespaces = in.value() != 0;
      }
    }
    if (!escapeWhitespaces) {
      throw file.damaged("does not mark spaces, which is not supported");
    }
  }

  /** Walks the fields of one message. */
  private final class Fields {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private long at;
    private final long end;
    private int field;
    private int wire;
    private long value;

    Fields(long at, long end) {
      this.at = at;
      this.end = end;
    }

    /**
     * Reads the next field; for a run of bytes {@code value} is its length and {@code at} its end.
     */
    boolean next() {
      if (at == end) {
        return false;
      }
      long key = varint();
      field = (int) (key >>> 3);
      wire = (int) (key & 7);
      if (key < 0 || key > 0xffff_ffffL || field == 0) {
        throw broken();
      }
      switch (wire) {
        case VARINT -> value = varint();
        case FIXED64 -> skip(8);
        case FIXED32 -> {
          skip(4);
          value = file.intAt(at - 4, "a field of the vocabulary");
        }
        case BYTES -> {
          value = varint();
          if (value < 0) {
            throw broken();
          }
          skip(value);
        }
        default -> throw broken();
      }
      return true;
    }

    boolean is(int wantedField, int wantedWire) {
      return field == wantedField && wire == wantedWire;
    }

    long value() {
      return value;
    }

    long length() {
      return value;
    }

    Fields message() {
      return new Fields(at - value, at);
    }

    byte[] copy() {
      return file.copy(at - value, (int) value, "a field of the vocabulary");
    }

    private void skip(long bytes) {
      if (bytes > end - at || bytes > Integer.MAX_VALUE) {
        throw file.damaged("truncated or damaged: a field at byte " + at + " runs past its end");
      }
      at += bytes;
    }

    private long varint() {
      long result = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        if (at >= end) {
          throw file.damaged("truncated or damaged: it ends inside a number at byte " + at);
        }
        byte b = file.byteAt(at++, "a number");
        result |= (long) (b & 0x7f) << shift;
        if (b >= 0) {
          return result;
        }
      }
      throw broken();
    }

    private ModelFileException broken() {
      return file.damaged("not a SentencePiece vocabulary, or damaged near byte " + at);
    }
  }
}
