package news.standfirst.store;

import java.time.Instant;
import java.util.List;
import news.standfirst.desk.Presence;

/**
 * Who is at which page, in a table, so that all processes of one database see it. A sign of life
 * only writes its own row: were the gone deleted by it, two people who come back at once could each
 * wait for the other's row.
 */
final class StoredPresence implements Presence {
  private final Ledger ledger;

  StoredPresence(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Here> here(String place, Here here) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "INSERT INTO presence (place, person, display_name, doing, at)"
                        + " VALUES (:place, :person, :displayName, :doing, :at)"
                        + " ON CONFLICT (place, person) DO UPDATE SET"
                        + " display_name = excluded.display_name, doing = excluded.doing,"
                        + " at = excluded.at")
                .bind("place", place)
                .bind("person", here.person())
                .bind("displayName", here.displayName())
                .bind("doing", here.doing())
                .bind("at", Stamps.micros(here.at()))
                .execute());
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT person, display_name, doing, at FROM presence"
                        + " WHERE place = :place AND person <> :person AND at >= :since"
                        + " ORDER BY person")
                .bind("place", place)
                .bind("person", here.person())
                .bind("since", Stamps.micros(here.at().minus(GONE_AFTER)))
                .map(
                    (row, _) ->
                        new Here(
                            row.getString("person"),
                            row.getString("display_name"),
                            row.getString("doing"),
                            Stamps.instant(row, "at")))
                .list());
  }

  @Override
  public void sweep(Instant now) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate("DELETE FROM presence WHERE at < :before")
                .bind("before", Stamps.micros(now.minus(GONE_AFTER)))
                .execute());
  }
}
