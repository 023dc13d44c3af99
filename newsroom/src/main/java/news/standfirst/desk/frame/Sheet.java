package news.standfirst.desk.frame;

import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.access.Person;
import news.standfirst.story.Language;

/**
 * What every page of the desk shows around its own part.
 *
 * @param title of the page
 * @param csrf the token that every command must bring
 * @param places the ways to the desk's pages that this person may see
 * @param said what a redirect or a refusal has to say; may be empty
 * @param refused whether it is a refusal
 * @param alarms what the operator should see to; empty for those who cannot
 */
public record Sheet(
    String title,
    DeskSite site,
    Words words,
    Person person,
    String csrf,
    String script,
    String style,
    List<Place> places,
    String said,
    boolean refused,
    List<String> alarms) {

  /** A way to one of the desk's pages. */
  public record Place(String path, String name, String key, boolean here) {}

  /** The pages in the head, with the act that each takes. */
  enum Pages {
    STORIES("/desk/", "nav.stories", "g", Act.SEE_STORIES),
    LIVE("/desk/live/", "nav.live", "", Act.SEE_COVERAGES),
    PICTURES("/desk/pictures", "nav.pictures", "", Act.SEE_PICTURES),
    TOPICS("/desk/topics", "nav.topics", "", Act.CHANGE_TOPIC),
    FRONT("/desk/front", "nav.front", "", Act.ARRANGE_FRONT),
    TRANSLATIONS("/desk/translations", "nav.translations", "", Act.TRANSLATE),
    AUTHORS("/desk/authors", "nav.authors", "", Act.CHANGE_AUTHOR),
    HOUSE("/desk/house", "nav.house", "", Act.CHANGE_HOUSE_PAGE),
    PEOPLE("/desk/people", "nav.people", "", Act.SEE_PEOPLE),
    TOKENS("/desk/tokens", "nav.tokens", "", Act.CHANGE_TOKENS),
    AUDIT("/desk/audit", "nav.audit", "", Act.SEE_AUDIT),
    SETTINGS("/desk/settings", "nav.settings", "", Act.SEE_SETTINGS);

    final String path;
    final String word;
    final String key;
    final Act act;

    Pages(String path, String word, String key, Act act) {
      this.path = path;
      this.word = word;
      this.key = key;
      this.act = act;
    }
  }

  /**
   * The languages that somebody may choose for the desk: as the editions write them, if they do.
   */
  public List<Language> deskLanguages() {
    return Words.choices(site.editions());
  }

  /** Which of these this person has. */
  public Language deskLanguage() {
    var own = person.language();
    return deskLanguages().contains(own) ? own : words.among(deskLanguages());
  }

  /** A language's name as its readers write it, so that they find it on a page in another. */
  public String nameInItself(Language language) {
    return Words.in(language).nameOf(language);
  }

  /** The words under a name. */
  public String say(String name) {
    return words.say(name);
  }

  public String say(String name, Object... values) {
    return words.say(name, values);
  }
}
