-- Unsaved words of the desk, one row per person and story; never in the log.
CREATE TABLE autosave (
  article_id TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (article_id, person)
) STRICT, WITHOUT ROWID;

-- Secret preview addresses by the hash of their secret.
CREATE TABLE preview_link (
  hash TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX preview_link_by_article ON preview_link (article_id, made_at);
