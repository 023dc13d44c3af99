package news.standfirst.desk.live;

import java.util.OptionalInt;
import news.standfirst.story.coverage.CoverageId;

/** How many readers have a coverage open: what the live desk needs of the hub. Thread-safe. */
@FunctionalInterface
public interface LiveReaders {
  /** Readers at all processes; empty where nobody counts them. */
  OptionalInt of(CoverageId coverage);
}
