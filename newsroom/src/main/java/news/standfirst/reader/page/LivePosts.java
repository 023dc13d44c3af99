package news.standfirst.reader.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import news.standfirst.reader.edition.Edition;
import news.standfirst.story.LogPosition;
import news.standfirst.story.PictureId;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;

/**
 * Coverages and posts by the templates of their pages, for those who send them to pages that are
 * open. Thread-safe; every call may wait for the store.
 */
public final class LivePosts {
  private static final int AT_ONCE = 200;

  private final PublishedCoverages published;
  private final PicturesForPages pictures;
  private final Map<Edition, Tongue> tongues = new ConcurrentHashMap<>();

  public LivePosts(PublishedCoverages published, PicturesForPages pictures) {
    this.published = published;
    this.pictures = pictures;
  }

  /**
   * What changed, read in one snapshot.
   *
   * @param state {@code upcoming}, {@code live} or {@code ended}
   * @param revision of the coverage
   * @param html what its page shows above the posts
   * @param posts by position, each at most once, as it is now
   * @param complete whether these were all
   */
  public record Changes(
      LogPosition position,
      String state,
      int revision,
      String html,
      List<Changed> posts,
      boolean complete) {
    public Changes {
      posts = List.copyOf(posts);
    }
  }

  /**
   * A post.
   *
   * @param html as on its page; empty for one that readers must not see any more
   * @param at the time that stands at it
   */
  public record Changed(Post post, String html, Instant at) {}

  /**
   * What readers who know the log up to a number must hear; empty when they cannot open the
   * coverage (any more), or not in this edition.
   *
   * @param number of the log's present generation
   * @param most at most so many posts, those of the lowest positions first
   */
  public Optional<Changes> changesAfter(CoverageId id, Edition edition, long number, int most) {
    Supplier<Optional<Changes>> changes =
        published.read(
            now -> {
              var reads = new Reads(now, pictures);
              var changed = now.changesAfter(id, number, most);
              var coverage = changed.coverage();
              if (coverage == null || !coverage.language().equals(edition.language())) {
                return Optional::empty;
              }
              var topics =
                  coverage.text().topics().stream()
                      .flatMap(slug -> reads.topic(slug).stream())
                      .limit(1)
                      .toList();
              var position = now.position();
              return () -> {
                var words = new Words(coverage, tongue(edition), reads);
                return Optional.of(
                    new Changes(
                        position,
                        LiveViews.state(coverage),
                        coverage.revision(),
                        words.state(topics),
                        changed.posts().stream().map(words::changed).toList(),
                        changed.complete()));
              };
            });
    return changes.get();
  }

  /** A post as its page shows it; empty when readers cannot see it. */
  public Optional<String> html(PostKey key, Edition edition) {
    Supplier<Optional<String>> html =
        published.read(
            now -> {
              var reads = new Reads(now, pictures);
              var coverage = now.coverage(key.coverage());
              var post = now.post(key);
              return () ->
                  coverage.isPresent() && post.isPresent()
                      ? Optional.of(
                          new Words(coverage.get(), tongue(edition), reads).html(post.get()))
                      : Optional.empty();
            });
    return html.get();
  }

  /** Whether a post that readers see shows this picture. */
  public boolean shows(CoverageId coverage, PictureId picture) {
    return published.read(
        now -> {
          var posts = now.posts(coverage, PublishedCoverages.TOP, AT_ONCE);
          while (!posts.isEmpty()) {
            if (posts.stream()
                .flatMap(words -> words.text().body().pictures())
                .anyMatch(use -> use.picture().equals(picture))) {
              return true;
            }
            posts = now.posts(coverage, posts.getLast().post().order(), AT_ONCE);
          }
          return false;
        });
  }

  private Tongue tongue(Edition edition) {
    return tongues.computeIfAbsent(edition, Tongue::of);
  }

  /** One coverage in the words of one edition. */
  private static final class Words {
    private final Coverage coverage;
    private final Tongue tongue;
    private final LiveViews views;

    Words(Coverage coverage, Tongue tongue, Reads reads) {
      this.coverage = coverage;
      this.tongue = tongue;
      this.views = new LiveViews(tongue, reads);
    }

    String state(List<Topic> topics) {
      var view = views.coverage(coverage, views.topic(topics));
      return print(Print.TEMPLATES.readerCoverageState(view, tongue.words()));
    }

    Changed changed(PostWords words) {
      var post = words.post();
      var at = post.publishedAt();
      return new Changed(
          post, post.published() ? html(words) : "", at == null ? post.createdAt() : at);
    }

    String html(PostWords words) {
      return print(Print.TEMPLATES.readerPost(views.post(coverage, words), tongue.words()));
    }

    private static String print(JteModel model) {
      var output = new StringOutput();
      model.render(output);
      return output.toString();
    }
  }
}
