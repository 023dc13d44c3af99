package news.standfirst.desk;

import news.standfirst.story.Language;
import news.standfirst.translation.kept.Thing;

/**
 * Something in the translators' pages.
 *
 * @param from its language
 * @param headline in that language, else how it begins
 * @param path of its translators' page
 * @param original path of the desk where it is written
 * @param slugged whether its translation has an address of its own
 */
public record TranslatedThing(
    Thing thing, Language from, String headline, String path, String original, boolean slugged) {
  /** Under which the pages of live coverage stand. */
  static final String LIVE = "/desk/translations-live/";

  /** The path of a thing's translators' page. */
  public static String path(Language into, Thing thing) {
    if (thing.isTopic()) {
      return "/desk/topics/" + thing.id();
    }
    if (thing.isArticle() || thing.isUpdate()) {
      return "/desk/translations/" + into + "/" + thing.id();
    }
    var coverage = LIVE + into + "/" + thing.coverage();
    return thing.isPost() ? coverage + "/posts/" + thing.post().post() : coverage;
  }
}
