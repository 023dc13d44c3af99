package news.standfirst.store.desk;

import java.time.Instant;
import java.util.Map;
import news.standfirst.desk.live.ReaderCounts;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.coverage.CoverageId;

/** The readers of each process, in their table. */
public final class StoredReaderCounts implements ReaderCounts {
  private final Ledger ledger;

  public StoredReaderCounts(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void tell(String process, Map<CoverageId, Integer> readers, Instant now) {
    // In a transaction of its own: two processes that hold rows of their own could each wait for
    // the
    // other's.
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate("DELETE FROM live_readers WHERE at < :gone")
                .bind("gone", Stamps.micros(now.minus(GONE_AFTER)))
                .execute());
    ledger.changeQuietly(
        change -> {
          var handle = change.handle();
          handle
              .createUpdate("DELETE FROM live_readers WHERE process = :process")
              .bind("process", process)
              .execute();
          readers.forEach(
              (coverage, count) ->
                  handle
                      .createUpdate(
                          "INSERT INTO live_readers (coverage_id, process, readers, at)"
                              + " VALUES (:coverage, :process, :readers, :at)")
                      .bind("coverage", coverage.value())
                      .bind("process", process)
                      .bind("readers", count)
                      .bind("at", Stamps.micros(now))
                      .execute());
          return readers.size();
        });
  }

  @Override
  public int elsewhere(CoverageId coverage, String process, Instant now) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT COALESCE(SUM(readers), 0) FROM live_readers"
                        + " WHERE coverage_id = :coverage AND process <> :process AND at >= :gone")
                .bind("coverage", coverage.value())
                .bind("process", process)
                .bind("gone", Stamps.micros(now.minus(GONE_AFTER)))
                .mapTo(Integer.class)
                .one());
  }
}
