package news.standfirst.web;

import org.jspecify.annotations.Nullable;

/**
 * The pages that are ready to be sent. Asked on event loops before anything else: an implementation
 * answers from memory at once, never blocks and never computes.
 */
@FunctionalInterface
public interface FinishedPages {
  /** No page is ever ready. */
  FinishedPages NONE = (_, _) -> null;

  /**
   * The page for an address, or null when a route shall answer.
   *
   * @param pathAndQuery as it was sent, still encoded
   * @param best the coding that the client takes; a page in the identity coding will do as well
   */
  @Nullable FinishedPage find(String pathAndQuery, ContentCoding best);
}
