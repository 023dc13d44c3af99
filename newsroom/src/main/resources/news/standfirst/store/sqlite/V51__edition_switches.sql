-- Editions switched on or off at the desk, over the list of the settings.
CREATE TABLE edition_switch (
  language TEXT NOT NULL PRIMARY KEY,
  is_on INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
