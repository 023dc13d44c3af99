-- People, sessions, tokens, sign-in attempts, the audit of all doors, and repeated API calls.
-- Secrets stand here only as hashes.

CREATE TABLE person (
  name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  display_name TEXT NOT NULL,
  role TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  disabled INTEGER NOT NULL,
  must_change_password INTEGER NOT NULL,
  added_at BIGINT NOT NULL
);

-- How somebody proves who they are; passkeys and one-time codes become further kinds.
CREATE TABLE person_proof (
  person TEXT COLLATE "C" NOT NULL REFERENCES person (name),
  kind TEXT COLLATE "C" NOT NULL,
  secret TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (person, kind)
);

CREATE TABLE session (
  hash TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL REFERENCES person (name),
  begun_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  network TEXT COLLATE "C" NOT NULL,
  browser TEXT NOT NULL
);
CREATE INDEX session_by_person ON session (person, seen_at);

CREATE TABLE api_token (
  name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  hash TEXT COLLATE "C" NOT NULL UNIQUE,
  owner TEXT COLLATE "C" REFERENCES person (name),
  role TEXT COLLATE "C" NOT NULL,
  scopes TEXT COLLATE "C" NOT NULL,
  made_by TEXT COLLATE "C" NOT NULL,
  made_at BIGINT NOT NULL,
  expires_at BIGINT,
  used_at BIGINT
);

CREATE TABLE sign_in_failure (
  place TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at BIGINT NOT NULL
);

CREATE TABLE sign_in_memory (
  person TEXT COLLATE "C" NOT NULL,
  network TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (person, network)
);

CREATE TABLE door_audit (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at BIGINT NOT NULL,
  actor_kind TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  door TEXT COLLATE "C" NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  act TEXT COLLATE "C" NOT NULL,
  thing TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  outcome TEXT COLLATE "C" NOT NULL,
  code TEXT COLLATE "C" NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX door_audit_by_thing ON door_audit (thing, id, number);
CREATE INDEX door_audit_by_actor ON door_audit (actor, number);

-- The answer is encrypted under the key that only the client knows, so that no words of a story
-- outlive their erasure here.
CREATE TABLE repeated_call (
  caller TEXT COLLATE "C" NOT NULL,
  key_hash TEXT COLLATE "C" NOT NULL,
  request_hash TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  answer TEXT COLLATE "C",
  PRIMARY KEY (caller, key_hash)
);
CREATE INDEX repeated_call_by_time ON repeated_call (at);
