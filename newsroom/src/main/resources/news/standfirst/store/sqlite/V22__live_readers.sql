-- How many readers follow a coverage at each process: of the moment, in no backup.
CREATE TABLE live_readers (
  coverage_id TEXT NOT NULL,
  process TEXT NOT NULL,
  readers INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (coverage_id, process)
) STRICT, WITHOUT ROWID;
