-- How a published or withdrawn story stands in each edition: where it was written, and where its
-- translation is ready. Readers' lists are read from here; derived from article and translation.
CREATE TABLE edition_article (
  article_id TEXT COLLATE "C" NOT NULL REFERENCES article (id),
  language TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  day TEXT COLLATE "C" NOT NULL,
  slug TEXT COLLATE "C" NOT NULL,
  first_published_at BIGINT NOT NULL,
  updated_at BIGINT,
  corrected_at BIGINT,
  withdrawn_at BIGINT,
  translated INTEGER NOT NULL,
  reviewed INTEGER NOT NULL,
  -- What lists need of the words that stand there, as JSON; null unless readers see it.
  card TEXT,
  PRIMARY KEY (article_id, language)
);

INSERT INTO edition_article (article_id, language, status, day, slug, first_published_at,
  updated_at, corrected_at, withdrawn_at, translated, reviewed, card)
SELECT id, language, status, day, slug, first_published_at, updated_at, corrected_at,
  withdrawn_at, 0, 0, card
FROM article WHERE day IS NOT NULL AND first_published_at IS NOT NULL;

DROP INDEX article_latest;
DROP INDEX article_by_day;
DROP INDEX article_corrected;
DROP INDEX article_withdrawn;
ALTER TABLE article DROP COLUMN card;

CREATE INDEX edition_latest ON edition_article (language, first_published_at, article_id)
  WHERE status = 'PUBLISHED';
CREATE INDEX edition_by_day ON edition_article (language, day, first_published_at, article_id)
  WHERE status = 'PUBLISHED';
CREATE INDEX edition_corrected ON edition_article (language, corrected_at, article_id)
  WHERE status = 'PUBLISHED' AND corrected_at IS NOT NULL;
CREATE INDEX edition_withdrawn ON edition_article (language, withdrawn_at, article_id)
  WHERE withdrawn_at IS NOT NULL;

-- Translations of things (articles, and what else has segments) into one language each.
CREATE TABLE translation (
  thing TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  source_language TEXT COLLATE "C" NOT NULL,
  -- Grows with each change of this row.
  revision INTEGER NOT NULL,
  -- The revision of the original that the segments are of.
  source_revision INTEGER NOT NULL,
  segments TEXT NOT NULL,
  -- The words as an edition shows them, and the revision of the original that they follow.
  shown TEXT NOT NULL,
  shown_revision INTEGER NOT NULL,
  -- What it says about itself, as JSON.
  note TEXT NOT NULL,
  -- Whether readers may see it where the original is published.
  ready INTEGER NOT NULL,
  -- Of its address; held from the first time that readers see it.
  slug TEXT COLLATE "C",
  headline TEXT NOT NULL,
  segment_count INTEGER NOT NULL,
  open_count INTEGER NOT NULL,
  human_count INTEGER NOT NULL,
  warning_count INTEGER NOT NULL,
  failed_count INTEGER NOT NULL,
  made_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  reviewed_at BIGINT,
  PRIMARY KEY (thing, id, language)
);
CREATE INDEX translation_by_language ON translation (language, thing, changed_at, id);

-- Every text of a segment that another text took the place of, and whose it was.
CREATE TABLE segment_history (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  thing TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  source TEXT NOT NULL,
  segment TEXT NOT NULL
);
CREATE INDEX segment_history_by_thing ON segment_history (thing, id, language, number);

-- What engines and people once made of a sentence. Under an engine's key its text is used again;
-- a person's text is only a suggestion outside its own story.
CREATE TABLE translation_memory (
  key TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  source_language TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  source_hash TEXT COLLATE "C" NOT NULL,
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  by_person INTEGER NOT NULL,
  thing TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX translation_memory_by_source ON translation_memory
  (source_language, language, by_person, at);
CREATE INDEX translation_memory_by_hash ON translation_memory (source_hash);
CREATE INDEX translation_memory_by_thing ON translation_memory (thing, id);

CREATE TABLE glossary (
  source_language TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  revision INTEGER NOT NULL,
  terms TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  changed_by TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (source_language, language)
);

-- What waits to be translated. A row is asked for again by raising asked; who finishes it deletes it
-- only if nobody asked meanwhile.
CREATE TABLE translation_job (
  thing TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  rank INTEGER NOT NULL,
  newest BIGINT NOT NULL,
  asked INTEGER NOT NULL,
  asked_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  not_before BIGINT NOT NULL,
  taken_by TEXT COLLATE "C",
  taken_until BIGINT,
  reason TEXT NOT NULL,
  PRIMARY KEY (thing, id, language)
);
CREATE INDEX translation_job_next ON translation_job (rank, newest, id);

-- Whole archives on their way into an edition.
CREATE TABLE translation_archive (
  language TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  paused INTEGER NOT NULL,
  begun_at BIGINT NOT NULL,
  -- How far back stories were asked for: everything first published before this still has to be.
  reached_at BIGINT NOT NULL,
  reached_id TEXT COLLATE "C" NOT NULL,
  finished_at BIGINT
);

-- Characters sent to each engine per day, for budgets and for the desk.
CREATE TABLE engine_use (
  engine TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  day TEXT COLLATE "C" NOT NULL,
  characters BIGINT NOT NULL,
  segments BIGINT NOT NULL,
  PRIMARY KEY (engine, language, day)
);
