package news.standfirst.desk.frame;

import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Thing;

/** Where those pages of the desk are to which more than one of its rooms leads. */
public final class DeskPaths {
  /** All glossaries; each stands below. */
  public static final String GLOSSARIES = "/desk/glossary";

  /** Under which the translators' pages of live coverage stand. */
  public static final String LIVE_TRANSLATIONS = "/desk/translations-live/";

  private DeskPaths() {}

  /** The page of a story. */
  public static String story(ArticleId story) {
    return "/desk/stories/" + story;
  }

  /** The translators' page of a thing. */
  public static String translation(Language into, Thing thing) {
    if (thing.isTopic()) {
      return "/desk/topics/" + thing.id();
    }
    if (thing.isArticle() || thing.isUpdate()) {
      return "/desk/translations/" + into + "/" + thing.id();
    }
    var coverage = LIVE_TRANSLATIONS + into + "/" + thing.coverage();
    return thing.isPost() ? coverage + "/posts/" + thing.post().post() : coverage;
  }
}
