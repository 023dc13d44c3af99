package news.standfirst.translation.kept;

import java.util.SequencedMap;
import news.standfirst.story.Language;

/** Editions that were switched on or off at the desk, over the list of the settings. */
public interface EditionSwitches {
  /** Whether each is on, in the order in which they were last switched. */
  SequencedMap<Language, Boolean> thrown();

  void turn(Language edition, boolean on);

  /** Leaves an edition to the settings again. */
  void leave(Language edition);
}
