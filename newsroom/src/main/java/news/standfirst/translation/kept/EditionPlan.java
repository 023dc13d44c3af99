package news.standfirst.translation.kept;

import java.util.LinkedHashSet;
import java.util.List;
import news.standfirst.story.Language;

/**
 * Which editions a newsroom has that starts now: those of the settings and, over them, what was
 * switched at the desk.
 *
 * @param written the list of the settings, the main one first; never empty
 * @param fallback the edition of readers whose browser asks for none of the others
 */
public record EditionPlan(List<Language> written, Language fallback, EditionSwitches switches) {
  public EditionPlan {
    written = List.copyOf(written);
  }

  /** Those of the settings in their order, then the others in the order of their switching. */
  public List<Language> coming() {
    var coming = new LinkedHashSet<>(written);
    switches
        .thrown()
        .forEach(
            (edition, on) -> {
              if (on) {
                coming.add(edition);
              } else if (!isFixed(edition)) {
                coming.remove(edition);
              }
            });
    return List.copyOf(coming);
  }

  /** Whether only the settings can take it away: the house stands on it. */
  public boolean isFixed(Language edition) {
    return edition.equals(written.getFirst()) || edition.equals(fallback);
  }

  /** Switches; an edition that is as the settings have it is left to them. */
  public void turn(Language edition, boolean on) {
    if (written.contains(edition) == on) {
      switches.leave(edition);
    } else {
      switches.turn(edition, on);
    }
  }
}
