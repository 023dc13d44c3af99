-- Live coverage: running stories and their posts. Lasting names, microseconds since 1970 UTC.
CREATE TABLE coverage (
  id TEXT NOT NULL PRIMARY KEY,
  language TEXT NOT NULL,
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL,
  starts_at INTEGER,
  -- Seconds of silence; 0 is never.
  remind_after INTEGER NOT NULL,
  close_after INTEGER NOT NULL,
  slug TEXT NOT NULL,
  slug_chosen INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  opened_at INTEGER,
  started_at INTEGER,
  ended_at INTEGER,
  posted_at INTEGER,
  reminded_at INTEGER,
  changed_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawal_notice TEXT,
  -- When the clock has to look at it, and its place in readers' lists: derived.
  due_at INTEGER,
  rank TEXT NOT NULL,
  listed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX coverage_by_change ON coverage (changed_at, id);
CREATE INDEX coverage_open ON coverage (language, rank, listed_at, id) WHERE rank > '0';
CREATE INDEX coverage_due ON coverage (due_at, id) WHERE due_at IS NOT NULL;

CREATE TABLE coverage_topic (
  topic TEXT NOT NULL,
  coverage_id TEXT NOT NULL REFERENCES coverage (id),
  PRIMARY KEY (topic, coverage_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coverage_topic_by_coverage ON coverage_topic (coverage_id);

-- Every address that a coverage ever had leads to the coverage, never to another address.
CREATE TABLE coverage_address (
  language TEXT NOT NULL,
  slug TEXT NOT NULL,
  coverage_id TEXT NOT NULL REFERENCES coverage (id),
  PRIMARY KEY (language, slug)
) STRICT, WITHOUT ROWID;
CREATE INDEX coverage_address_by_coverage ON coverage_address (coverage_id);

CREATE TABLE post (
  id TEXT NOT NULL PRIMARY KEY,
  coverage_id TEXT NOT NULL REFERENCES coverage (id),
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  text_revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  place INTEGER NOT NULL,
  published_at INTEGER,
  edited_at INTEGER,
  removed_at INTEGER,
  key_event INTEGER NOT NULL,
  pinned INTEGER NOT NULL,
  pinned_until INTEGER,
  scheduled_for INTEGER,
  corrections TEXT NOT NULL,
  -- Of the last log entry about it that readers can see: what streams and segments ask for.
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX post_shown ON post (coverage_id, place) WHERE status = 'PUBLISHED';
CREATE INDEX post_key_events ON post (coverage_id, place)
  WHERE status = 'PUBLISHED' AND key_event = 1;
CREATE INDEX post_pinned ON post (coverage_id) WHERE pinned = 1;
CREATE INDEX post_by_position ON post (coverage_id, position) WHERE position > 0;
CREATE INDEX post_by_status ON post (coverage_id, status, created_at, id);
CREATE INDEX post_removed ON post (coverage_id, removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX post_scheduled ON post (scheduled_for) WHERE scheduled_for IS NOT NULL;
CREATE INDEX post_pinned_until ON post (pinned_until) WHERE pinned_until IS NOT NULL;

CREATE TABLE post_revision (
  post_id TEXT NOT NULL REFERENCES post (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (post_id, number)
) STRICT;

-- Which pictures the present words of published posts show: derived.
CREATE TABLE post_picture (
  picture_id TEXT NOT NULL,
  post_id TEXT NOT NULL REFERENCES post (id),
  PRIMARY KEY (picture_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_picture_by_post ON post_picture (post_id);
