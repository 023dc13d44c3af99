package news.standfirst.translation;

import java.util.List;
import news.standfirst.story.Text;

/**
 * Segments to translate, by one engine.
 *
 * @param segments sentences with their marks, in reading order; none is empty
 * @param glossary terms of this pair; an engine obeys them as well as it can
 */
public record Order(Pair pair, List<Text> segments, Glossary glossary, Deadline deadline) {
  public Order {
    segments = List.copyOf(segments);
  }

  /** An order without a glossary. */
  public static Order of(Pair pair, List<Text> segments, Deadline deadline) {
    return new Order(pair, segments, Glossary.EMPTY, deadline);
  }

  /** Characters of all segments: what budgets and limits count. */
  public long characters() {
    return segments.stream().mapToLong(Text::length).sum();
  }
}
