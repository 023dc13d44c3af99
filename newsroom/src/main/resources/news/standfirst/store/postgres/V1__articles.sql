-- Times are microseconds since 1970 UTC, days are yyyy-mm-dd, yes and no are 1 and 0: one SQL reads
-- both databases.

CREATE TABLE log_head (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  generation TEXT COLLATE "C" NOT NULL,
  position BIGINT NOT NULL
);

-- Positions are taken from log_head, so they have no gap and become visible in order.
CREATE TABLE log (
  position BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  thing TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  revision INTEGER NOT NULL
);

CREATE TABLE follower (
  name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL
);

CREATE TABLE audit (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at BIGINT NOT NULL,
  actor_kind TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  command TEXT COLLATE "C" NOT NULL,
  thing TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  revision INTEGER NOT NULL,
  outcome TEXT COLLATE "C" NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX audit_by_thing ON audit (thing, id, number);
CREATE INDEX audit_by_actor ON audit (actor, number);

CREATE TABLE article (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  language TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  revision INTEGER NOT NULL,
  published INTEGER NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  slug_chosen INTEGER NOT NULL,
  day TEXT COLLATE "C",
  created_at BIGINT NOT NULL,
  created_by TEXT COLLATE "C" NOT NULL,
  first_published_at BIGINT,
  updated_at BIGINT,
  scheduled_for BIGINT,
  embargoed_until BIGINT,
  corrections TEXT NOT NULL,
  corrected_at BIGINT,
  withdrawn_at BIGINT,
  withdrawal_notice TEXT,
  -- Of the newest revision, for the desk's list.
  headline TEXT NOT NULL,
  words TEXT NOT NULL,
  topics TEXT NOT NULL,
  bylines TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  changed_by TEXT COLLATE "C" NOT NULL,
  -- For readers' lists: what they need of the published revision, as JSON.
  card TEXT
);
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
  article_id TEXT COLLATE "C" NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  saved_by TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (article_id, number)
);

-- Every address that an article ever had leads to the article, never to another address: so there
-- are no chains and no cycles.
CREATE TABLE address (
  language TEXT COLLATE "C" NOT NULL,
  day TEXT COLLATE "C" NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  article_id TEXT COLLATE "C" NOT NULL REFERENCES article (id),
  PRIMARY KEY (language, day, slug)
);
CREATE INDEX address_by_article ON address (article_id);

-- What is left of the addresses of erased stories: enough to say 410 and to keep others off them.
CREATE TABLE erased_address (
  hash TEXT COLLATE "C" NOT NULL PRIMARY KEY
);

-- Published stories by topic and by author of their bylines; derived from article.card.
CREATE TABLE article_topic (
  topic TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  first_published_at BIGINT NOT NULL,
  article_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (topic, language, first_published_at, article_id)
);
CREATE INDEX article_topic_by_article ON article_topic (article_id);

CREATE TABLE article_author (
  author TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  first_published_at BIGINT NOT NULL,
  article_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (author, language, first_published_at, article_id)
);
CREATE INDEX article_author_by_article ON article_author (article_id);

-- Published stories by month, so that the sitemap index need not count; derived.
CREATE TABLE story_month (
  language TEXT COLLATE "C" NOT NULL,
  month TEXT COLLATE "C" NOT NULL,
  stories INTEGER NOT NULL,
  last_change BIGINT NOT NULL,
  PRIMARY KEY (language, month)
);

-- For the desk's list: topics, and people who wrote, changed or signed the newest revision.
CREATE TABLE desk_topic (
  topic TEXT COLLATE "C" NOT NULL,
  changed_at BIGINT NOT NULL,
  article_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (topic, changed_at, article_id)
);
CREATE INDEX desk_topic_by_article ON desk_topic (article_id);

CREATE TABLE desk_person (
  person TEXT COLLATE "C" NOT NULL,
  changed_at BIGINT NOT NULL,
  article_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (person, changed_at, article_id)
);
CREATE INDEX desk_person_by_article ON desk_person (article_id);

CREATE TABLE topic (
  slug TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
);

CREATE TABLE author (
  slug TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
);

CREATE TABLE front (
  language TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL
);

CREATE TABLE house_page (
  name TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (name, language)
);
