package news.standfirst.web;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the door does, for the metrics. Safe for any thread. */
public final class Traffic {
  private final LongAdder finishedPages = new LongAdder();
  private final LongAdder notModified = new LongAdder();
  private final LongAdder replies = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private final LongAdder faults = new LongAdder();
  private final LongAdder slowSenders = new LongAdder();
  private final AtomicLong connections = new AtomicLong();

  void finishedPage() {
    finishedPages.increment();
  }

  void notModified() {
    notModified.increment();
  }

  void reply(int status) {
    replies.increment();
    if (status >= 400 && status != 500) {
      refusals.increment();
    }
  }

  void fault() {
    faults.increment();
  }

  void slowSender() {
    slowSenders.increment();
  }

  void connectionOpened() {
    connections.incrementAndGet();
  }

  void connectionClosed() {
    connections.decrementAndGet();
  }

  /** Pages that went out as finished bytes. */
  public long finishedPagesSent() {
    return finishedPages.sum();
  }

  /** Answers that told a client to use its own copy. */
  public long notModifiedSent() {
    return notModified.sum();
  }

  /** Replies of routes and refusals together. */
  public long repliesSent() {
    return replies.sum();
  }

  /** Requests that were refused with a status of 400 or more, faults not counted. */
  public long refusalsSent() {
    return refusals.sum();
  }

  /** Handlers that failed. */
  public long faultsSeen() {
    return faults.sum();
  }

  /** Connections closed because a request did not arrive in time. */
  public long slowSendersClosed() {
    return slowSenders.sum();
  }

  /** Connections that are open now. */
  public long connectionsOpen() {
    return connections.get();
  }
}
