package news.standfirst.store.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.access.Session;
import news.standfirst.access.Sessions;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;

/** Sessions of the desk in their table. */
final class StoredSessions implements Sessions {
  private final Ledger ledger;

  StoredSessions(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void begin(Session session) {
    change(
        "INSERT INTO session (hash, person, begun_at, seen_at, network, browser)"
            + " VALUES (:hash, :person, :begun, :seen, :network, :browser)",
        Map.of(
            "hash", session.hash(),
            "person", session.person(),
            "begun", Stamps.micros(session.begunAt()),
            "seen", Stamps.micros(session.seenAt()),
            "network", session.network(),
            "browser", session.browser()));
  }

  @Override
  public Optional<Session> find(String hash) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT * FROM session WHERE hash = :hash")
                .bind("hash", hash)
                .map((row, _) -> session(row))
                .findOne());
  }

  @Override
  public void seen(String hash, Instant at) {
    change(
        "UPDATE session SET seen_at = :at WHERE hash = :hash",
        Map.of("at", Stamps.micros(at), "hash", hash));
  }

  @Override
  public void end(String hash) {
    change("DELETE FROM session WHERE hash = :hash", Map.of("hash", hash));
  }

  @Override
  public List<Session> of(String person) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT * FROM session WHERE person = :person ORDER BY seen_at DESC")
                .bind("person", person)
                .map((row, _) -> session(row))
                .list());
  }

  @Override
  public void endAll(String person, String butThisHash) {
    change(
        "DELETE FROM session WHERE person = :person AND hash <> :spared",
        Map.of("person", person, "spared", butThisHash));
  }

  @Override
  public void sweep(Instant begunBefore, Instant seenBefore) {
    change(
        "DELETE FROM session WHERE begun_at < :begun OR seen_at < :seen",
        Map.of("begun", Stamps.micros(begunBefore), "seen", Stamps.micros(seenBefore)));
  }

  private void change(String sql, Map<String, Object> values) {
    ledger.changeQuietly(change -> change.handle().createUpdate(sql).bindMap(values).execute());
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString("hash"),
        row.getString("person"),
        Stamps.instant(row, "begun_at"),
        Stamps.instant(row, "seen_at"),
        row.getString("network"),
        row.getString("browser"));
  }
}
