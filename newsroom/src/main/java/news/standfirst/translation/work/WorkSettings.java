package news.standfirst.translation.work;

import java.util.List;
import news.standfirst.story.Language;

/**
 * How the house translates.
 *
 * @param editions the languages of the site
 * @param holdBack whether text with a grave finding waits for a person
 * @param workers how many translate at once in this process
 */
public record WorkSettings(List<Language> editions, boolean holdBack, int workers) {
  public WorkSettings {
    editions = List.copyOf(editions);
  }

  /** One core is left to the readers. */
  public static int usualWorkers() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }
}
