package news.standfirst.reader;

import java.util.List;
import news.standfirst.follow.LogFollower;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.coverage.PublishedCoverages;

/** Drops the finished pages that what happened touches. */
record PageDropper(
    PublishedCoverages published, Touches touches, PageCache cache, FinishedShelf shelf)
    implements LogFollower.Listener {
  @Override
  public void happened(List<LogEntry> entries, LogPosition upTo) {
    published.read(
        snapshot -> {
          entries.forEach(entry -> cache.touch(entry.position(), touches.of(entry, snapshot)));
          return entries.size();
        });
    shelf.beginAnew();
  }

  @Override
  public void restarted(LogPosition head) {
    cache.restart(head);
    shelf.beginAnew();
  }
}
