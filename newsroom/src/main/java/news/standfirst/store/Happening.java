package news.standfirst.store;

import news.standfirst.story.ArticleId;
import news.standfirst.story.EventKind;

/** A log entry that has no position yet. */
record Happening(EventKind kind, String thing, String id, int revision) {
  static final String ARTICLE = "article";

  static Happening of(EventKind kind, ArticleId article, int revision) {
    return new Happening(kind, ARTICLE, article.value(), revision);
  }
}
