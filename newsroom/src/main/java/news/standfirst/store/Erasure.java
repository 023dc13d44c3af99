package news.standfirst.store;

import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;

/** Overwrites a story's words wherever a table holds them. That it was there stays. */
final class Erasure {
  private Erasure() {}

  static ArticleText of(Change change, Article article) {
    var handle = change.handle();
    Addresses.erase(handle, article.id());
    StoredAutosaves.erase(handle, article.id());
    handle
        .createUpdate("UPDATE audit SET note = '' WHERE thing = :thing AND id = :id")
        .bind("thing", Happening.ARTICLE)
        .bind("id", article.id().value())
        .execute();
    return Revisions.erase(handle, article.id());
  }
}
