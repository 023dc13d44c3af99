package news.standfirst.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import news.standfirst.story.LogPosition;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One coverage in one language while somebody follows it: what happened lately, and how far it is
 * told. Thread-safe; nothing here waits.
 *
 * <h2>No gap and no overlap</h2>
 *
 * The follower of the log applies what happened under the lock and hands the same batch to the
 * event loops; a reader who joins takes, under the same lock, what it missed and the number up to
 * which it is told. A loop gives a reader only batches beyond that number.
 */
final class Stream {
  private final StreamKey key;
  private final Ring ring;

  /** Readers who are joined now, over all loops. */
  final AtomicInteger readers = new AtomicInteger();

  /** Held while the tables are read for readers who are behind, so that only one asks. */
  final ReentrantLock filling = new ReentrantLock();

  private final Segments segments;
  private final String generation;
  private long toldUpTo;
  private long resetBelow = -1;
  private LiveEvent.@Nullable State state;
  private boolean over;
  private @Nullable LogPosition idOf;
  private @Nullable Piece idPiece;
  private long askedAt = System.nanoTime();

  Stream(StreamKey key, LiveLimits limits, LogPosition start) {
    this.key = key;
    this.generation = start.generation();
    this.toldUpTo = start.number();
    this.ring = new Ring(limits, start.number());
    this.segments = new Segments(limits);
  }

  StreamKey key() {
    return key;
  }

  /** What goes to all readers at once. */
  record Batch(long upTo, List<Frame> frames) {
    int bytes() {
      return frames.stream().mapToInt(Frame::bytes).sum();
    }
  }

  /** How a reader who knows the log up to some place can go on. */
  sealed interface Join {
    /** With these, and then with every batch beyond this number. */
    record Joined(List<Frame> missed, long toldUpTo, Piece id) implements Join {}

    /** By loading the page again. */
    record Reset() implements Join {}

    /** Only after what came then was read from the tables, or heard from another process. */
    record Behind() implements Join {}

    /** Not at all: it knows everything, and nothing more will come. */
    record Ended() implements Join {}
  }

  /**
   * @param from the place up to which the reader knows the log; null when it knows nothing and
   *     wants nothing of the past
   * @param handled how far this process has followed the log
   */
  synchronized Join join(@Nullable LogPosition from, LogPosition handled) {
    askedAt = System.nanoTime();
    if (over) {
      return new Join.Reset();
    }
    if (from == null) {
      return ended() ? new Join.Ended() : joined(List.of(), handled);
    }
    if (!from.generation().equals(generation)) {
      return new Join.Reset();
    }
    long upTo = upTo(handled);
    if (from.number() > upTo || (from.number() < ring.floor() && from.number() > resetBelow)) {
      return new Join.Behind();
    }
    if (from.number() < ring.floor()) {
      return new Join.Reset();
    }
    var missed = ring.after(from.number());
    return missed.isEmpty() && ended() ? new Join.Ended() : joined(missed, handled);
  }

  private Join joined(List<Frame> missed, LogPosition handled) {
    var at = new LogPosition(generation, upTo(handled));
    if (idPiece == null || !at.equals(idOf)) {
      idPiece = Piece.idAt(at);
      idOf = at;
    }
    return new Join.Joined(missed, toldUpTo, idPiece);
  }

  private long upTo(LogPosition handled) {
    return handled.generation().equals(generation)
        ? Math.max(toldUpTo, handled.number())
        : toldUpTo;
  }

  private boolean ended() {
    return state != null && state.ended();
  }

  synchronized boolean isEnded() {
    return ended();
  }

  /** Nothing more will come: the coverage was taken away. */
  synchronized boolean isOver() {
    return over;
  }

  synchronized long toldUpTo() {
    return toldUpTo;
  }

  /** Takes in what happened; gives what readers must be told. */
  synchronized Batch apply(LiveSource.Changes changes) {
    if (!changes.position().generation().equals(generation)) {
      return new Batch(toldUpTo, List.of());
    }
    var frames = new ArrayList<Frame>();
    for (var event : changes.events()) {
      if (event.position() > toldUpTo) {
        frames.add(Frame.of(generation, event));
      }
    }
    var known = state;
    if (changes.complete()) {
      toldUpTo = Math.max(toldUpTo, changes.position().number());
      state = changes.state();
      if (known != null && !known.saysTheSame(changes.state())) {
        frames.add(Frame.of(generation, changes.state()));
      }
    } else {
      toldUpTo = frames.isEmpty() ? changes.position().number() : frames.getLast().position();
    }
    frames.forEach(ring::put);
    segments.clear();
    return new Batch(toldUpTo, List.copyOf(frames));
  }

  /** Whether an older number has to be looked up in the tables. */
  synchronized boolean lacks(LogPosition from) {
    return !over
        && from.generation().equals(generation)
        && from.number() < ring.floor()
        && from.number() > resetBelow;
  }

  /** Takes in what came after an older number; too much of it sets the mark for resets. */
  synchronized void fill(long number, LiveSource.Changes changes) {
    if (!changes.position().generation().equals(generation)) {
      return;
    }
    var older = new ArrayList<Frame>();
    for (var event : changes.events()) {
      if (event.position() <= toldUpTo) {
        older.add(Frame.of(generation, event));
      }
    }
    if (state != null && !ring.holdsState()) {
      older.add(Frame.of(generation, at(state, toldUpTo)));
    }
    if (!changes.complete() || !ring.putBelow(older, number)) {
      resetBelow = Math.max(resetBelow, number);
    }
    segments.clear();
  }

  private static LiveEvent.State at(LiveEvent.State state, long position) {
    return new LiveEvent.State(state.state(), state.revision(), position, state.html());
  }

  /** Everyone up to this number has to load the page again. */
  synchronized void resetUpTo(long number) {
    resetBelow = Math.max(resetBelow, number);
    ring.clear(Math.max(number, toldUpTo));
    toldUpTo = Math.max(number, toldUpTo);
    segments.clear();
  }

  /** Whoever knows the log no further than this has to load the page again. */
  synchronized void tooOld(long number) {
    resetBelow = Math.max(resetBelow, number);
  }

  /** Ends a stream that nobody asked for since; false when somebody did. */
  synchronized boolean retire(long nanoTime) {
    if (readers.get() == 0 && askedAt - nanoTime <= 0) {
      over = true;
      segments.clear();
    }
    return over;
  }

  synchronized void takeAway() {
    over = true;
    segments.clear();
  }

  synchronized Reply.@Nullable Whole segment(long number) {
    askedAt = System.nanoTime();
    return segments.at(number);
  }

  /** Keeps a segment unless something happened since it was made. */
  synchronized void keep(long number, Reply.Whole segment, long madeUpTo) {
    if (madeUpTo == toldUpTo && !over) {
      segments.keep(number, segment);
    }
  }
}
