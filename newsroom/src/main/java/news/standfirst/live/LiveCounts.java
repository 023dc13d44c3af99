package news.standfirst.live;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the hub does, for the metrics. Safe for any thread. */
public final class LiveCounts {
  final AtomicInteger readers = new AtomicInteger();
  final LongAdder opened = new LongAdder();
  final LongAdder events = new LongAdder();
  final LongAdder deliveries = new LongAdder();
  final LongAdder slow = new LongAdder();
  final LongAdder resets = new LongAdder();
  final LongAdder busy = new LongAdder();
  final LongAdder tableReads = new LongAdder();
  final LongAdder segments = new LongAdder();

  LiveCounts() {}

  /** Readers on streams now. */
  public int readersNow() {
    return readers.get();
  }

  /** Streams opened, with those that came back. */
  public long streamsOpened() {
    return opened.sum();
  }

  /** Events encoded. */
  public long eventsTold() {
    return events.sum();
  }

  /** Events given to readers' connections, replays not counted. */
  public long deliveriesMade() {
    return deliveries.sum();
  }

  /** Readers closed because they did not take what was sent. */
  public long slowReadersClosed() {
    return slow.sum();
  }

  /** Readers told to load the page again. */
  public long resetsSent() {
    return resets.sum();
  }

  /** Readers for whom there was no place. */
  public long sentToSegments() {
    return busy.sum();
  }

  /** Reads of the tables for readers who were behind. */
  public long readsOfTables() {
    return tableReads.sum();
  }

  /** Segments answered. */
  public long segmentsSent() {
    return segments.sum();
  }
}
