package news.standfirst.story;

import java.util.List;

/** What stands at an address. */
public sealed interface Lookup {
  /**
   * A story.
   *
   * @param text in the words of the edition that it was asked for in
   * @param related cards of published stories that it names, in its order
   * @param here how it stands there
   */
  record Found(Article article, ArticleText text, List<Card> related, InEdition here)
      implements Lookup {
    /** A story in the language that it was written in, which stands nowhere else. */
    public Found(Article article, ArticleText text, List<Card> related) {
      this(article, text, related, InEdition.original(article, text));
    }

    /** The language of its words here. */
    public Language language() {
      var address = here.address();
      return address == null ? article.language() : address.language();
    }
  }

  /** The story has another address now; for ever. */
  record Moved(Address to) implements Lookup {}

  /**
   * It was withdrawn; the notice is for the public.
   *
   * @param notice in the words of the edition as soon as there are any
   */
  record Gone(Article article, PublicNote notice) implements Lookup {
    /** Withdrawn where it was written. */
    public Gone(Article article, Withdrawal withdrawal) {
      this(article, new PublicNote(withdrawal.at(), withdrawal.notice(), article.language()));
    }
  }

  /** It was erased, or an old address of an erased story. */
  record Erased() implements Lookup {}

  record Unknown() implements Lookup {}
}
