package news.standfirst.picture.metadata;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What makes texts out of files fit to be kept: right characters, no control codes, bounded. */
final class Texts {
  /** Characters of one text: a caption of the longest kind has 2,000. */
  static final int MOST_CHARACTERS = 8_000;

  /** Entries of one list: keywords of stock agencies reach 50. */
  static final int MOST_ENTRIES = 200;

  /** Languages of one text. */
  static final int MOST_LANGUAGES = 40;

  /** What Latin-1 means in the field: its codes 0x80 to 0x9f are quotation marks and dashes. */
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,6}");
  private static final Pattern TERM = Pattern.compile("[A-Za-z0-9:/._#-]{1,200}");

  private Texts() {}

  static String clean(String text) {
    var kept = new StringBuilder(Math.min(text.length(), MOST_CHARACTERS));
    for (int at = 0; at < text.length() && kept.length() < MOST_CHARACTERS; ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      boolean line = c == '\n' || c == '\t';
      if (c == '\r') {
        if (at >= text.length() || text.charAt(at) != '\n') {
          kept.append('\n'); // IIM's lines often end in a lone CR
        }
      } else if (line || !isUnfit(c)) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString().strip();
  }

  private static boolean isUnfit(int c) {
    return Character.isISOControl(c)
        || (c >= 0xd800 && c <= 0xdfff)
        || (c & 0xfffe) == 0xfffe
        || c == 0xfeff;
  }

  static List<String> list(Stream<String> texts) {
    return texts
        .map(Texts::clean)
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(MOST_ENTRIES)
        .toList();
  }

  /**
   * The address when it is one of the web, else "": a file must not bring a {@code javascript:}.
   */
  static String webAddress(String text) {
    if (text.length() > 2_000) {
      return "";
    }
    try {
      var uri = URI.create(text.strip());
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getUserInfo() == null ? uri.toString() : "";
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }

  /** A term of a controlled vocabulary, as an address or a short name. */
  static String term(String text) {
    return TERM.matcher(text).matches() ? text : "";
  }

  static Optional<String> languageTag(String tag) {
    return LANGUAGE_TAG.matcher(tag).matches()
        ? Optional.of(tag.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }

  static String utf8OrWindows1252(byte[] bytes) {
    return new String(bytes, isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
  }

  static String windows1252(byte[] bytes) {
    return new String(bytes, WINDOWS_1252);
  }

  /** XML 1.0 knows no control characters; some writers put them in all the same. */
  static String withoutIllegalXml(String xml) {
    var kept = new StringBuilder(xml.length());
    xml.codePoints()
        .filter(c -> c == '\n' || c == '\r' || c == '\t' || (c >= 0x20 && !isUnfit(c)) || c == 0x85)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
