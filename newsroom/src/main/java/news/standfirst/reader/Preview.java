package news.standfirst.reader;

import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Language;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/** For the desk: a text as readers will see it. Thread-safe; may wait for the store. */
public interface Preview {
  /**
   * The page of this text, never kept, hidden from search engines, with a bar that says that it is
   * a preview. The desk may frame it: its policy allows pages of this site around it.
   *
   * @param edition of the story's language; where the site has none, the main edition's dress
   * @param article its stamps and corrections; null for none yet
   */
  Reply.Whole page(Language edition, ArticleText text, @Nullable Article article);
}
