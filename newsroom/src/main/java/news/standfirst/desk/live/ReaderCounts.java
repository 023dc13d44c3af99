package news.standfirst.desk.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import news.standfirst.story.coverage.CoverageId;

/** How many readers follow a coverage at each process of the newsroom. Thread-safe. */
public interface ReaderCounts {
  /** A process that says nothing for so long is gone, and its readers with it. */
  Duration GONE_AFTER = Duration.ofSeconds(30);

  /** Takes the place of what this process said before. */
  void tell(String process, Map<CoverageId, Integer> readers, Instant now);

  /** How many there are at all other processes. */
  int elsewhere(CoverageId coverage, String process, Instant now);
}
