-- Stories that news sitemaps still name, and until when.
CREATE TABLE news_window (
  article_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  ends_at BIGINT NOT NULL
);
CREATE INDEX news_window_by_end ON news_window (ends_at, article_id);
