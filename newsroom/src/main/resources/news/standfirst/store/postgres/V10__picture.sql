-- Pictures of the house; the whole of each as JSON, and what is asked for in columns.
CREATE TABLE picture (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  original TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  status_at BIGINT,
  status_by TEXT COLLATE "C",
  status_reason TEXT,
  added_at BIGINT NOT NULL,
  rights_end BIGINT,
  search TEXT NOT NULL,
  picture TEXT NOT NULL
);
CREATE INDEX picture_by_original ON picture (original, added_at, id);
CREATE INDEX picture_library ON picture (added_at, id) WHERE status <> 'killed';
CREATE INDEX picture_rights ON picture (rights_end, id)
  WHERE status = 'live' AND rights_end IS NOT NULL;

-- Which stored bytes a picture that was not killed needs.
CREATE TABLE picture_media (
  media TEXT COLLATE "C" NOT NULL,
  picture_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (media, picture_id)
);
CREATE INDEX picture_media_by_picture ON picture_media (picture_id);
