package news.standfirst.reader.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Editions;
import news.standfirst.story.Language;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;

/**
 * Coverages and posts by the templates of their pages, for those who send them to pages that are
 * open. The same coverage and post always print the same. Thread-safe; may wait for the store.
 */
public final class LivePosts {
  private final Editions editions;
  private final PicturesForPages pictures;
  private final LiveViews.House house;
  private final Map<Edition, Tongue> tongues = new ConcurrentHashMap<>();

  /**
   * @param responsible who stands for reviewed translations; may be empty
   */
  public LivePosts(Editions editions, PicturesForPages pictures, String responsible) {
    this.editions = editions;
    this.pictures = pictures;
    this.house = new LiveViews.House(editions, responsible);
  }

  /** A post as it stands on its page; links are absolute paths. */
  public String html(PostWords post, Coverage coverage, Language language) {
    var tongue = tongue(language);
    return print(Print.TEMPLATES.readerPost(views(tongue).post(coverage, post), tongue.words()));
  }

  /** What stands above the posts: headline, state, times, what we know. */
  public String above(Coverage coverage, PublishedCoverages.Snapshot now, Language language) {
    var tongue = tongue(language);
    var topics =
        coverage.text().topics().stream()
            .flatMap(slug -> now.stories().topic(slug).stream())
            .limit(1)
            .toList();
    var views = views(tongue);
    var standing =
        new LiveViews.Standing(
            now.in(language).translation(coverage.id()).orElse(null), now.versions(coverage.id()));
    return print(
        Print.TEMPLATES.readerCoverageState(
            views.coverage(coverage, standing, views.topic(topics)), tongue.words()));
  }

  private Tongue tongue(Language language) {
    return tongues.computeIfAbsent(editions.in(language).orElse(editions.main()), Tongue::of);
  }

  private LiveViews views(Tongue tongue) {
    return new LiveViews(tongue, new Pictures(pictures::find, tongue.words()), house);
  }

  private static String print(JteModel model) {
    var output = new StringOutput();
    model.render(output);
    return output.toString();
  }
}
