-- One count of what engines were sent, for budgets and the desk; there were two, of which the desk's
-- left out what went a second time. Days before the one by pairs are brought over; from which
-- language (und) they did not say.
ALTER TABLE engine_characters ADD COLUMN segments INTEGER NOT NULL DEFAULT 0;

UPDATE engine_characters SET segments = coalesce((
  SELECT u.segments FROM engine_use u
  WHERE u.day = engine_characters.day AND u.engine = engine_characters.engine
    AND u.language = engine_characters.language), 0)
WHERE source_language = (
  SELECT min(o.source_language) FROM engine_characters o
  WHERE o.day = engine_characters.day AND o.engine = engine_characters.engine
    AND o.language = engine_characters.language);

INSERT INTO engine_characters (day, engine, source_language, language, characters, segments)
SELECT u.day, u.engine, 'und', u.language, u.characters, u.segments FROM engine_use u
WHERE NOT EXISTS (
  SELECT 1 FROM engine_characters o
  WHERE o.day = u.day AND o.engine = u.engine AND o.language = u.language);

DROP TABLE engine_use;
