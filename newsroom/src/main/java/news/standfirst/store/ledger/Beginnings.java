package news.standfirst.store.ledger;

import news.standfirst.store.column.Ids;

/** What stands in a store from its first moment on: the head of an empty log. */
public final class Beginnings {
  private Beginnings() {}

  /** Once for each start; it does nothing where something is kept already. */
  public static void ensure(Ledger ledger) {
    var there =
        ledger.read(
            handle ->
                handle.createQuery("SELECT count(*) FROM log_head").mapTo(Integer.class).one());
    if (there == 0) {
      ledger.changeQuietly(
          change ->
              change
                  .handle()
                  .createUpdate(
                      "INSERT INTO log_head (one, generation, position)"
                          + " VALUES (1, :generation, 0) ON CONFLICT (one) DO NOTHING")
                  .bind("generation", Ids.generation())
                  .execute());
    }
  }
}
