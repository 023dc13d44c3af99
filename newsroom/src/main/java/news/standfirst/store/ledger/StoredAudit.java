package news.standfirst.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import news.standfirst.access.Audit;
import news.standfirst.access.Door;
import news.standfirst.store.column.Stamps;
import news.standfirst.story.Actor;
import news.standfirst.story.Part;
import org.jdbi.v3.core.Handle;

/** The audit of all doors in its table; a cursor is the number of the last line that was seen. */
public final class StoredAudit implements Audit {
  private final Ledger ledger;

  public StoredAudit(Ledger ledger) {
    this.ledger = ledger;
  }

  private record Line(long number, Entry entry) {}

  @Override
  public void record(Entry entry) {
    ledger.changeQuietly(change -> insert(change.handle(), entry, 0));
  }

  /** Writes a line in somebody's transaction; says how many were written. */
  static int insert(Handle handle, Entry entry, int revision) {
    var values = new LinkedHashMap<String, Object>();
    values.put("at", Stamps.micros(entry.at()));
    values.put("kind", entry.actor().kind().name());
    values.put("actor", entry.actor().name());
    values.put("door", entry.door().word());
    values.put("address", entry.address());
    values.put("act", entry.act());
    values.put("thing", entry.thing());
    values.put("id", entry.id());
    values.put("revision", revision);
    values.put("outcome", entry.outcome().word());
    values.put("code", entry.code());
    values.put("detail", entry.detail());
    return handle
        .createUpdate(
            "INSERT INTO audit (at, actor_kind, actor, door, address, act, thing, id, revision,"
                + " outcome, code, detail) VALUES (:at, :kind, :actor, :door, :address,"
                + " :act, :thing, :id, :revision, :outcome, :code, :detail)")
        .bindMap(values)
        .execute();
  }

  @Override
  public Part<Entry> list(Query query, String cursor, int limit) {
    var values = new LinkedHashMap<String, Object>();
    var sql = new StringBuilder("SELECT * FROM audit WHERE number < :before");
    values.put("before", before(cursor));
    narrow(sql, values, "actor", query.actor());
    narrow(sql, values, "thing", query.thing());
    narrow(sql, values, "id", query.id());
    narrow(sql, values, "act", query.act());
    var outcome = query.outcome();
    narrow(sql, values, "outcome", outcome == null ? "" : outcome.word());
    sql.append(" ORDER BY number DESC LIMIT :limit");
    values.put("limit", limit + 1);
    var lines =
        ledger.read(
            handle ->
                handle
                    .createQuery(sql.toString())
                    .bindMap(values)
                    .map((row, _) -> new Line(row.getLong("number"), entry(row)))
                    .list());
    var shown = lines.subList(0, Math.min(limit, lines.size()));
    return new Part<>(
        shown.stream().map(Line::entry).toList(),
        lines.size() > limit ? String.valueOf(shown.getLast().number()) : null);
  }

  private static void narrow(
      StringBuilder sql, Map<String, Object> values, String column, String value) {
    if (!value.isEmpty()) {
      sql.append(" AND ").append(column).append(" = :").append(column);
      values.put(column, value);
    }
  }

  private static long before(String cursor) {
    return cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Stamps.instant(row, "at"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
        Door.of(row.getString("door")),
        row.getString("address"),
        row.getString("act"),
        row.getString("thing"),
        row.getString("id"),
        Outcome.of(row.getString("outcome")),
        row.getString("code"),
        row.getString("detail"));
  }
}
