package news.standfirst.store;

/** What stands in a store from its first moment on: the head of an empty log. */
final class Beginnings {
  private Beginnings() {}

  static void ensure(Ledger ledger) {
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
