-- Why a post that was handed in was last sent back to its author; for the desk alone.
CREATE TABLE post_return (
  post_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES post (id),
  reason TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  sent_by TEXT NOT NULL
);
