package news.standfirst.desk.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.standfirst.access.PreviewLinks;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.frame.Words;
import news.standfirst.story.Article;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Translation;
import org.jspecify.annotations.Nullable;

/**
 * Where a story stands and what can be done with it: the part of its page that changes with every
 * command.
 *
 * @param acts what this person may ask for now
 * @param address where readers find it or will find it if it goes out today
 * @param links secret preview links that still lead somewhere
 * @param underEmbargo whether nobody can publish it now
 * @param freshLink a preview link that was made just now; shown once; may be empty
 * @param translations into the other editions; empty for whoever may not translate
 */
public record StoryPanel(
    DeskSite site,
    Words words,
    Article article,
    boolean underEmbargo,
    Set<StoryAct> acts,
    boolean mayDuplicate,
    boolean mayLink,
    String address,
    String savedBy,
    Instant savedAt,
    List<PreviewLinks.Link> links,
    String freshLink,
    List<InEdition> translations) {

  /**
   * The story in another edition.
   *
   * @param path of the translators' page
   * @param translation null while nothing of it is there
   */
  public record InEdition(Language language, String path, @Nullable Translation translation) {}

  public String time(@Nullable Instant at) {
    return words.time(at, site.zone());
  }

  public String statusName() {
    return words.say("status." + Words.statusOf(article));
  }

  /** For the colour of the status. */
  public String status() {
    return article.status().name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The first of these acts is the one that is most likely meant. */
  public boolean primary(StoryAct act) {
    return acts.stream().findFirst().filter(act::equals).isPresent();
  }

  /** The name of an act where this story stands: an update is not a first publication. */
  public String nameOf(StoryAct act) {
    return act == StoryAct.PUBLISH && article.live()
        ? words.say("act.update")
        : words.say("act." + act.word());
  }
}
