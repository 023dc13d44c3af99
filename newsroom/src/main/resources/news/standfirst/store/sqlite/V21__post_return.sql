-- Why a post that was handed in was last sent back to its author; for the desk alone.
CREATE TABLE post_return (
  post_id TEXT NOT NULL PRIMARY KEY REFERENCES post (id),
  reason TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  sent_by TEXT NOT NULL
) STRICT;
