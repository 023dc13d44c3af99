-- How a coverage stands in each edition: where it was written, and where its translation is ready.
-- Readers' lists are read from here; derived from coverage and translation.
CREATE TABLE coverage_edition (
  coverage_id TEXT COLLATE "C" NOT NULL REFERENCES coverage (id),
  language TEXT COLLATE "C" NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  translated INTEGER NOT NULL,
  reviewed INTEGER NOT NULL,
  rank TEXT COLLATE "C" NOT NULL,
  listed_at BIGINT NOT NULL,
  PRIMARY KEY (coverage_id, language)
);
INSERT INTO coverage_edition (coverage_id, language, slug, translated, reviewed, rank, listed_at)
SELECT id, language, slug, 0, 0, rank, listed_at FROM coverage;
CREATE INDEX coverage_edition_open ON coverage_edition (language, rank, listed_at, coverage_id)
  WHERE rank > '0';

-- What happened to a post in an edition of another language than its own.
CREATE TABLE post_edition (
  post_id TEXT COLLATE "C" NOT NULL REFERENCES post (id),
  language TEXT COLLATE "C" NOT NULL,
  coverage_id TEXT COLLATE "C" NOT NULL,
  -- Grows with each change that only this edition sees.
  revision INTEGER NOT NULL,
  -- Of the last log entry about it there; 0 before there was one.
  position BIGINT NOT NULL,
  -- Readers there wait until then for its translation; null when they see it.
  awaited_until BIGINT,
  PRIMARY KEY (post_id, language)
);
CREATE INDEX post_edition_by_position ON post_edition (coverage_id, language, position);
CREATE INDEX post_edition_awaited ON post_edition (awaited_until) WHERE awaited_until IS NOT NULL;
