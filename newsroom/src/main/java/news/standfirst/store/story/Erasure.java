package news.standfirst.store.story;

import java.util.List;
import news.standfirst.store.desk.StoredAutosaves;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.translation.kept.Thing;

/** Overwrites a story's words wherever a table holds them. That it was there stays. */
final class Erasure {
  private Erasure() {}

  static ArticleText of(Change change, Article article) {
    var handle = change.handle();
    Addresses.erase(handle, article.id());
    StoredAutosaves.erase(handle, article.id());
    TranslationRows.erase(handle, Thing.of(article.id()));
    TranslationRows.erase(handle, Thing.ofUpdate(article.id()));
    for (var sql :
        List.of(
            "UPDATE audit SET detail = '' WHERE thing = 'article' AND id = :id",
            "DELETE FROM preview_link WHERE article_id = :id",
            "DELETE FROM news_window WHERE article_id = :id")) {
      handle.createUpdate(sql).bind("id", article.id().value()).execute();
    }
    return Revisions.erase(handle, article.id());
  }
}
