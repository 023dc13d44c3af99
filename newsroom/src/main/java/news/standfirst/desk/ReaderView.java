package news.standfirst.desk;

import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Language;
import news.standfirst.web.Reply;

/** A text as readers will see it: what the desk needs of the readers' room. */
@FunctionalInterface
public interface ReaderView {
  /** The page of this text in an edition, which pages of this site may frame. */
  Reply page(Language edition, ArticleText text, Article article);
}
