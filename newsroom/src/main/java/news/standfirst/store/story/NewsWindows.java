package news.standfirst.store.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.standfirst.clock.Deadlines;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.EventKind;

/** Says in the log when a story has left the news sitemap: two days after its publication. */
public final class NewsWindows implements Deadlines {
  private static final Duration WINDOW = Duration.ofDays(2);
  private static final int AT_ONCE = 500;

  private final Ledger ledger;

  public NewsWindows(Ledger ledger) {
    this.ledger = ledger;
  }

  static void open(Change change, Article article) {
    open(change, article, change.now().plus(WINDOW));
  }

  /** For a story that was published before it came here. */
  static void reopen(Change change, Article article) {
    var published = article.firstPublishedAt();
    if (published != null && article.published() > 0) {
      var ends = published.plus(WINDOW);
      if (ends.isAfter(change.now())) {
        open(change, article, ends);
      }
    }
  }

  private static void open(Change change, Article article, Instant ends) {
    change
        .handle()
        .createUpdate(
            "INSERT INTO news_window (article_id, ends_at) VALUES (:article, :ends)"
                + " ON CONFLICT (article_id) DO UPDATE SET ends_at = excluded.ends_at")
        .bind("article", article.id().value())
        .bind("ends", Stamps.micros(ends))
        .execute();
  }

  @Override
  public Optional<Instant> next() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT ends_at FROM news_window ORDER BY ends_at LIMIT 1")
                .map((row, _) -> Stamps.instant(row.getLong(1)))
                .findOne());
  }

  @Override
  public boolean pass(Instant now) {
    return ledger.change(
        change -> {
          // The row is the right to say it: whoever deletes it, says it.
          var ended =
              change
                  .handle()
                  .createQuery(
                      "DELETE FROM news_window WHERE article_id IN"
                          + " (SELECT article_id FROM news_window WHERE ends_at <= :now"
                          + " ORDER BY ends_at LIMIT :most) AND ends_at <= :now"
                          + " RETURNING article_id")
                  .bind("now", Stamps.micros(now))
                  .bind("most", AT_ONCE)
                  .mapTo(String.class)
                  .list();
          if (!ended.isEmpty()) {
            change.append(
                ended.stream()
                    .map(id -> Happening.of(EventKind.NEWS_WINDOW_PASSED, new ArticleId(id), 0))
                    .toList());
          }
          return ended.size() == AT_ONCE;
        });
  }
}
