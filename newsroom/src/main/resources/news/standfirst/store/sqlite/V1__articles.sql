-- Times are microseconds since 1970 UTC, days are yyyy-mm-dd, yes and no are 1 and 0: one SQL reads
-- both databases.

CREATE TABLE log_head (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  generation TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- Positions are taken from log_head, so they have no gap and become visible in order.
CREATE TABLE log (
  position INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  thing TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE follower (
  name TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  thing TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_thing ON audit (thing, id, number);
CREATE INDEX audit_by_actor ON audit (actor, number);

CREATE TABLE article (
  id TEXT NOT NULL PRIMARY KEY,
  language TEXT NOT NULL,
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  published INTEGER NOT NULL,
  slug TEXT NOT NULL,
  slug_chosen INTEGER NOT NULL,
  day TEXT,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  first_published_at INTEGER,
  updated_at INTEGER,
  scheduled_for INTEGER,
  embargoed_until INTEGER,
  corrections TEXT NOT NULL,
  corrected_at INTEGER,
  withdrawn_at INTEGER,
  withdrawal_notice TEXT,
  -- Of the newest revision, for the desk's list.
  headline TEXT NOT NULL,
  words TEXT NOT NULL,
  topics TEXT NOT NULL,
  bylines TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  -- For readers' lists: what they need of the published revision, as JSON.
  card TEXT
) STRICT;
CREATE INDEX article_by_change ON article (changed_at, id);
CREATE INDEX article_by_status ON article (status, changed_at, id);
CREATE INDEX article_by_language ON article (language, changed_at, id);
CREATE INDEX article_scheduled ON article (scheduled_for, id) WHERE scheduled_for IS NOT NULL;
CREATE INDEX article_latest ON article (language, first_published_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX article_by_day ON article (language, day, first_published_at, id)
  WHERE status = 'PUBLISHED';
CREATE INDEX article_corrected ON article (language, corrected_at, id)
  WHERE status = 'PUBLISHED' AND corrected_at IS NOT NULL;
CREATE INDEX article_withdrawn ON article (language, withdrawn_at, id)
  WHERE withdrawn_at IS NOT NULL;

CREATE TABLE revision (
  article_id TEXT NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT;

-- Every address that an article ever had leads to the article, never to another address: so there
-- are no chains and no cycles.
CREATE TABLE address (
  language TEXT NOT NULL,
  day TEXT NOT NULL,
  slug TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id),
  PRIMARY KEY (language, day, slug)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_by_article ON address (article_id);

-- What is left of the addresses of erased stories: enough to say 410 and to keep others off them.
CREATE TABLE erased_address (
  hash TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Published stories by topic and by author of their bylines; derived from article.card.
CREATE TABLE article_topic (
  topic TEXT NOT NULL,
  language TEXT NOT NULL,
  first_published_at INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (topic, language, first_published_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_topic_by_article ON article_topic (article_id);

CREATE TABLE article_author (
  author TEXT NOT NULL,
  language TEXT NOT NULL,
  first_published_at INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (author, language, first_published_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_author_by_article ON article_author (article_id);

-- Published stories by month, so that the sitemap index need not count; derived.
CREATE TABLE story_month (
  language TEXT NOT NULL,
  month TEXT NOT NULL,
  stories INTEGER NOT NULL,
  last_change INTEGER NOT NULL,
  PRIMARY KEY (language, month)
) STRICT, WITHOUT ROWID;

-- For the desk's list: topics, and people who wrote, changed or signed the newest revision.
CREATE TABLE desk_topic (
  topic TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (topic, changed_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_topic_by_article ON desk_topic (article_id);

CREATE TABLE desk_person (
  person TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (person, changed_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_person_by_article ON desk_person (article_id);

CREATE TABLE topic (
  slug TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE author (
  slug TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE front (
  language TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE house_page (
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (name, language)
) STRICT, WITHOUT ROWID;
