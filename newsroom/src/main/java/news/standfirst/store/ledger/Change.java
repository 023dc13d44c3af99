package news.standfirst.store.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.access.Audit;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.Door;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.database.Dialect;
import news.standfirst.store.database.LogTail;
import news.standfirst.story.Actor;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A transaction that changes the tables and leaves its traces in the audit table and the log. */
public final class Change {
  private final Handle handle;
  private final Dialect dialect;
  private final Instant now;
  private final List<LogEntry> appended = new ArrayList<>();
  private @Nullable LogPosition head;
  private boolean replaced;

  /** Another change in a transaction that runs already, at a time of its own. */
  public Change(Handle handle, Dialect dialect, Instant now) {
    this.handle = handle;
    this.dialect = dialect;
    this.now = now;
  }

  public Handle handle() {
    return handle;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The time of everything that this change writes. */
  public Instant now() {
    return now;
  }

  /** Appends to the log. Always the last step: others wait from here on until the commit. */
  public LogPosition append(List<Happening> happenings) {
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
      appended.add(happening.at(++position, now));
      insert
          .bind("position", position)
          .bind("at", Stamps.micros(now))
          .bind("kind", happening.kind().word())
          .bind("thing", happening.thing())
          .bind("id", happening.id())
          .bind("revision", happening.revision())
          .add();
    }
    insert.execute();
    dialect.announce(handle);
    head = last;
    return last;
  }

  /** The log is not the one that it was. */
  public void logReplaced() {
    replaced = true;
  }

  /** Adds what was appended to the end of the log in memory, once it is on the disk. */
  void tell(LogTail tail) {
    if (replaced) {
      tail.forget();
    } else if (head != null) {
      tail.add(appended, head);
    }
  }

  /**
   * Says in the audit table who asked for what, and what came of it. What an import brings happened
   * earlier; that it was brought happens now.
   *
   * @param command in the words of the thing; a lasting word is made of both
   * @param outcome {@code done}, or the code of the refusal
   */
  public void audit(Actor actor, String command, Happened to, String outcome, AuditDetail note) {
    var done = outcome.equals("done");
    StoredAudit.insert(
        handle,
        new Audit.Entry(
            actor.kind() == Actor.Kind.IMPORT ? Instant.now().truncatedTo(ChronoUnit.MICROS) : now,
            actor,
            door(actor.kind()),
            actor.address(),
            AuditWords.act(to.thing(), command),
            to.thing(),
            to.id(),
            done ? Audit.Outcome.DONE : Audit.Outcome.REFUSED,
            done ? "" : outcome,
            note.lasting()),
        to.revision());
  }

  private static Door door(Actor.Kind kind) {
    return switch (kind) {
      case PERSON -> Door.DESK;
      case TOKEN -> Door.API;
      case OPERATOR -> Door.COMMAND_LINE;
      case CLOCK, IMPORT -> Door.HOUSE;
    };
  }

  /** What an audit line is about. */
  public record Happened(String thing, String id, int revision) {}
}
