package news.standfirst.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML from outside as blocks: what has a meaning in a story is kept, everything else falls away or
 * gives only its words. Scripts, styles, forms and attributes never pass, because nothing passes
 * that is not named here. Not thread-safe; one for each text.
 *
 * <p>HTML is parsed as browsers do (WHATWG), so unclosed and nested nonsense still gives blocks.
 */
public final class HtmlIntake {
  /** Larger texts are refused before they are parsed: a body has at most a million characters. */
  static final int MOST_CHARACTERS = 4_000_000;

  /** Nesting beyond this is flattened, so that hostile depth costs no stack. */
  private static final int DEEPEST = 60;

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

  private final Function<Element, Optional<PictureUse>> pictures;
  private final List<Block> blocks = new ArrayList<>();
  private InlineIntake line = new InlineIntake();

  private HtmlIntake(Function<Element, Optional<PictureUse>> pictures) {
    this.pictures = pictures;
  }

  /**
   * The body that this HTML holds, without pictures.
   *
   * @throws InvalidStory when it is larger than a body may be
   */
  public static Body body(String html) {
    return body(html, image -> Optional.empty());
  }

  /**
   * The body that this HTML holds.
   *
   * @param pictures what an {@code img} or a {@code figure} with one becomes; empty drops it
   * @throws InvalidStory when it is larger than a body may be
   */
  public static Body body(String html, Function<Element, Optional<PictureUse>> pictures) {
    if (html.length() > MOST_CHARACTERS) {
      throw new InvalidStory(
          "bodyHtml",
          "The HTML has %d characters; at most %d are read."
              .formatted(html.length(), MOST_CHARACTERS));
    }
    var intake = new HtmlIntake(pictures);
    intake.children(Jsoup.parseBodyFragment(html).body(), 0);
    intake.endParagraph();
    return new Body(intake.blocks);
  }

  private void children(Element parent, int depth) {
    for (var child : parent.childNodes()) {
      node(child, depth);
    }
  }

  private void node(Node node, int depth) {
    switch (node) {
      case TextNode text -> line.words(text.getWholeText());
      case Element element when depth >= DEEPEST -> line.words(element.text());
      case Element element -> element(element, depth);
      default -> {}
    }
  }

  private void element(Element element, int depth) {
    switch (element.normalName()) {
      case "script",
          "style",
          "template",
          "noscript",
          "head",
          "title",
          "object",
          "applet",
          "form",
          "button",
          "select",
          "textarea",
          "input",
          "svg",
          "math",
          "canvas",
          "audio",
          "meta",
          "link" -> {}
      case "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "address",
          "center",
          "details",
          "summary",
          "dl",
          "dt",
          "dd" -> {
        endParagraph();
        children(element, depth + 1);
        endParagraph();
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          add(new Block.Subheading(inline(element)), element);
      case "blockquote" -> quote(element);
      case "ul", "ol" -> list(element, depth);
      case "table" -> table(element);
      case "hr" -> {
        endParagraph();
        blocks.add(new Block.Divider());
      }
      case "figure" -> figure(element, depth);
      case "img" -> picture(element);
      case "iframe", "video", "embed" -> embed(element);
      case "br" -> lineBreak(element);
      case "pre" -> preformatted(element);
      default -> inlineOrDeeper(element, depth);
    }
  }

  /** Two breaks in a row are how pasted mail and old editors end a paragraph. */
  private void lineBreak(Element element) {
    var before = element.previousSibling();
    while (before instanceof TextNode text && text.isBlank()) {
      before = before.previousSibling();
    }
    if (before instanceof Element other && other.normalName().equals("br")) {
      endParagraph();
    } else {
      line.lineBreak();
    }
  }

  private void inlineOrDeeper(Element element, int depth) {
    if (element.selectFirst("p,div,ul,ol,table,figure,img,blockquote,h1,h2,h3,h4,h5,h6,hr,iframe")
        != null) {
      line.open(element);
      children(element, depth + 1);
      line.close();
    } else {
      line.element(element, depth);
    }
  }

  private void endParagraph() {
    var text = line.finished();
    line = line.next();
    if (!text.isEmpty()) {
      blocks.add(new Block.Paragraph(text));
    }
  }

  private void add(Block.Subheading heading, Element element) {
    endParagraph();
    if (!heading.text().isEmpty()) {
      blocks.add(heading);
    }
    element.select("img").forEach(this::picture);
  }

  private void quote(Element element) {
    endParagraph();
    var cite = element.selectFirst("cite, footer, figcaption");
    var attribution = cite == null ? Text.EMPTY : inline(cite);
    if (cite != null) {
      cite.remove();
    }
    var said = inline(element);
    if (!said.isEmpty()) {
      blocks.add(new Block.Quote(said, attribution));
    }
  }

  private void list(Element element, int depth) {
    endParagraph();
    if (element.selectFirst("figure") != null) {
      children(element, depth + 1);
      endParagraph();
      return;
    }
    var entries =
        element.select("li").stream()
            .filter(entry -> entry.closest("table") == null || element.closest("table") != null)
            .map(HtmlIntake::entry)
            .filter(text -> !text.isEmpty())
            .toList();
    if (!entries.isEmpty()) {
      blocks.add(new Block.Listing(element.normalName().equals("ol"), entries));
    }
  }

  /** The words of an entry without those of lists inside it, which have entries of their own. */
  private static Text entry(Element entry) {
    var own = entry.clone();
    own.select("ul, ol").remove();
    return inline(own);
  }

  private void table(Element element) {
    endParagraph();
    var rows = element.select("tr");
    var width = rows.stream().mapToInt(row -> row.select("> td, > th").size()).max().orElse(0);
    if (width <= 1) {
      rows.forEach(row -> row.select("> td, > th").forEach(cell -> children(cell, 1)));
      endParagraph();
      return;
    }
    var cells = new ArrayList<List<Text>>();
    for (var row : rows) {
      var texts =
          new ArrayList<>(row.select("> td, > th").stream().map(HtmlIntake::inline).toList());
      while (texts.size() < width) {
        texts.add(Text.EMPTY);
      }
      cells.add(texts);
    }
    var caption = element.selectFirst("caption");
    var headed = !rows.getFirst().select("> th").isEmpty() || element.selectFirst("thead") != null;
    blocks.add(new Block.Table(caption == null ? Text.EMPTY : inline(caption), headed, cells));
  }

  private void figure(Element element, int depth) {
    endParagraph();
    // One with others inside is a gallery.
    if (element.selectFirst("img") != null && element.select("figure").size() == 1) {
      pictures.apply(element).ifPresent(use -> blocks.add(new Block.Picture(use)));
    } else {
      children(element, depth + 1);
      endParagraph();
    }
  }

  private void picture(Element image) {
    pictures
        .apply(image)
        .ifPresent(
            use -> {
              endParagraph();
              blocks.add(new Block.Picture(use));
            });
  }

  private void embed(Element element) {
    var source = element.attr("src").strip();
    if (source.startsWith("//")) {
      source = "https:" + source;
    }
    if (source.toLowerCase(Locale.ROOT).startsWith("https://")) {
      try {
        var embed = new Block.Embed(source, element.attr("title"));
        endParagraph();
        blocks.add(embed);
      } catch (InvalidStory e) {
        // What no reader may be sent to falls away, as everything that is not understood.
        return;
      }
    }
  }

  private void preformatted(Element element) {
    endParagraph();
    for (var paragraph : BLANK_LINE.split(element.wholeText(), -1)) {
      if (!paragraph.isBlank()) {
        blocks.add(new Block.Paragraph(Text.plain(paragraph.strip())));
      }
    }
  }

  private static Text inline(Element element) {
    var line = new InlineIntake();
    for (var child : element.childNodes()) {
      line.node(child, 0);
    }
    return line.finished();
  }
}
