package news.standfirst.store.access;

import java.time.Instant;
import news.standfirst.access.SignInAttempts;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;

/** Failed sign-ins in their tables. */
final class StoredSignInAttempts implements SignInAttempts {
  private final Ledger ledger;

  StoredSignInAttempts(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Failures of(String key) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT failures, last_at FROM sign_in_failure WHERE place = :key")
                .bind("key", key)
                .map((row, _) -> new Failures(row.getInt(1), Stamps.instant(row, "last_at")))
                .findOne()
                .orElse(Failures.NONE));
  }

  @Override
  public int failed(String key, Instant now, Instant forgetBefore) {
    return ledger.changeQuietly(
        change ->
            change
                .handle()
                .createQuery(
                    "INSERT INTO sign_in_failure (place, failures, last_at) VALUES (:key, 1, :now)"
                        + " ON CONFLICT (place) DO UPDATE SET last_at = excluded.last_at, failures ="
                        + " CASE WHEN sign_in_failure.last_at < :forget THEN 1"
                        + " ELSE sign_in_failure.failures + 1 END RETURNING failures")
                .bind("key", key)
                .bind("now", Stamps.micros(now))
                .bind("forget", Stamps.micros(forgetBefore))
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public void forget(String key) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate("DELETE FROM sign_in_failure WHERE place = :key")
                .bind("key", key)
                .execute());
  }

  @Override
  public void remember(String name, String network, Instant now) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "INSERT INTO sign_in_memory (person, network, at) VALUES (:name, :network, :now)"
                        + " ON CONFLICT (person, network) DO UPDATE SET at = excluded.at")
                .bind("name", name)
                .bind("network", network)
                .bind("now", Stamps.micros(now))
                .execute());
  }

  @Override
  public boolean remembers(String name, String network, Instant since) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT 1 FROM sign_in_memory WHERE person = :name AND network = :network"
                        + " AND at >= :since")
                .bind("name", name)
                .bind("network", network)
                .bind("since", Stamps.micros(since))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public void sweep(Instant failuresBefore, Instant memoriesBefore) {
    ledger.changeQuietly(
        change -> {
          var handle = change.handle();
          handle
              .createUpdate("DELETE FROM sign_in_failure WHERE last_at < :before")
              .bind("before", Stamps.micros(failuresBefore))
              .execute();
          return handle
              .createUpdate("DELETE FROM sign_in_memory WHERE at < :before")
              .bind("before", Stamps.micros(memoriesBefore))
              .execute();
        });
  }
}
