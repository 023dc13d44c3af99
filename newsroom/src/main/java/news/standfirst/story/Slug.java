package news.standfirst.story;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The readable part of an address: lower-case letters and digits of any script, in words joined by
 * single hyphens, at most {@value Bounds#SLUG} characters, in Unicode's NFC form.
 *
 * <p>Any other text throws {@link InvalidStory}.
 */
public record Slug(String value) implements Comparable<Slug> {
  private static final Map<Integer, String> SPELT_OUT =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ı', "i"));

  public Slug {
    if (value.isEmpty() || value.length() > Bounds.SLUG || !value.equals(cleaned(value))) {
      throw new InvalidStory("slug", FieldReason.SLUG, Bounds.SLUG);
    }
  }

  /**
   * The slug that a headline or a name suggests: accents of Latin letters dropped, other scripts
   * kept, cut at a word near the limit; {@code untitled} when nothing is left.
   */
  public static Slug of(String words) {
    var clean = cleaned(words);
    if (clean.length() > Bounds.SLUG) {
      var cut = clean.lastIndexOf('-', Bounds.SLUG);
      clean = clean.substring(0, cut > Bounds.SLUG / 2 ? cut : safeCut(clean));
    }
    clean = cleaned(clean);
    return new Slug(clean.isEmpty() ? "untitled" : clean);
  }

  /** This slug with a number behind it, still within the limit: {@code storm-2}. */
  public Slug numbered(int number) {
    var tail = "-" + number;
    var room = Bounds.SLUG - tail.length();
    var head = value.length() > room ? cleaned(value.substring(0, room)) : value;
    return new Slug(head + tail);
  }

  private static int safeCut(String text) {
    return Character.isHighSurrogate(text.charAt(Bounds.SLUG - 1)) ? Bounds.SLUG - 1 : Bounds.SLUG;
  }

  private static String cleaned(String words) {
    var folded = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var made = new StringBuilder();
    var gap = false;
    int before = 0;
    for (var points = folded.codePoints().iterator(); points.hasNext(); ) {
      int point = points.nextInt();
      if (isMark(point)) {
        if (!made.isEmpty() && !gap && !isLatin(before)) {
          made.appendCodePoint(point);
        }
        continue;
      }
      if (point == '\'' || point == '’' || point == 'ʼ' || point == 0x640) {
        continue;
      }
      before = point;
      if (!Character.isLetterOrDigit(point)) {
        gap = true;
        continue;
      }
      if (gap && !made.isEmpty()) {
        made.append('-');
      }
      gap = false;
      var spelt = SPELT_OUT.get(point);
      if (spelt == null) {
        made.appendCodePoint(point);
      } else {
        made.append(spelt);
      }
    }
    return Normalizer.normalize(made, Normalizer.Form.NFC);
  }

  private static boolean isMark(int point) {
    var type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isLatin(int point) {
    var script = Character.UnicodeScript.of(point);
    return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON;
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
