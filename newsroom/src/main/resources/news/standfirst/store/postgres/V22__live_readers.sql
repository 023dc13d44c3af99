-- How many readers follow a coverage at each process: of the moment, in no backup.
CREATE TABLE live_readers (
  coverage_id TEXT COLLATE "C" NOT NULL,
  process TEXT COLLATE "C" NOT NULL,
  readers INTEGER NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (coverage_id, process)
);
