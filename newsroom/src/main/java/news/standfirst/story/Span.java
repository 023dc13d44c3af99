package news.standfirst.story;

import java.util.List;

/** A run of text under the same marks, outermost first. Line feeds are line breaks. */
public record Span(String text, List<Mark> marks) {
  public Span {
    text = Bounds.withoutControls(text);
    marks = List.copyOf(marks);
    if (marks.stream().map(Object::getClass).distinct().count() != marks.size()) {
      throw new InvalidStory("marks", FieldReason.MARK_TWICE);
    }
  }

  public static Span plain(String text) {
    return new Span(text, List.of());
  }
}
