package news.standfirst.story.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A coverage with all that belongs to it, as it moves from one newsroom to another. Whole or not at
 * all: what does not fit together throws {@link InvalidStory}.
 *
 * @param formerSlugs of addresses that lead to its address
 * @param slugsElsewhere of its addresses in other languages, present and former
 * @param posts of every status, by id; of an erased one only that it existed
 */
public record CoverageDossier(
    Coverage coverage,
    List<Slug> formerSlugs,
    Map<Language, List<Slug>> slugsElsewhere,
    List<PostDossier> posts) {
  public CoverageDossier {
    formerSlugs = List.copyOf(formerSlugs);
    slugsElsewhere = Map.copyOf(slugsElsewhere);
    posts = List.copyOf(posts);
    if (coverage.open() && coverage.openedAt() == null) {
      throw misfit("openedAt", "readers could open it at some time");
    }
    if (coverage.live() && coverage.startedAt() == null) {
      throw misfit("startedAt", "a live one has started");
    }
    if (coverage.status() == CoverageStatus.WITHDRAWN != (coverage.withdrawal() != null)) {
      throw misfit("withdrawal", "it has one while it is withdrawn");
    }
    if (posts.stream().filter(post -> post.post().pinned()).count() > 1) {
      throw misfit("pinned", "one post at a time is pinned");
    }
    for (var post : posts) {
      if (!post.post().coverage().equals(coverage.id())) {
        throw misfit("posts", "its posts are its own");
      }
    }
  }

  private static InvalidStory misfit(String field, String what) {
    return new InvalidStory(field, "This does not fit together: of a coverage, " + what + ".");
  }

  /**
   * A post with all its texts.
   *
   * @param revisions from the first on; none of an erased post
   * @param removedAt when readers lost sight of it
   */
  public record PostDossier(Post post, List<PostRevision> revisions, @Nullable Instant removedAt) {
    public PostDossier {
      revisions = List.copyOf(revisions);
      var erased = post.status() == PostStatus.ERASED;
      var present = post.textRevision();
      if (erased
          ? !revisions.isEmpty()
          : revisions.stream().noneMatch(revision -> revision.number() == present)) {
        throw misfit("revisions", "a post has its present text, an erased one none");
      }
      if (post.published() && post.publishedAt() == null) {
        throw misfit("publishedAt", "a published post has it");
      }
    }

    /** The post as a place in the log of another newsroom tells it. */
    public PostDossier at(long position) {
      return new PostDossier(post.at(position), revisions, removedAt);
    }
  }
}
