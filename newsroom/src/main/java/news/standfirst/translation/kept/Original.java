package news.standfirst.translation.kept;

import java.util.List;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Correction;
import news.standfirst.story.Language;
import news.standfirst.story.Status;
import news.standfirst.story.Topic;
import news.standfirst.story.Withdrawal;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.translation.SegmentState;
import org.jspecify.annotations.Nullable;

/**
 * What a translation follows: an article, its scheduled update, a coverage's own words, a post or a
 * topic's name.
 *
 * @param revision that translations follow: what readers see, else the newest
 * @param withdrawal its public notice while it is withdrawn
 * @param live whether it is of a coverage that runs
 */
public record Original(
    Thing thing,
    Language language,
    int revision,
    ArticleText text,
    List<Correction> corrections,
    @Nullable Withdrawal withdrawal,
    Reach reach,
    boolean live) {
  /** Who may know of it. */
  public enum Reach {
    /** Nobody outside the desk, and it is not about to go out: it is not translated. */
    DESK,
    /** It goes out at its time: translated before, by engines that may see what is not public. */
    SCHEDULED,
    PUBLIC
  }

  public Original {
    corrections = List.copyOf(corrections);
  }

  public static Original of(Article article, int revision, ArticleText text) {
    var reach =
        article.published() > 0 ? Reach.PUBLIC : isToGoOut(article) ? Reach.SCHEDULED : Reach.DESK;
    return new Original(
        Thing.of(article.id()),
        article.language(),
        revision,
        text,
        article.corrections(),
        article.withdrawal(),
        reach,
        false);
  }

  /** What is under embargo is written to go out when that ends, with or without a set hour. */
  private static boolean isToGoOut(Article article) {
    return article.scheduledFor() != null
        || (article.embargoedUntil() != null && article.status() != Status.SPIKED);
  }

  /**
   * What readers of a published story see from its hour on. Notes are of the story, not of this.
   *
   * @param text of its newest revision
   */
  public static Original ofUpdate(Article article, ArticleText text) {
    return new Original(
        Thing.ofUpdate(article.id()),
        article.language(),
        article.revision(),
        text,
        List.of(),
        null,
        article.changesWaiting() && article.scheduledFor() != null ? Reach.SCHEDULED : Reach.DESK,
        false);
  }

  public static Original of(Coverage coverage) {
    return new Original(
        Thing.of(coverage.id()),
        coverage.language(),
        coverage.revision(),
        LiveWords.of(coverage.text()),
        List.of(),
        coverage.withdrawal(),
        coverage.open() || coverage.withdrawal() != null ? Reach.PUBLIC : Reach.DESK,
        coverage.status() == CoverageStatus.LIVE);
  }

  public static Original of(Coverage coverage, PostWords words) {
    var post = words.post();
    var reach =
        post.published()
            ? coverage.open() ? Reach.PUBLIC : Reach.DESK
            : post.scheduledFor() != null ? Reach.SCHEDULED : Reach.DESK;
    return new Original(
        Thing.of(post.key()),
        coverage.language(),
        post.textRevision(),
        LiveWords.of(words.text()),
        post.corrections(),
        null,
        reach,
        coverage.status() == CoverageStatus.LIVE);
  }

  /** A topic's words in its main language; what people wrote in others goes before. */
  public static Original of(Topic topic) {
    return new Original(
        Thing.ofTopic(topic.slug()),
        topic.main(),
        1,
        TopicWords.of(topic),
        List.of(),
        null,
        Reach.PUBLIC,
        false);
  }

  /** Whether it is translated at all now: drafts are not, schedules are. */
  public boolean wanted() {
    return reach != Reach.DESK;
  }

  /** How long a text of an earlier source may stand at a place of it. */
  SegmentState.Patience patience(String place) {
    return (thing.isArticle() || thing.isUpdate()) && !Weaver.isNote(place)
        ? SegmentState.Patience.STALE_MAY_STAND
        : SegmentState.Patience.ALWAYS_CURRENT;
  }

  /**
   * Refuses words that do not fit into its places.
   *
   * @throws news.standfirst.story.InvalidStory then
   */
  void fit(ArticleText words) {
    if (thing.isPost()) {
      LiveWords.post(PostText.EMPTY, words);
    }
  }
}
