package news.standfirst.story;

import java.util.List;

/** What stands at an address. */
public sealed interface Lookup {
  /**
   * A story.
   *
   * @param related cards of published stories that it names, in its order
   */
  record Found(Article article, ArticleText text, List<Card> related) implements Lookup {}

  /** The story has another address now; for ever. */
  record Moved(Address to) implements Lookup {}

  /** It was withdrawn; the notice is for the public. */
  record Gone(Article article, Withdrawal withdrawal) implements Lookup {}

  /** It was erased, or an old address of an erased story. */
  record Erased() implements Lookup {}

  record Unknown() implements Lookup {}
}
