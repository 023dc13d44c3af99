package news.standfirst.archive;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WordPress's stored text as HTML: blank lines are paragraphs where no elements say so, shortcodes
 * become what they stand for or fall away; {@code [sic]} is none. Block comments of its newer
 * editor are comments to HTML and fall away by themselves.
 */
final class WordPressBody {
  private static final Pattern CAPTION =
      Pattern.compile("(?s)\\[caption[^\\]]{0,500}](.{0,20000}?)\\[/caption]");
  private static final Pattern IMAGE =
      Pattern.compile("(?is)(?:<a\\b[^>]{0,2000}>)?\\s*(<img\\b[^>]{0,4000}>)\\s*(?:</a>)?(.*)");
  private static final Pattern GALLERY = Pattern.compile("\\[gallery\\b([^\\]]{0,3000})]");
  private static final Pattern NUMBERS =
      Pattern.compile("\\b(?:ids|include)=[\"']?([0-9, ]{1,2000})");
  private static final Pattern EMBED =
      Pattern.compile("(?s)\\[(embed|youtube|vimeo)[^\\]]{0,500}](.{0,2000}?)\\[/\\1]");
  private static final Pattern SHORTCODE =
      Pattern.compile("\\[/?(?!sic])([a-z][a-z0-9_-]{1,40})(?:\\s[^\\]\\n]{0,1000})?/?]");
  private static final Pattern ELEMENTS =
      Pattern.compile("(?i)<(p|div|h[1-6]|ul|ol|blockquote)\\b");
  private static final Pattern ADDRESS_LINE =
      Pattern.compile("(?m)^[ \\t]*(https://\\S{4,1900})[ \\t]*$");

  private WordPressBody() {}

  /**
   * @param own the numbers of the story's own attachments, for a gallery that names none
   * @param attachments the address of an attachment's number; empty when unknown
   * @param unknown hears the name of every shortcode that falls away
   */
  static String html(
      String stored,
      List<String> own,
      UnaryOperator<String> attachments,
      Consumer<String> unknown) {
    var text = stored.replace("\r\n", "\n");
    text = replaced(CAPTION, text, found -> figure(found.group(1)));
    text = replaced(GALLERY, text, found -> gallery(numbers(found.group(1), own), attachments));
    text = replaced(EMBED, text, found -> frame(found.group(2).strip()));
    text = replaced(ADDRESS_LINE, text, found -> frame(found.group(1)));
    text =
        replaced(
            SHORTCODE,
            text,
            found -> {
              if (!found.group().startsWith("[/")) {
                unknown.accept(found.group(1));
              }
              return "";
            });
    return paragraphs(text);
  }

  /** Single line feeds are breaks, blank lines end paragraphs; only in texts of the old editor. */
  private static String paragraphs(String text) {
    if (text.contains("<!-- wp:") || ELEMENTS.matcher(text).results().count() > 2) {
      return text.replace("\n\n", "<br><br>");
    }
    var html = new StringBuilder();
    for (var paragraph : Pattern.compile("\\n[ \\t]*\\n").split(text, -1)) {
      if (!paragraph.isBlank()) {
        html.append("<p>").append(paragraph.strip().replace("\n", "<br>")).append("</p>\n");
      }
    }
    return html.toString();
  }

  private static String figure(String inner) {
    var image = IMAGE.matcher(inner.strip());
    return image.matches()
        ? "<figure>%s<figcaption>%s</figcaption></figure>"
            .formatted(image.group(1), image.group(2).strip())
        : inner;
  }

  private static List<String> numbers(String gallery, List<String> own) {
    var named = NUMBERS.matcher(gallery);
    return named.find() ? List.of(named.group(1).split(",", -1)) : own;
  }

  private static String gallery(List<String> ids, UnaryOperator<String> attachments) {
    var html = new StringBuilder();
    for (var id : ids) {
      var address = attachments.apply(id.strip());
      if (!address.isEmpty()) {
        html.append("<figure><img src=\"").append(quoted(address)).append("\"></figure>");
      }
    }
    return html.toString();
  }

  private static String frame(String address) {
    return "<iframe src=\"" + quoted(address) + "\"></iframe>";
  }

  private static String quoted(String text) {
    return text.replace("&", "&amp;").replace("\"", "&#34;").replace("<", "&lt;");
  }

  private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }
}
