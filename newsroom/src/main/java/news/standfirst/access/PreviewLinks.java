package news.standfirst.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.standfirst.story.ArticleId;

/**
 * Secret addresses under which somebody outside can read a story before it is published. Only a
 * hash of the secret is kept. Thread-safe.
 */
public interface PreviewLinks {
  /**
   * A link.
   *
   * @param hash of the secret in its address
   * @param expiresAt after which it leads nowhere
   */
  record Link(String hash, ArticleId story, String madeBy, Instant madeAt, Instant expiresAt) {}

  void keep(Link link);

  /** The link of this hash, expired or not. */
  Optional<Link> find(String hash);

  /** Those of a story, the newest first. */
  List<Link> of(ArticleId story);

  /** Ends one; nothing happens when there is none. */
  void revoke(String hash);
}
