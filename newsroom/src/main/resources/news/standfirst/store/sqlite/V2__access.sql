-- People, sessions, tokens, sign-in attempts, the audit of all doors, and repeated API calls.
-- Secrets stand here only as hashes.

CREATE TABLE person (
  name TEXT NOT NULL PRIMARY KEY,
  display_name TEXT NOT NULL,
  role TEXT NOT NULL,
  language TEXT NOT NULL,
  disabled INTEGER NOT NULL,
  must_change_password INTEGER NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

-- How somebody proves who they are; passkeys and one-time codes become further kinds.
CREATE TABLE person_proof (
  person TEXT NOT NULL REFERENCES person (name),
  kind TEXT NOT NULL,
  secret TEXT NOT NULL,
  PRIMARY KEY (person, kind)
) STRICT;

CREATE TABLE session (
  hash TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (name),
  begun_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  network TEXT NOT NULL,
  browser TEXT NOT NULL
) STRICT;
CREATE INDEX session_by_person ON session (person, seen_at);

CREATE TABLE api_token (
  name TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  owner TEXT REFERENCES person (name),
  role TEXT NOT NULL,
  scopes TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER,
  used_at INTEGER
) STRICT;

CREATE TABLE sign_in_failure (
  place TEXT NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sign_in_memory (
  person TEXT NOT NULL,
  network TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, network)
) STRICT;

CREATE TABLE door_audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  door TEXT NOT NULL,
  address TEXT NOT NULL,
  act TEXT NOT NULL,
  thing TEXT NOT NULL,
  id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX door_audit_by_thing ON door_audit (thing, id, number);
CREATE INDEX door_audit_by_actor ON door_audit (actor, number);

-- The answer is encrypted under the key that only the client knows, so that no words of a story
-- outlive their erasure here.
CREATE TABLE repeated_call (
  caller TEXT NOT NULL,
  key_hash TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  answer TEXT,
  PRIMARY KEY (caller, key_hash)
) STRICT;
CREATE INDEX repeated_call_by_time ON repeated_call (at);
