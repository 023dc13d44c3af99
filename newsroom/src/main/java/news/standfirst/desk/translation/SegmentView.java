package news.standfirst.desk.translation;

import java.util.List;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.writing.Differences;
import news.standfirst.story.Language;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Memory;
import news.standfirst.translation.kept.Translations;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in the translators' page.
 *
 * @param number in its translation, from 0
 * @param source what the original says, with what changed since the text was made
 * @param text as it can be edited; empty while there is none
 * @param state a name among the desk's words: {@code automated}, {@code human}, {@code open}
 * @param matches what people wrote for sentences like this one elsewhere
 * @param history what stood here before, the newest first
 */
public record SegmentView(
    int number,
    KeptSegment segment,
    List<Differences.Piece> source,
    boolean changed,
    String text,
    String state,
    List<Glossary.Term> terms,
    List<Match> matches,
    List<Translations.Former> history) {

  /** A person's translation of a like sentence, with how like it is in hundredths. */
  public record Match(int likeness, Memory.Suggestion suggestion) {
    public String html() {
      return SegmentWords.html(suggestion.text());
    }
  }

  /** The languages of a translation. */
  public record Languages(Language from, Language to) {}

  /** By what engine or by whom the text is; empty while there is none. */
  public String who(DeskSite site) {
    return who(segment, site);
  }

  /** By what engine or by whom a sentence is, as colleagues call them; empty when by nobody. */
  public static String who(KeptSegment segment, DeskSite site) {
    var engine = segment.engine();
    return engine == null ? site.called(segment.by()) : engine.toString();
  }

  /** The source with its marks. */
  public String sourceHtml() {
    return SegmentWords.html(segment.source());
  }

  /** Whether there are links or emphasis in the text, or in the source and so to come. */
  public boolean marked() {
    var text = segment.text();
    return !sourceMarks().isEmpty()
        || (text != null && text.spans().stream().anyMatch(SegmentView::isMarked));
  }

  /** Words of the source with all their marks, which words of the text may be given. */
  public List<Marked> sourceMarks() {
    return segment.source().spans().stream()
        .filter(SegmentView::isMarked)
        .map(span -> new Marked(span.text().strip(), SegmentWords.html(new Text(List.of(span)))))
        .toList();
  }

  private static boolean isMarked(Span span) {
    return !span.marks().isEmpty();
  }

  /**
   * Words that bear marks.
   *
   * @param html the same with the marks
   */
  public record Marked(String words, String html) {}

  /** The text with its marks. */
  public String textHtml() {
    return html(segment.text());
  }

  /** What a person wrote for an earlier source; empty when nobody did. */
  public String besideHtml() {
    return html(segment.beside());
  }

  private static String html(@Nullable Text text) {
    return text == null ? "" : SegmentWords.html(text);
  }

  /** The place of a sentence among the desk's words: {@code headline}, {@code lead-caption}. */
  public String place() {
    var path = segment.place().split("/", -1);
    var last = path[path.length - 1];
    return switch (last) {
      case "caption", "alternative" -> path[0].equals("lead") ? "lead-" + last : last;
      case "attribution" -> last;
      default -> path[0];
    };
  }
}
