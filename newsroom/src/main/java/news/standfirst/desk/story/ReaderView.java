package news.standfirst.desk.story;

import news.standfirst.story.Article;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/** A text as readers will see it: what the desk needs of the readers' room. */
@FunctionalInterface
public interface ReaderView {
  /**
   * The page of these words in an edition, which pages of this site may frame.
   *
   * @param translation what they say about their translation; null where they were written
   */
  Reply page(
      Language edition, EditionText words, @Nullable TranslationNote translation, Article article);
}
