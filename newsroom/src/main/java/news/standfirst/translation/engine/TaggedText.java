package news.standfirst.translation.engine;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Segments as services with tag handling take and give them: each marked span inside a tag that
 * bears its number. What comes back is from outside: unknown tags, numbers and attributes count for
 * nothing, and nothing of it becomes a mark that the source did not have.
 */
final class TaggedText {
  private TaggedText() {}

  static String written(Text segment) {
    var written = new StringBuilder();
    for (int i = 0; i < segment.spans().size(); i++) {
      var span = segment.spans().get(i);
      if (span.marks().isEmpty()) {
        escape(span.text(), written);
      } else {
        written.append("<span id=\"").append(i).append("\">");
        escape(span.text(), written);
        written.append("</span>");
      }
    }
    return written.toString();
  }

  private static void escape(String text, StringBuilder written) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> written.append("&amp;");
        case '<' -> written.append("&lt;");
        case '>' -> written.append("&gt;");
        case '\n' -> written.append("<br/>");
        default -> written.append(c);
      }
    }
  }

  static Text read(Text segment, String tagged) {
    var spans = new ArrayList<Span>();
    gather(Jsoup.parseBodyFragment(tagged).body(), List.of(), segment.spans(), spans);
    return trimmed(spans);
  }

  private static void gather(Node node, List<Mark> marks, List<Span> source, List<Span> spans) {
    for (var child : node.childNodes()) {
      if (child instanceof TextNode text) {
        spans.add(new Span(text.getWholeText().replace('\n', ' '), marks));
      } else if (child instanceof Element element) {
        if (element.normalName().equals("br")) {
          spans.add(new Span("\n", marks));
        }
        gather(element, marks(element, marks, source), source, spans);
      }
    }
  }

  private static List<Mark> marks(Element element, List<Mark> outer, List<Span> source) {
    var id = element.id();
    if (!element.normalName().equals("span") || !id.matches("\\d{1,6}")) {
      return outer;
    }
    int number = Integer.parseInt(id);
    return number < source.size() ? source.get(number).marks() : outer;
  }

  /** Services add white space around; segments have none. */
  private static Text trimmed(List<Span> spans) {
    var whole = new Text(spans);
    var kept = new ArrayList<>(whole.spans());
    if (!kept.isEmpty()) {
      kept.set(0, new Span(kept.getFirst().text().stripLeading(), kept.getFirst().marks()));
      kept.set(
          kept.size() - 1, new Span(kept.getLast().text().stripTrailing(), kept.getLast().marks()));
    }
    return new Text(kept);
  }
}
