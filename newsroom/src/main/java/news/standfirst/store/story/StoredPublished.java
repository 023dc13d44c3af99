package news.standfirst.store.story;

import java.util.function.Function;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Published;

/** The readers' side of the tables. */
public final class StoredPublished implements Published {
  private final Ledger ledger;

  public StoredPublished(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public <T> T read(Function<Snapshot, T> reads) {
    return ledger.read(handle -> reads.apply(new StoredSnapshot(handle)));
  }
}
