package news.standfirst.store;

import java.time.Instant;
import java.util.List;
import news.standfirst.story.Actor;
import news.standfirst.story.LogPosition;
import org.jdbi.v3.core.Handle;

/** A transaction that changes the tables and leaves its traces in the audit table and the log. */
final class Change {
  private final Handle handle;
  private final Dialect dialect;
  private final Instant now;

  Change(Handle handle, Dialect dialect, Instant now) {
    this.handle = handle;
    this.dialect = dialect;
    this.now = now;
  }

  Handle handle() {
    return handle;
  }

  Dialect dialect() {
    return dialect;
  }

  Instant now() {
    return now;
  }

  /** Appends to the log. Always the last step: others wait from here on until the commit. */
  LogPosition append(List<Happening> happenings) {
    dialect.lockLog(handle);
    var last =
        handle
            .createQuery(
                "UPDATE log_head SET position = position + :count WHERE one = 1"
                    + " RETURNING generation, position")
            .bind("count", happenings.size())
            .map((row, _) -> new LogPosition(row.getString(1), row.getLong(2)))
            .one();
    var insert =
        handle.prepareBatch(
            "INSERT INTO log (position, at, kind, thing, id, revision)"
                + " VALUES (:position, :at, :kind, :thing, :id, :revision)");
    var position = last.number() - happenings.size();
    for (var happening : happenings) {
      insert
          .bind("position", ++position)
          .bind("at", Stamps.micros(now))
          .bind("kind", happening.kind().word())
          .bind("thing", happening.thing())
          .bind("id", happening.id())
          .bind("revision", happening.revision())
          .add();
    }
    insert.execute();
    dialect.announce(handle);
    return last;
  }

  /** Says in the audit table who asked for what, and what came of it. */
  void audit(Actor actor, String command, Happened to, String outcome, String note) {
    handle
        .createUpdate(
            "INSERT INTO audit"
                + " (at, actor_kind, actor, command, thing, id, revision, outcome, note) VALUES"
                + " (:at, :kind, :actor, :command, :thing, :id, :revision, :outcome, :note)")
        .bind("at", Stamps.micros(now))
        .bind("kind", actor.kind().name())
        .bind("actor", actor.name())
        .bind("command", command)
        .bind("thing", to.thing())
        .bind("id", to.id())
        .bind("revision", to.revision())
        .bind("outcome", outcome)
        .bind("note", note)
        .execute();
  }

  /** What an audit line is about. */
  record Happened(String thing, String id, int revision) {}
}
