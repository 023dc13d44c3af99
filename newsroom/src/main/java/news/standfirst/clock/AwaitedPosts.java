package news.standfirst.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Live posts whose translation does not come: when their readers have waited long enough they are
 * shown as they were written.
 *
 * @param soonest when the next one is overdue
 * @param show shows at most so many that are overdue, and says how many it showed
 */
public record AwaitedPosts(Supplier<Optional<Instant>> soonest, IntUnaryOperator show)
    implements Deadlines {
  private static final int AT_ONCE = 200;

  @Override
  public Optional<Instant> next() {
    return soonest.get();
  }

  @Override
  public boolean pass(Instant now) {
    return show.applyAsInt(AT_ONCE) > 0;
  }
}
