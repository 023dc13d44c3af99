package news.standfirst.syndication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import news.standfirst.story.LogEntry;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.web.ContentCoding;

/**
 * Keeps finished documents until something that readers see has happened: then all are dropped, as
 * nearly every event touches nearly every feed and they are few. One thread writes a document while
 * others wait for it; a document whose snapshot was overtaken while it was written is handed out
 * but not kept. Thread-safe.
 */
final class Shelf implements AutoCloseable {
  /**
   * How many documents are kept: 3 formats of some 300 topics and authors in one edition, or fewer
   * in more. At 250 KB each, in both codings, at most about 250 MB, in practice a tenth of that.
   */
  private static final int MOST = 1_000;

  private static final int BATCH = 1_000;

  /** A finished document in both codings. */
  @SuppressWarnings("ArrayRecordComponent") // owned by the shelf; never changed
  record Document(byte[] identity, byte[] gzip) {
    static Document of(byte[] bytes) {
      return new Document(bytes, ContentCoding.zipped(bytes, 6));
    }

    byte[] in(ContentCoding coding) {
      return switch (coding) {
        case IDENTITY -> identity;
        case GZIP -> gzip;
      };
    }
  }

  private final PublishedCoverages published;
  private final StoryLog log;
  private final StoryLog.Subscription subscription;
  private final Map<String, CompletableFuture<Document>> kept = new ConcurrentHashMap<>();
  private final AtomicLong seen;
  private final AtomicLong dropped = new AtomicLong();
  private final Consumer<List<LogEntry>> changed;

  /**
   * @param changed hears the entries for which documents were dropped; must return soon
   */
  Shelf(PublishedCoverages published, StoryLog log, Consumer<List<LogEntry>> changed) {
    this.published = published;
    this.log = log;
    this.changed = changed;
    this.seen = new AtomicLong(log.head().number());
    this.subscription = log.onAppend(() -> Thread.startVirtualThread(this::catchUp));
  }

  /** The document of this name, written from one snapshot if it is not there. */
  Document document(String name, Function<PublishedCoverages.Snapshot, byte[]> write) {
    catchUp();
    return once(name, () -> Document.of(published.read(write)));
  }

  private Document once(String name, Supplier<Document> write) {
    var mine = new CompletableFuture<Document>();
    var other = kept.putIfAbsent(name, mine);
    if (other != null) {
      try {
        return other.join();
      } catch (CompletionException e) {
        return write.get();
      }
    }
    var before = dropped.get();
    try {
      var made = write.get();
      mine.complete(made);
      if (dropped.get() != before || kept.size() > MOST) {
        kept.remove(name, mine);
      }
      return made;
    } catch (RuntimeException e) {
      kept.remove(name, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** The number of the newest entry for which documents were dropped or could stay. */
  long seen() {
    return seen.get();
  }

  private void catchUp() {
    var from = seen.get();
    if (log.head().number() <= from) {
      return;
    }
    var entries = log.after(from, BATCH);
    while (!entries.isEmpty()) {
      var last = entries.getLast().position();
      if (entries.stream().anyMatch(entry -> entry.kind().seenByReaders())) {
        dropped.incrementAndGet();
        kept.clear();
        changed.accept(entries);
      }
      seen.accumulateAndGet(last, Math::max);
      entries = log.after(last, BATCH);
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
