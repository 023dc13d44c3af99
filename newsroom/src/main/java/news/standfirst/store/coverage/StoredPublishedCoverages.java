package news.standfirst.store.coverage;

import java.util.function.Function;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.coverage.PublishedCoverages;

/** The readers' side of the tables of live coverage. */
public final class StoredPublishedCoverages implements PublishedCoverages {
  private final Ledger ledger;

  public StoredPublishedCoverages(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public <T> T read(Function<Snapshot, T> reads) {
    return ledger.read(handle -> reads.apply(new StoredCoverageSnapshot(handle)));
  }
}
