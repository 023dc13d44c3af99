package news.standfirst.translation;

import java.util.Collection;
import news.standfirst.translation.SegmentState.Freshness;
import news.standfirst.translation.SegmentState.Origin;
import news.standfirst.translation.SegmentState.Patience;

/**
 * What a page, post or card in another language says about itself, computed from its segments.
 *
 * @param label how its text came about
 * @param segments how many it has
 * @param inSource how many of them are shown in the source language
 * @param automated how many show text that no person has looked at
 * @param outdated how many show text of an earlier source
 */
public record Standing(Label label, int segments, int inSource, int automated, int outdated) {
  /** In the order of how much has been done. */
  public enum Label {
    /** Nothing is translated: no page in this language. */
    NOT_TRANSLATED,
    /** Some text was translated automatically; said so to readers, always. */
    AUTOMATED,
    /** A person wrote or accepted every translated segment, but some are not translated. */
    PARTLY_REVIEWED,
    /** A person wrote or accepted every segment. */
    REVIEWED
  }

  public static Standing of(Collection<SegmentState> states, Patience patience) {
    int inSource = 0;
    int automated = 0;
    int outdated = 0;
    int translated = 0;
    for (var state : states) {
      switch (state.shown(patience)) {
        case TRANSLATION -> {
          translated++;
          automated += state.origin() == Origin.HUMAN ? 0 : 1;
          outdated += state.freshness() == Freshness.SOURCE_CHANGED ? 1 : 0;
        }
        case SOURCE -> inSource++;
        case NOTHING -> {}
      }
    }
    var label =
        translated == 0
            ? Label.NOT_TRANSLATED
            : automated > 0
                ? Label.AUTOMATED
                : inSource > 0 ? Label.PARTLY_REVIEWED : Label.REVIEWED;
    return new Standing(label, states.size(), inSource, automated, outdated);
  }

  /** Whether everything is shown in the edition's language and of the present source. */
  public boolean isComplete() {
    return label != Label.NOT_TRANSLATED && inSource == 0 && outdated == 0;
  }
}
