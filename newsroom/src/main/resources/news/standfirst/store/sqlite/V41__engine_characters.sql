-- Characters sent to each engine per pair and UTC day: what budgets are held against, by all
-- processes and after a restart.
CREATE TABLE engine_characters (
  day TEXT NOT NULL,
  engine TEXT NOT NULL,
  source_language TEXT NOT NULL,
  language TEXT NOT NULL,
  characters INTEGER NOT NULL,
  PRIMARY KEY (day, engine, source_language, language)
) STRICT, WITHOUT ROWID;
