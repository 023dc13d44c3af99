package news.standfirst.desk;

import java.util.ArrayList;
import java.util.Optional;
import news.standfirst.document.BodyHtml;
import news.standfirst.document.HtmlIntake;
import news.standfirst.story.Block;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/** Sentences as translators write them: plain where they have no marks, else with simple HTML. */
final class SegmentWords {
  private static final BodyHtml HTML = new BodyHtml(_ -> Optional.empty(), "");

  private SegmentWords() {}

  static String written(Text text) {
    var words = text.words();
    var plain = text.spans().stream().allMatch(span -> span.marks().isEmpty());
    return plain && !hasMarkup(words) ? words : HTML.html(text);
  }

  static Text read(String typed) {
    if (!hasMarkup(typed)) {
      return Text.plain(typed.strip());
    }
    var spans = new ArrayList<Span>();
    HtmlIntake.body(typed).blocks().stream()
        .flatMap(Block::texts)
        .forEach(text -> spans.addAll(text.spans()));
    return new Text(spans);
  }

  private static boolean hasMarkup(String words) {
    return words.indexOf('<') >= 0 || words.indexOf('&') >= 0;
  }
}
