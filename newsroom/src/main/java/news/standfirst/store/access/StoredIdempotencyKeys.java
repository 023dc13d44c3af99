package news.standfirst.store.access;

import java.time.Instant;
import java.util.Optional;
import news.standfirst.api.IdempotencyKeys;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;

/** Answers to repeated calls in their table. */
final class StoredIdempotencyKeys implements IdempotencyKeys {
  private final Ledger ledger;

  StoredIdempotencyKeys(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Earlier> begin(
      String caller, String keyHash, String requestHash, Instant now, Instant since) {
    return ledger.changeQuietly(
        change -> {
          var handle = change.handle();
          var begun =
              handle
                      .createUpdate(
                          "INSERT INTO repeated_call (caller, key_hash, request_hash, at)"
                              + " VALUES (:caller, :key, :request, :now)"
                              + " ON CONFLICT (caller, key_hash) DO UPDATE SET"
                              + " request_hash = excluded.request_hash, at = excluded.at,"
                              + " answer = NULL WHERE repeated_call.at < :since")
                      .bind("caller", caller)
                      .bind("key", keyHash)
                      .bind("request", requestHash)
                      .bind("now", Stamps.micros(now))
                      .bind("since", Stamps.micros(since))
                      .execute()
                  == 1;
          return begun
              ? Optional.empty()
              : handle
                  .createQuery(
                      "SELECT request_hash, answer FROM repeated_call"
                          + " WHERE caller = :caller AND key_hash = :key")
                  .bind("caller", caller)
                  .bind("key", keyHash)
                  .map(
                      (row, _) ->
                          new Earlier(row.getString(1), Optional.ofNullable(row.getString(2))))
                  .findOne();
        });
  }

  @Override
  public void finish(String caller, String keyHash, String answer) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "UPDATE repeated_call SET answer = :answer"
                        + " WHERE caller = :caller AND key_hash = :key")
                .bind("answer", answer)
                .bind("caller", caller)
                .bind("key", keyHash)
                .execute());
  }

  @Override
  public void release(String caller, String keyHash) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "DELETE FROM repeated_call WHERE caller = :caller AND key_hash = :key"
                        + " AND answer IS NULL")
                .bind("caller", caller)
                .bind("key", keyHash)
                .execute());
  }

  @Override
  public void sweep(Instant before) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate("DELETE FROM repeated_call WHERE at < :before")
                .bind("before", Stamps.micros(before))
                .execute());
  }
}
