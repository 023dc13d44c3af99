package news.standfirst.store.ledger;

import java.time.Instant;
import news.standfirst.story.ArticleId;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;

/** A log entry that has no position yet. */
public record Happening(EventKind kind, String thing, String id, int revision) {
  /** What an article is called in the log and in the audit table. */
  public static final String ARTICLE = "article";

  public static Happening of(EventKind kind, ArticleId article, int revision) {
    return new Happening(kind, ARTICLE, article.value(), revision);
  }

  LogEntry at(long position, Instant when) {
    return new LogEntry(position, when, kind, thing, id, revision);
  }
}
