-- Characters sent to each engine per pair and UTC day: what budgets are held against, by all
-- processes and after a restart.
CREATE TABLE engine_characters (
  day TEXT COLLATE "C" NOT NULL,
  engine TEXT COLLATE "C" NOT NULL,
  source_language TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  characters BIGINT NOT NULL,
  PRIMARY KEY (day, engine, source_language, language)
);
