package news.standfirst.picture.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An IIM block (IPTC-NAA Information Interchange Model 4.2): reading and writing. Immutable. */
final class Iim {
  /** The data sets of record 2 that we know, with the number of bytes that the model gives them. */
  enum Field {
    TITLE(5, 64),
    KEYWORD(25, 64),
    INSTRUCTIONS(40, 256),
    CREATOR(80, 32),
    CREATOR_TITLE(85, 32),
    CITY(90, 32),
    COUNTRY(101, 64),
    HEADLINE(105, 256),
    CREDIT(110, 32),
    SOURCE(115, 32),
    COPYRIGHT(116, 128),
    CAPTION(120, 2000);

    private final int number;
    private final int bytes;

    Field(int number, int bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    /** How many bytes the model allows. */
    int bytes() {
      return bytes;
    }
  }

  private static final int TAG = 0x1c;
  private static final byte[] ESC_PERCENT_G = {0x1b, 0x25, 0x47};
  private static final int CHARACTER_SET = 90;
  private static final int MOST_SETS = 2_000;

  private final Map<Field, List<String>> texts;

  private Iim(Map<Field, List<String>> texts) {
    this.texts = texts;
  }

  /** Reads until the first damaged data set. */
  static Iim read(byte[] block) {
    var sets = new EnumMap<Field, List<byte[]>>(Field.class);
    var all = new ByteArrayOutputStream();
    byte[] characterSet = {};
    var in = ByteBuffer.wrap(block);
    for (int i = 0; i < MOST_SETS && in.remaining() >= 5 && in.get() == TAG; i++) {
      int set = in.getShort() & 0xffff;
      long length = in.getShort() & 0xffff;
      if (length > 0x7fff) {
        length = extendedLength(in, (int) length & 0x7fff);
      }
      if (length < 0 || length > in.remaining()) {
        break;
      }
      byte[] bytes = new byte[(int) length];
      in.get(bytes);
      if (set == (0x100 | CHARACTER_SET)) {
        characterSet = bytes;
      }
      for (var field : Field.values()) {
        if (set == (0x200 | field.number)) {
          sets.computeIfAbsent(field, f -> new ArrayList<>()).add(bytes);
          all.writeBytes(bytes);
          all.write(' ');
        }
      }
    }
    return decode(sets, isUtf8(characterSet, all.toByteArray()));
  }

  private static long extendedLength(ByteBuffer in, int bytes) {
    if (bytes > 4 || bytes > in.remaining()) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < bytes; i++) {
      length = length << 8 | (in.get() & 0xff);
    }
    return length;
  }

  /**
   * 1:90 is often missing and sometimes wrong; text that is valid UTF-8 with any byte beyond ASCII
   * in it is UTF-8 in practice, and what is not valid UTF-8 never is.
   */
  private static boolean isUtf8(byte[] characterSet, byte[] all) {
    boolean saysLatin1 = characterSet.length == 3 && characterSet[1] == 0x2e;
    return !saysLatin1 && Texts.isUtf8(all);
  }

  private static Iim decode(Map<Field, List<byte[]>> sets, boolean utf8) {
    var texts = new EnumMap<Field, List<String>>(Field.class);
    sets.forEach(
        (field, list) ->
            texts.put(
                field,
                Texts.list(
                    list.stream()
                        .map(
                            bytes ->
                                utf8
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                    : Texts.windows1252(bytes)))));
    return new Iim(texts);
  }

  /** The first text of a field, or "". */
  String text(Field field) {
    return texts(field).stream().findFirst().orElse("");
  }

  /** All texts of a field. */
  List<String> texts(Field field) {
    return texts.getOrDefault(field, List.of());
  }

  /** A block in UTF-8 that says so; texts are cut to the model's lengths between characters. */
  static byte[] write(Map<Field, List<String>> texts) {
    var out = new ByteArrayOutputStream();
    put(out, 1, CHARACTER_SET, ESC_PERCENT_G);
    put(out, 2, 0, new byte[] {0, 4});
    for (var field : Field.values()) {
      for (var text : texts.getOrDefault(field, List.of())) {
        if (!text.isEmpty()) {
          put(out, 2, field.number, cut(text, field.bytes));
        }
      }
    }
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int record, int number, byte[] bytes) {
    out.write(TAG);
    out.write(record);
    out.write(number);
    out.write(bytes.length >> 8);
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  private static byte[] cut(String text, int most) {
    int end = 0;
    int bytes = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > most) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8);
  }
}
