package news.standfirst.syndication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.PublishedCoverages;

/**
 * Tells the hubs of a change, in the background: changes that come while hubs are being told are
 * told together afterwards; a hub that does not answer is tried again, ever more slowly.
 * Thread-safe.
 */
final class HubNotice implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Topics whose feeds are named beside the sites': those that changed lately come first. */
  private static final int TOPICS = 20;

  /** Coverages that run, whose feeds are named. */
  private static final int COVERAGES = 20;

  private final Paper paper;
  private final PublishedCoverages published;
  private final WebSub hubs;
  private final Semaphore changes = new Semaphore(0);
  private final Thread teller;

  HubNotice(Paper paper, PublishedCoverages published) {
    this.paper = paper;
    this.published = published;
    this.hubs = new WebSub(paper.hubs());
    this.teller = Thread.ofVirtual().name("websub").unstarted(this::run);
    if (!paper.hubs().isEmpty()) {
      teller.start();
    }
  }

  /** Notes that feeds changed; returns at once. */
  void changed() {
    if (!paper.hubs().isEmpty()) {
      changes.release();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        changes.acquire();
        var pause = FIRST_PAUSE;
        changes.drainPermits();
        while (!hubs.tell(feeds())) {
          Thread.sleep(pause);
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                  ? pause.multipliedBy(2)
                  : LONGEST_PAUSE;
          changes.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      // Closed: whatever was not told is fetched by the hubs' own polling.
      Thread.currentThread().interrupt();
    }
  }

  private List<String> feeds() {
    return published.read(
        snapshot -> {
          var feeds = new ArrayList<String>();
          for (var edition : paper.editions()) {
            add(feeds, "/" + edition + "/feed");
            snapshot
                .live(edition, COVERAGES)
                .forEach(coverage -> add(feeds, coverage.path() + "/feed"));
            snapshot
                .stories()
                .topics(edition, TOPICS)
                .forEach(topic -> add(feeds, topicPath(edition, topic.slug())));
          }
          return feeds;
        });
  }

  private static String topicPath(Language edition, Slug topic) {
    return "/" + edition + "/topic/" + FeedGathering.encoded(topic) + "/feed";
  }

  private void add(List<String> feeds, String path) {
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
