package news.standfirst.reader;

import news.standfirst.story.Article;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/** For the desk: a text as readers will see it. Thread-safe; may wait for the store. */
public interface Preview {
  /**
   * The page of these words, never kept, hidden from search engines, with a bar that says that it
   * is a preview. The desk may frame it: its policy allows pages of this site around it.
   *
   * @param edition where the site has none of this language, the main edition's dress
   * @param translation what the words say about their translation; null where they were written
   * @param article its stamps and corrections; null for none yet
   */
  Reply.Whole page(
      Language edition,
      EditionText words,
      @Nullable TranslationNote translation,
      @Nullable Article article);
}
