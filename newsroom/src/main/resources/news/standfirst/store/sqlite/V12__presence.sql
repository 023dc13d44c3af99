-- Who has which page of the desk open: a courtesy among colleagues at all processes, gone within
-- seconds of the last sign of life; in no backup.
CREATE TABLE presence (
  place TEXT NOT NULL,
  person TEXT NOT NULL,
  display_name TEXT NOT NULL,
  doing TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (place, person)
) STRICT, WITHOUT ROWID;
