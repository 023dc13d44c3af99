package news.standfirst.syndication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import news.standfirst.story.LogEntry;
import news.standfirst.story.coverage.PublishedCoverages;

/**
 * Tells the hubs of the feeds that changed, in the background: changes that come while hubs are
 * being told are told together afterwards; a hub that does not answer is tried again, ever more
 * slowly. Thread-safe.
 */
final class HubNotice implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Entries that wait while a hub is down: ten minutes of 16 in a second. Then all are told. */
  private static final int MOST_WAITING = 10_000;

  private final Paper paper;
  private final PublishedCoverages published;
  private final WebSub hubs;
  private final ChangedFeeds changed;
  private final LinkedBlockingQueue<LogEntry> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread teller;
  private volatile boolean overflowed;

  HubNotice(Paper paper, PublishedCoverages published) {
    this.paper = paper;
    this.published = published;
    this.hubs = new WebSub(paper.hubs());
    this.changed = new ChangedFeeds(paper);
    this.teller = Thread.ofVirtual().name("websub").unstarted(this::run);
    if (!paper.hubs().isEmpty()) {
      teller.start();
    }
  }

  /** Notes what happened; returns at once. */
  void happened(List<LogEntry> entries) {
    if (paper.hubs().isEmpty()) {
      return;
    }
    for (var entry : entries) {
      if (entry.kind().seenByReaders() && !waiting.offer(entry)) {
        overflowed = true;
      }
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var feeds = new LinkedHashSet<String>();
        gather(feeds, waiting.take());
        var pause = FIRST_PAUSE;
        while (!feeds.isEmpty() && !hubs.tell(feeds)) {
          Thread.sleep(pause);
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                  ? pause.multipliedBy(2)
                  : LONGEST_PAUSE;
          gather(feeds);
        }
      }
    } catch (InterruptedException e) {
      // Closed: whatever was not told is fetched by the hubs' own polling.
      Thread.currentThread().interrupt();
    }
  }

  private void gather(Set<String> feeds, LogEntry... first) {
    var entries = new ArrayList<>(List.of(first));
    waiting.drainTo(entries);
    var everything = overflowed;
    overflowed = false;
    published.read(
        now -> {
          changed.of(entries, now).forEach(path -> add(feeds, path));
          if (everything) {
            changed.all(now).forEach(path -> add(feeds, path));
          }
          return feeds.size();
        });
  }

  private void add(Set<String> feeds, String path) {
    for (var format : Feed.Format.values()) {
      feeds.add(paper.at(path + "." + format.ending()));
    }
  }

  @Override
  public void close() {
    teller.interrupt();
    hubs.close();
  }
}
