package news.standfirst.desk;

import java.util.List;
import news.standfirst.story.Language;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Memory;
import news.standfirst.translation.kept.Translations;

/**
 * A sentence in the translators' page.
 *
 * @param number in its translation, from 0
 * @param source what the original says, with what changed since the text was made
 * @param text as it can be edited; empty while there is none
 * @param beside what a person wrote for an earlier source; empty when nobody did
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
    String beside,
    String state,
    List<Glossary.Term> terms,
    List<Match> matches,
    List<Translations.Former> history) {

  /** A person's translation of a like sentence, with how like it is in hundredths. */
  public record Match(int likeness, Memory.Suggestion suggestion, String text) {}

  /** The languages of a translation. */
  public record Languages(Language from, Language to) {}

  /** The place of a sentence among the desk's words: {@code headline}, {@code body}. */
  public String place() {
    var slash = segment.place().indexOf('/');
    return slash < 0 ? segment.place() : segment.place().substring(0, slash);
  }
}
