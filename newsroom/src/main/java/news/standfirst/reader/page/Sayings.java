package news.standfirst.reader.page;

import news.standfirst.reader.edition.Edition;
import news.standfirst.story.TranslationNote;

/** What other rooms say to readers in the words of an edition's pages. Immutable. */
public final class Sayings {
  private final Tongue tongue;

  private Sayings(Tongue tongue) {
    this.tongue = tongue;
  }

  public static Sayings of(Edition edition) {
    return new Sayings(Tongue.of(edition));
  }

  /** What a translation says of itself: {@code Translated automatically from English.} */
  public String translated(TranslationNote note, String responsible) {
    return tongue.translated(note, responsible);
  }
}
