-- Live coverage: running stories and their posts. Lasting names, microseconds since 1970 UTC.
CREATE TABLE coverage (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  language TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL,
  starts_at BIGINT,
  -- Seconds of silence; 0 is never.
  remind_after BIGINT NOT NULL,
  close_after BIGINT NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  slug_chosen INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  opened_at BIGINT,
  started_at BIGINT,
  ended_at BIGINT,
  posted_at BIGINT,
  reminded_at BIGINT,
  changed_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  withdrawal_notice TEXT,
  -- When the clock has to look at it, and its place in readers' lists: derived.
  due_at BIGINT,
  rank TEXT COLLATE "C" NOT NULL,
  listed_at BIGINT NOT NULL
);
CREATE INDEX coverage_by_change ON coverage (changed_at, id);
CREATE INDEX coverage_open ON coverage (language, rank, listed_at, id) WHERE rank > '0';
CREATE INDEX coverage_due ON coverage (due_at, id) WHERE due_at IS NOT NULL;

CREATE TABLE coverage_topic (
  topic TEXT COLLATE "C" NOT NULL,
  coverage_id TEXT COLLATE "C" NOT NULL REFERENCES coverage (id),
  PRIMARY KEY (topic, coverage_id)
);
CREATE INDEX coverage_topic_by_coverage ON coverage_topic (coverage_id);

-- Every address that a coverage ever had leads to the coverage, never to another address.
CREATE TABLE coverage_address (
  language TEXT COLLATE "C" NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  coverage_id TEXT COLLATE "C" NOT NULL REFERENCES coverage (id),
  PRIMARY KEY (language, slug)
);
CREATE INDEX coverage_address_by_coverage ON coverage_address (coverage_id);

CREATE TABLE post (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  coverage_id TEXT COLLATE "C" NOT NULL REFERENCES coverage (id),
  status TEXT COLLATE "C" NOT NULL,
  revision INTEGER NOT NULL,
  text_revision INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  place BIGINT NOT NULL,
  published_at BIGINT,
  edited_at BIGINT,
  removed_at BIGINT,
  key_event INTEGER NOT NULL,
  pinned INTEGER NOT NULL,
  pinned_until BIGINT,
  scheduled_for BIGINT,
  corrections TEXT NOT NULL,
  -- Of the last log entry about it that readers can see: what streams and segments ask for.
  position BIGINT NOT NULL
);
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
  post_id TEXT COLLATE "C" NOT NULL REFERENCES post (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (post_id, number)
);

-- Which pictures the present words of published posts show: derived.
CREATE TABLE post_picture (
  picture_id TEXT COLLATE "C" NOT NULL,
  post_id TEXT COLLATE "C" NOT NULL REFERENCES post (id),
  PRIMARY KEY (picture_id, post_id)
);
CREATE INDEX post_picture_by_post ON post_picture (post_id);
