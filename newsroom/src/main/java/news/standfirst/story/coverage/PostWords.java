package news.standfirst.story.coverage;

import org.jspecify.annotations.Nullable;

/**
 * A post with its present words.
 *
 * @param translation how they stand in an edition of another language; null in its own
 */
public record PostWords(Post post, PostText text, @Nullable InTranslation translation) {
  /** In its own language. */
  public PostWords(Post post, PostText text) {
    this(post, text, null);
  }
}
