package news.standfirst.store;

import java.util.List;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;

/** Overwrites a story's words wherever a table holds them. That it was there stays. */
final class Erasure {
  private Erasure() {}

  static ArticleText of(Change change, Article article) {
    var handle = change.handle();
    Addresses.erase(handle, article.id());
    StoredAutosaves.erase(handle, article.id());
    for (var sql :
        List.of(
            "UPDATE audit SET note = '' WHERE thing = 'article' AND id = :id",
            "UPDATE door_audit SET detail = '' WHERE thing = 'article' AND id = :id",
            "DELETE FROM preview_link WHERE article_id = :id",
            "DELETE FROM news_window WHERE article_id = :id")) {
      handle.createUpdate(sql).bind("id", article.id().value()).execute();
    }
    return Revisions.erase(handle, article.id());
  }
}
