-- Pictures of the house; the whole of each as JSON, and what is asked for in columns.
CREATE TABLE picture (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  original TEXT NOT NULL,
  status TEXT NOT NULL,
  status_at INTEGER,
  status_by TEXT,
  status_reason TEXT,
  added_at INTEGER NOT NULL,
  rights_end INTEGER,
  search TEXT NOT NULL,
  picture TEXT NOT NULL
) STRICT;
CREATE INDEX picture_by_original ON picture (original, added_at, id);
CREATE INDEX picture_library ON picture (added_at, id) WHERE status <> 'killed';
CREATE INDEX picture_rights ON picture (rights_end, id)
  WHERE status = 'live' AND rights_end IS NOT NULL;

-- Which stored bytes a picture that was not killed needs.
CREATE TABLE picture_media (
  media TEXT NOT NULL,
  picture_id TEXT NOT NULL,
  PRIMARY KEY (media, picture_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX picture_media_by_picture ON picture_media (picture_id);
