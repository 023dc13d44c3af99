-- One audit trail. Until now commands stood in one table, written with their change, and again in
-- another, written after it with the door by which they came. A line that has its twin there comes
-- in once.
CREATE TABLE audit_trail (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  door TEXT NOT NULL,
  address TEXT NOT NULL,
  act TEXT NOT NULL,
  thing TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

INSERT INTO audit_trail
  (at, actor_kind, actor, door, address, act, thing, id, revision, outcome, code, detail)
SELECT at, actor_kind, actor, door, address, act, thing, id, revision, outcome, code, detail
FROM (
  SELECT at, actor_kind, actor, door, address, act, thing, id, 0 AS revision, outcome, code, detail
  FROM door_audit
  UNION ALL
  SELECT c.at, c.actor_kind, c.actor,
    CASE c.actor_kind
      WHEN 'PERSON' THEN 'desk' WHEN 'TOKEN' THEN 'api' WHEN 'OPERATOR' THEN 'command-line'
      ELSE 'house' END,
    '',
    CASE
      WHEN c.command IN ('change-slug', 'lift-embargo') AND c.thing = 'article' THEN c.command
      WHEN c.thing = 'article' THEN c.command || '-story'
      WHEN c.command = 'keep-front' THEN 'arrange-front'
      WHEN c.command = 'keep-page' THEN 'change-house-page'
      WHEN c.command LIKE 'keep-%' THEN 'change-' || c.thing
      WHEN c.thing = 'coverage' AND c.command = 'change-slug' THEN 'change-coverage-slug'
      WHEN c.thing IN ('coverage', 'post') AND c.command = 'post' THEN 'write-post'
      WHEN c.command = 'mark-key-event' THEN c.command
      WHEN c.thing IN ('coverage', 'post') THEN c.command || '-' || c.thing
      ELSE c.command END,
    c.thing, c.id, c.revision,
    CASE c.outcome WHEN 'done' THEN 'done' ELSE 'refused' END,
    CASE c.outcome WHEN 'done' THEN '' ELSE c.outcome END,
    CASE c.command WHEN 'send-back' THEN '' ELSE c.note END
  FROM audit c
  WHERE NOT EXISTS (
    SELECT 1 FROM door_audit d
    WHERE d.thing = c.thing AND d.id = c.id AND d.actor = c.actor
      AND d.at BETWEEN c.at - 5000000 AND c.at + 5000000)
) AS both_trails
ORDER BY at;

DROP TABLE audit;
DROP TABLE door_audit;
ALTER TABLE audit_trail RENAME TO audit;
CREATE INDEX audit_by_thing ON audit (thing, id, number);
CREATE INDEX audit_by_actor ON audit (actor, number);
