-- Stories that news sitemaps still name, and until when.
CREATE TABLE news_window (
  article_id TEXT NOT NULL PRIMARY KEY,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX news_window_by_end ON news_window (ends_at, article_id);
