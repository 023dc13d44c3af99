package news.standfirst.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Bodies as plain HTML for feeds and the API: the meaning without the look. Everything is escaped;
 * a text can never open an element or an attribute. The pages have richer templates of their own.
 */
public final class BodyHtml {
  /**
   * A picture as feeds show it.
   *
   * @param url absolute
   * @param credit may be empty
   */
  public record Shown(String url, int width, int height, String credit) {}

  private final Function<PictureId, Optional<Shown>> pictures;
  private final String site;

  /**
   * @param pictures where a picture is; empty when it may not be shown
   * @param site put before paths, so that links work outside of it: {@code https://example.org}
   */
  public BodyHtml(Function<PictureId, Optional<Shown>> pictures, String site) {
    this.pictures = pictures;
    this.site = site;
  }

  public String html(Body body) {
    var html = new StringBuilder();
    body.blocks().forEach(block -> block(html, block));
    return html.toString();
  }

  /** A text with its marks, without a block around it. */
  public String html(Text text) {
    var html = new StringBuilder();
    text.spans().forEach(span -> span(html, span));
    return html.toString();
  }

  private void block(StringBuilder html, Block block) {
    switch (block) {
      case Block.Paragraph(var text) -> wrapped(html, "p", text);
      case Block.Subheading(var text) -> wrapped(html, "h2", text);
      case Block.Quote(var text, var attribution) -> {
        html.append("<blockquote>");
        wrapped(html, "p", text);
        if (!attribution.isEmpty()) {
          wrapped(html, "footer", attribution);
        }
        html.append("</blockquote>");
      }
      case Block.Listing(var ordered, var entries) -> {
        html.append(ordered ? "<ol>" : "<ul>");
        entries.forEach(entry -> wrapped(html, "li", entry));
        html.append(ordered ? "</ol>" : "</ul>");
      }
      case Block.Picture(var use) -> picture(html, use);
      case Block.Gallery(var uses) -> uses.forEach(use -> picture(html, use));
      case Block.Embed(var url, var title) -> link(html, url, title);
      case Block.Table(var caption, var headerRow, var rows) -> {
        html.append("<table>");
        if (!caption.isEmpty()) {
          wrapped(html, "caption", caption);
        }
        for (int i = 0; i < rows.size(); i++) {
          row(html, rows.get(i), headerRow && i == 0 ? "th" : "td");
        }
        html.append("</table>");
      }
      case Block.RelatedLink(var url, var title) -> link(html, url, title);
      case Block.Divider() -> html.append("<hr>");
    }
  }

  private void row(StringBuilder html, List<Text> cells, String element) {
    html.append("<tr>");
    // An empty header heads nothing: it is a cell.
    cells.forEach(cell -> wrapped(html, cell.isEmpty() ? "td" : element, cell));
    html.append("</tr>");
  }

  private void link(StringBuilder html, String url, String title) {
    html.append("<p><a href=\"").append(escaped(absolute(url))).append("\">");
    html.append(escaped(title.isEmpty() ? url : title)).append("</a></p>");
  }

  private void picture(StringBuilder html, PictureUse use) {
    pictures
        .apply(use.picture())
        .ifPresent(
            shown -> {
              html.append("<figure><img src=\"").append(escaped(shown.url()));
              html.append("\" width=\"").append(shown.width());
              html.append("\" height=\"").append(shown.height());
              html.append("\" alt=\"").append(escaped(use.alternativeText())).append("\">");
              var words = (use.caption() + " " + shown.credit()).strip();
              if (!words.isEmpty()) {
                html.append("<figcaption>").append(escaped(words)).append("</figcaption>");
              }
              html.append("</figure>");
            });
  }

  private void wrapped(StringBuilder html, String element, Text text) {
    html.append('<').append(element).append('>');
    text.spans().forEach(span -> span(html, span));
    html.append("</").append(element).append('>');
  }

  private void span(StringBuilder html, Span span) {
    span.marks().forEach(mark -> html.append(opening(mark)));
    html.append(escaped(span.text()).replace("\n", "<br>"));
    span.marks().reversed().forEach(mark -> html.append(closing(mark)));
  }

  private String opening(Mark mark) {
    return switch (mark) {
      case Mark.Strong() -> "<strong>";
      case Mark.Emphasis() -> "<em>";
      case Mark.Link(var href) -> "<a href=\"" + escaped(absolute(href)) + "\">";
      case Mark.In(var language) ->
          "<span lang=\"%s\" dir=\"%s\">"
              .formatted(escaped(language.tag()), language.direction().html());
    };
  }

  private static String closing(Mark mark) {
    return switch (mark) {
      case Mark.Strong() -> "</strong>";
      case Mark.Emphasis() -> "</em>";
      case Mark.Link _ -> "</a>";
      case Mark.In _ -> "</span>";
    };
  }

  private String absolute(String href) {
    return href.startsWith("/") ? site + href : href;
  }

  /** The text with everything replaced that could end it in HTML or XML, quoted or not. */
  public static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&#34;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
