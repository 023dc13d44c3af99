package news.standfirst.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words with inline marks: a list of spans, empty spans dropped and equal neighbours joined. */
public record Text(List<Span> spans) {
  public static final Text EMPTY = new Text(List.of());

  public Text {
    var joined = new ArrayList<Span>(spans.size());
    for (var span : spans) {
      if (span.text().isEmpty()) {
        continue;
      }
      if (!joined.isEmpty() && joined.getLast().marks().equals(span.marks())) {
        joined.set(
            joined.size() - 1, new Span(joined.getLast().text() + span.text(), span.marks()));
      } else {
        joined.add(span);
      }
    }
    spans = List.copyOf(joined);
  }

  public static Text plain(String words) {
    return new Text(List.of(Span.plain(words)));
  }

  /** The words alone. */
  public String words() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  public int length() {
    return spans.stream().mapToInt(span -> span.text().length()).sum();
  }

  public boolean isEmpty() {
    return spans.stream().allMatch(span -> span.text().isBlank());
  }
}
