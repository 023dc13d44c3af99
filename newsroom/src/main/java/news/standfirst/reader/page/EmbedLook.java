package news.standfirst.reader.page;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import news.standfirst.story.InvalidStory;

/**
 * How a coverage looks inside somebody else's page. What cannot be used throws {@link
 * InvalidStory}, which says what can.
 *
 * @param theme {@code light}, {@code dark}, or {@code auto} for what the reader's device wants
 * @param accent six hexadecimal digits; empty for the house's own colour
 * @param size of the words in per cent
 * @param posts at most so many
 */
public record EmbedLook(String theme, String accent, int size, int posts) {
  public static final EmbedLook USUAL = new EmbedLook("auto", "", 100, 10);

  private static final Pattern COLOUR = Pattern.compile("[0-9a-f]{6}");

  /** Words must stand out from their ground by this (WCAG 2.2, 1.4.3). */
  private static final double CONTRAST = 4.5;

  private static final int LIGHT_PAPER = 0xfdfcf9;
  private static final int DARK_PAPER = 0x161513;

  public EmbedLook {
    accent = accent.toLowerCase(Locale.ROOT);
    if (!theme.equals("auto") && !theme.equals("light") && !theme.equals("dark")) {
      throw new InvalidStory("theme", "theme is light, dark or auto.");
    }
    if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
      throw new InvalidStory("accent", "accent is six hexadecimal digits, such as 8f1d22.");
    }
    if (size < 80 || size > 150) {
      throw new InvalidStory("size", "size is a number from 80 to 150, per cent.");
    }
    if (posts < 1 || posts > LiveSheet.PER_PAGE) {
      throw new InvalidStory(
          "posts", "posts is a number from 1 to %d.".formatted(LiveSheet.PER_PAGE));
    }
  }

  /** One spelling for each look: what is usual is not said. */
  String query() {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!accent.isEmpty()) {
      query.add("accent=" + accent);
    }
    if (posts != USUAL.posts) {
      query.add("posts=" + posts);
    }
    if (size != USUAL.size) {
      query.add("size=" + size);
    }
    if (!theme.equals(USUAL.theme)) {
      query.add("theme=" + theme);
    }
    return query.toString();
  }

  /** What the house's own style sheet does not say. */
  public String styleSheet() {
    var css = new StringBuilder("html{font-size:" + size + "%}");
    if (!theme.equals("auto")) {
      css.append("html{color-scheme:").append(theme).append('}');
      css.append(theme.equals("dark") ? DARK : LIGHT);
    }
    if (!accent.isEmpty()) {
      var wanted = Integer.parseInt(accent, 16);
      var light = rule(readable(wanted, LIGHT_PAPER, 0));
      var dark = rule(readable(wanted, DARK_PAPER, 0xffffff));
      switch (theme) {
        case "light" -> css.append(light);
        case "dark" -> css.append(dark);
        default ->
            css.append(light).append("@media(prefers-color-scheme:dark){").append(dark).append('}');
      }
    }
    return css.toString();
  }

  private static final String LIGHT =
      ":root{--paper:#fdfcf9;--tint:#f3f0e8;--ink:#191713;--soft:#5c574d;--rule:#d9d4c7;"
          + "--strong-rule:#191713;--accent:#8f1d22;--focus:#1b5fc1;--mark:#f7e3a1}";

  private static final String DARK =
      ":root{--paper:#161513;--tint:#211f1b;--ink:#ece8df;--soft:#aaa497;--rule:#3a372f;"
          + "--strong-rule:#8d8778;--accent:#f09a8f;--focus:#8ab8ff;--mark:#5a4a12}";

  private static String rule(int rgb) {
    return ":root{--accent:#%06x}".formatted(rgb);
  }

  /** The colour, as far as necessary darker or lighter, so that its words can be read. */
  private static int readable(int rgb, int ground, int towards) {
    for (int tenths = 0; tenths < 10; tenths++) {
      var mixed = mixed(rgb, towards, tenths / 10.0);
      if (contrast(mixed, ground) >= CONTRAST) {
        return mixed;
      }
    }
    return towards;
  }

  private static int mixed(int one, int other, double share) {
    int made = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      var channel = ((one >> shift) & 255) * (1 - share) + ((other >> shift) & 255) * share;
      made |= (int) Math.round(channel) << shift;
    }
    return made;
  }

  static double contrast(int one, int other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear((rgb >> 16) & 255)
        + 0.7152 * linear((rgb >> 8) & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    var share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
