package news.standfirst.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One line of text with marks, gathered from inline HTML. White space collapses as browsers
 * collapse it; office programs' inline styles for bold and italic count as marks. Not thread-safe.
 */
final class InlineIntake {
  private static final int DEEPEST = 60;

  private final List<Span> spans = new ArrayList<>();
  private final Deque<Optional<Mark>> open = new ArrayDeque<>();
  private boolean spaceBefore = true;

  /** An empty line under the marks that are open now. */
  InlineIntake next() {
    var next = new InlineIntake();
    next.open.addAll(open);
    return next;
  }

  void node(Node node, int depth) {
    switch (node) {
      case TextNode text -> words(text.getWholeText());
      case Element element -> element(element, depth);
      default -> {}
    }
  }

  void element(Element element, int depth) {
    switch (element.normalName()) {
      case "script", "style", "template", "noscript", "svg", "math", "textarea", "select" -> {}
      case "br" -> lineBreak();
      case "p", "div", "li", "tr" -> {
        if (!spans.isEmpty()) {
          lineBreak();
        }
        inside(element, depth);
      }
      default -> {
        open(element);
        inside(element, depth);
        close();
      }
    }
  }

  private void inside(Element element, int depth) {
    if (depth >= DEEPEST) {
      words(element.text());
      return;
    }
    for (var child : element.childNodes()) {
      node(child, depth + 1);
    }
  }

  void open(Element element) {
    open.addLast(mark(element));
  }

  void close() {
    open.removeLast();
  }

  void words(String raw) {
    var collapsed = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      var c = raw.charAt(i);
      var space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!space) {
        collapsed.append(c);
      } else if (!spaceBefore) {
        collapsed.append(' ');
      }
      spaceBefore = space;
    }
    add(collapsed.toString());
  }

  void lineBreak() {
    trimEnd();
    if (!spans.isEmpty()) {
      add("\n");
    }
    spaceBefore = true;
  }

  /** What was gathered, without white space and breaks at its ends. */
  Text finished() {
    trimEnd();
    return new Text(spans);
  }

  private void add(String words) {
    if (words.isEmpty()) {
      return;
    }
    var marks = new ArrayList<Mark>();
    for (var mark : open) {
      mark.filter(new_ -> marks.stream().noneMatch(old -> old.getClass() == new_.getClass()))
          .ifPresent(marks::add);
    }
    spans.add(new Span(words, marks));
  }

  private void trimEnd() {
    while (!spans.isEmpty()) {
      var last = spans.removeLast();
      var kept = last.text().stripTrailing();
      if (!kept.isEmpty()) {
        spans.add(new Span(kept, last.marks()));
        return;
      }
    }
  }

  private static Optional<Mark> mark(Element element) {
    return switch (element.normalName()) {
      case "b", "strong" ->
          normalWeight(element) ? Optional.empty() : Optional.of(new Mark.Strong());
      case "i", "em", "cite", "dfn", "var" -> Optional.of(new Mark.Emphasis());
      case "a" -> link(element);
      default -> styled(element).or(() -> language(element));
    };
  }

  /** Google Docs wraps whole documents in a {@code b} that is not bold. */
  private static boolean normalWeight(Element element) {
    return style(element).contains("font-weight:normal");
  }

  private static Optional<Mark> styled(Element element) {
    var style = style(element);
    if (style.matches("(?s).*font-weight:(bold|[6-9]00).*")) {
      return Optional.of(new Mark.Strong());
    }
    return style.contains("font-style:italic")
        ? Optional.of(new Mark.Emphasis())
        : Optional.empty();
  }

  private static String style(Element element) {
    var style = element.attr("style");
    return style.length() > 2_000 ? "" : style.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private static Optional<Mark> link(Element element) {
    try {
      return Optional.of(new Mark.Link(element.attr("href")));
    } catch (InvalidStory e) {
      // An address that no reader may be sent to: the words stay, the link falls away.
      return Optional.empty();
    }
  }

  private static Optional<Mark> language(Element element) {
    var tag = element.attr("lang");
    if (tag.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Mark.In(new Language(tag)));
    } catch (InvalidStory e) {
      // Not a language: the words stay without the mark.
      return Optional.empty();
    }
  }
}
