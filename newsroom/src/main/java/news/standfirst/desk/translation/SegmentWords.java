package news.standfirst.desk.translation;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.standfirst.desk.writing.FormReason;
import news.standfirst.document.BodyHtml;
import news.standfirst.document.HtmlIntake;
import news.standfirst.story.Block;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/** Sentences as translators write them: plain where they have no marks, else with simple HTML. */
final class SegmentWords {
  private static final BodyHtml HTML = new BodyHtml(_ -> Optional.empty(), "");

  private static final Pattern TAG = Pattern.compile("</?([a-zA-Z!][^\\s/>]*)[^>]*>?");

  /** As {@link #written} writes them, and as browsers call the same. */
  private static final Set<String> KNOWN = Set.of("strong", "b", "em", "i", "a", "span", "br");

  private SegmentWords() {}

  static String written(Text text) {
    var words = text.words();
    var plain = text.spans().stream().allMatch(span -> span.marks().isEmpty());
    return plain && !hasMarkup(words) ? words : HTML.html(text);
  }

  /** With its marks as a page shows them; what is in it is escaped. */
  static String html(Text text) {
    return HTML.html(text);
  }

  static Text read(String typed) {
    if (!hasMarkup(typed)) {
      return Text.plain(typed.strip());
    }
    refuseUnknown(typed);
    var spans = new ArrayList<Span>();
    HtmlIntake.body(typed).blocks().stream()
        .flatMap(Block::texts)
        .forEach(text -> spans.addAll(text.spans()));
    return new Text(spans);
  }

  /** What is no mark would fall away unseen; the translator shall know. */
  private static void refuseUnknown(String typed) {
    var tags = TAG.matcher(typed);
    while (tags.find()) {
      if (!KNOWN.contains(tags.group(1).toLowerCase(Locale.ROOT))) {
        throw new InvalidStory("text", FormReason.NO_MARK, tags.group());
      }
    }
  }

  private static boolean hasMarkup(String words) {
    return words.indexOf('<') >= 0 || words.indexOf('&') >= 0;
  }
}
