package news.standfirst.store.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.desk.writing.Presence;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;

/**
 * Who is at which page, in a table, so that all processes of one database see it. A sign of life
 * only writes its own row: were the gone deleted by it, two people who come back at once could each
 * wait for the other's row. What a page says again within seconds is not written again.
 */
public final class StoredPresence implements Presence {
  private static final Duration WRITTEN_AGAIN = GONE_AFTER.dividedBy(3);
  private static final int MOST_REMEMBERED = 1_000;

  private record Page(String place, String person) {}

  private final Ledger ledger;
  private final Map<Page, Here> written = new ConcurrentHashMap<>();

  public StoredPresence(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Here> here(String place, Here here) {
    var page = new Page(place, here.person());
    var before = written.get(page);
    if (before == null
        || !before.doing().equals(here.doing())
        || !before.at().plus(WRITTEN_AGAIN).isAfter(here.at())) {
      write(place, here);
      if (written.size() >= MOST_REMEMBERED) {
        written.clear();
      }
      written.put(page, here);
    }
    return others(place, here);
  }

  private void write(String place, Here here) {
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
  }

  private List<Here> others(String place, Here here) {
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
