package news.standfirst.live;

import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import news.standfirst.follow.LogFollower;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.PictureId;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.web.ReaderChannel;
import news.standfirst.web.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live hub: follows the log, and tells every reader of a coverage what happens to it, at once
 * and with nothing lost. Thread-safe. Its bounds are {@link LiveLimits}.
 *
 * <p>There is one in each process, and each serves its own readers; nothing but the log connects
 * them.
 */
public final class Hub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
  private static final int ENTRIES_LOOKED_THROUGH = 1_000;
  private static final long LEAVE_SECONDS = 5;

  private final LiveSource source;
  private final StoryLog log;
  private final LiveLimits limits;
  private final LiveCounts counts = new LiveCounts();
  private final Seats seats;
  private final Semaphore fills;
  private final LogFollower follower;
  private final Map<StreamKey, Stream> streams = new ConcurrentHashMap<>();
  private final Map<String, Stream> addresses = new ConcurrentHashMap<>();
  private final AtomicLong addressesChanged = new AtomicLong();

  /** Seen by tests. */
  final Map<EventLoop, LoopReaders> loops = new ConcurrentHashMap<>();

  private final Piece.Spread comeBack;
  private final Piece.Spread busy;
  private final StreamHandler streamHandler;
  private final SegmentHandler segmentHandler;
  private volatile Piece.@Nullable Spread farewell;

  /**
   * @param purging whether shared caches are told of changes, so that they may keep segments for
   *     long
   */
  public Hub(LiveSource source, StoryLog log, LiveLimits limits, boolean purging) {
    this.source = source;
    this.log = log;
    this.limits = limits;
    this.seats = new Seats(limits, counts);
    this.fills = new Semaphore(limits.fillsAtOnce());
    this.comeBack = Piece.Spread.of("", limits.retryFrom().toMillis(), limits.retryTo().toMillis());
    this.busy =
        Piece.Spread.of(
            "event: busy\ndata: {}\n", limits.busyFrom().toMillis(), limits.busyTo().toMillis());
    this.streamHandler = new StreamHandler(this);
    this.segmentHandler = new SegmentHandler(this, purging);
    this.follower = new LogFollower("live", log, log.head(), new Telling());
    follower.start();
    LOG.info(
        "This process may hold {} live readers, {} of one address.",
        limits.readers(),
        limits.perAddress());
  }

  /** The addresses of streams and segments. */
  public List<Route> routes() {
    return List.of(
        Route.get("live.stream", "/{lang}/live/{slug}/stream", streamHandler),
        Route.get("live.segment", "/{lang}/live/{slug}/since/{position}", segmentHandler));
  }

  /** How many readers of this process follow a coverage now, in all languages. */
  public int readersOf(CoverageId coverage) {
    return streams.values().stream()
        .filter(stream -> stream.key().coverage().equals(coverage))
        .mapToInt(stream -> stream.readers.get())
        .sum();
  }

  /** The readers of this process by coverage, in all languages; none without readers. */
  public Map<CoverageId, Integer> readersOfAll() {
    var all = new HashMap<CoverageId, Integer>();
    for (var stream : streams.values()) {
      int readers = stream.readers.get();
      if (readers > 0) {
        all.merge(stream.key().coverage(), readers, Integer::sum);
      }
    }
    return all;
  }

  /** The counters. */
  public LiveCounts counts() {
    return counts;
  }

  /** Returns when everything that is in the log now is on its way to the readers. */
  public void caughtUp() {
    follower.catchUp();
  }

  /** Returns when no segment is served any more that an entry up to this one changed. */
  public void caughtUp(LogPosition position) {
    follower.caughtUp(position);
  }

  /** The number up to which the log that ends here is on its way to the readers. */
  public long reached(LogPosition head) {
    return follower.reached(head);
  }

  LiveLimits limits() {
    return limits;
  }

  LogPosition handled() {
    return follower.handled();
  }

  /** The stream at an address, if somebody follows it already. From memory. */
  @Nullable Stream known(String language, String slug) {
    return addresses.get(language + "/" + slug);
  }

  /**
   * Finds what is at an address and begins its stream when nobody follows it yet, so far as there
   * is room for one more; may wait.
   */
  LiveSource.Place find(Language language, String slug) {
    long changed = addressesChanged.get();
    var place = source.at(language, slug);
    if (place instanceof LiveSource.Place.Open(var key)) {
      if (!follower.between(() -> openTo(key))) {
        return new LiveSource.Place.Gone();
      }
      remember(language.tag() + "/" + slug, streams.get(key), changed);
    }
    return place;
  }

  private void remember(String address, @Nullable Stream stream, long changed) {
    if (stream != null) {
      addresses.put(address, stream);
      if (addressesChanged.get() != changed) {
        addresses.remove(address);
      }
    }
  }

  /** Begins a stream between two batches, so that it misses none; false when it was taken away. */
  private boolean openTo(StreamKey key) {
    if (streams.containsKey(key) || streams.size() >= limits.streams()) {
      return true;
    }
    var begun = new Stream(key, limits, follower.handled());
    var changes = source.changesAfter(key, follower.handled().number(), limits.replayed());
    changes.ifPresent(
        found -> {
          begun.apply(found);
          streams.put(key, begun);
        });
    return changes.isPresent();
  }

  @Nullable Stream stream(StreamKey key) {
    return streams.get(key);
  }

  /**
   * Reads what a reader missed from the tables, or hears what another process was faster to hear;
   * waits while others read the same. False when too many are at it for too long.
   */
  boolean lookUp(Stream stream, LogPosition from) {
    var handled = follower.handled();
    if (from.generation().equals(handled.generation()) && from.number() > handled.number()) {
      if (from.number() <= handled.number() + limits.ahead()) {
        follower.catchUp();
      }
      return true;
    }
    return !stream.lacks(from) || filled(stream, from);
  }

  private boolean filled(Stream stream, LogPosition from) {
    long patience = limits.fillPatience().toNanos();
    long end = System.nanoTime() + patience;
    try {
      if (!stream.filling.tryLock(patience, TimeUnit.NANOSECONDS)) {
        return false;
      }
      try {
        if (!stream.lacks(from)) {
          return true;
        }
        if (!fills.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return false;
        }
        try {
          fill(stream, from);
          return true;
        } finally {
          fills.release();
        }
      } finally {
        stream.filling.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Reads the tables for somebody who is behind; empty when too many are at it. */
  <T> Optional<T> reading(Supplier<T> read) {
    if (!fills.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.get());
    } finally {
      fills.release();
    }
  }

  private void fill(Stream stream, LogPosition from) {
    counts.tableReads.increment();
    if (killedSince(stream.key(), from.number())) {
      stream.tooOld(from.number());
      return;
    }
    source
        .changesAfter(stream.key(), from.number(), limits.replayed())
        .ifPresent(found -> stream.fill(from.number(), found));
  }

  /**
   * The oldest part of what came after a number, for which no ring reaches back; empty when the
   * page has to be loaded again. Belongs into {@link #reading}.
   */
  Optional<LiveSource.Changes> partAfter(StreamKey key, long number) {
    counts.tableReads.increment();
    return killedSince(key, number)
        ? Optional.empty()
        : source.changesAfter(key, number, limits.replayed());
  }

  /** Whether a picture that posts show was killed since, or too much happened to tell. */
  private boolean killedSince(StreamKey key, long number) {
    var entries = log.after(number, ENTRIES_LOOKED_THROUGH);
    if (entries.size() == ENTRIES_LOOKED_THROUGH) {
      return true;
    }
    return entries.stream()
        .anyMatch(
            entry ->
                Touched.by(entry).orElse(null) instanceof Touched.Killed(var picture)
                    && source.shows(key, picture));
  }

  /** A reader's connection is a stream now; on its event loop. */
  void opened(ReaderChannel channel, StreamHandler.Wish wish, Stream stream) {
    counts.opened.increment();
    var goodbye = farewell;
    if (goodbye != null) {
      sendOff(channel, wish, goodbye.any());
    } else if (!seats.take(wish.seat())) {
      counts.busy.increment();
      sendOff(channel, wish, busy.any());
    } else {
      seated(channel, wish, stream);
    }
  }

  private void seated(ReaderChannel channel, StreamHandler.Wish wish, Stream stream) {
    switch (stream.join(wish.from(), follower.handled())) {
      case Stream.Join.Joined(var missed, long toldUpTo, var id) -> {
        var crowd = on(channel.loop()).of(stream);
        var reader = new Reader(channel, crowd, wish.gzip());
        reader.toldUpTo = toldUpTo;
        if (wish.gzip()) {
          channel.write(Piece.GZIP_HEADER);
        }
        reader.write(comeBack.any());
        missed.forEach(frame -> reader.write(frame.piece()));
        reader.write(id);
        channel.flush();
        crowd.add(reader);
        var seat = wish.seat();
        channel.onClosed(
            () -> {
              crowd.remove(reader);
              seats.giveBack(seat);
            });
      }
      case Stream.Join.Reset _, Stream.Join.Behind _ -> {
        seats.giveBack(wish.seat());
        reset(channel, wish);
      }
      case Stream.Join.Ended _ -> {
        seats.giveBack(wish.seat());
        sendOff(channel, wish, comeBack.any());
      }
    }
  }

  void reset(ReaderChannel channel, StreamHandler.Wish wish) {
    counts.resets.increment();
    sendOff(channel, wish, Piece.RESET);
  }

  /** For a reader for whom no thread is left. */
  void sendToSegments(ReaderChannel channel, StreamHandler.Wish wish) {
    counts.busy.increment();
    sendOff(channel, wish, busy.any());
  }

  private static void sendOff(ReaderChannel channel, StreamHandler.Wish wish, Piece words) {
    if (wish.gzip()) {
      channel.write(Piece.GZIP_HEADER);
    }
    channel.write(words.in(wish.gzip()));
    channel.end();
  }

  private LoopReaders on(EventLoop loop) {
    return loops.computeIfAbsent(loop, key -> new LoopReaders(key, limits, counts));
  }

  /** What the follower of the log does with what it finds. */
  private final class Telling implements LogFollower.Listener {
    @Override
    public void happened(List<LogEntry> entries, LogPosition upTo) {
      var touched = new HashSet<CoverageId>();
      var inEdition = new HashSet<StreamKey>();
      for (var entry : entries) {
        switch (Touched.by(entry).orElse(null)) {
          case Touched.Coverage(var coverage, _, boolean address, var edition) -> {
            if (edition == null) {
              touched.add(coverage);
            } else {
              inEdition.add(new StreamKey(coverage, edition));
            }
            if (address) {
              forgetAddresses(coverage);
            }
          }
          case Touched.Killed(var picture) -> resetThoseWith(picture, entry.position());
          case null -> {}
        }
      }
      tell(key -> touched.contains(key.coverage()) || inEdition.contains(key), upTo);
    }

    private void tell(Predicate<StreamKey> touched, LogPosition upTo) {
      for (var stream : streams.values()) {
        if (touched.test(stream.key()) && !stream.isOver()) {
          long before = -1;
          while (stream.toldUpTo() < upTo.number() && stream.toldUpTo() > before) {
            before = stream.toldUpTo();
            tellNext(stream);
          }
        }
      }
    }

    private void tellNext(Stream stream) {
      Optional<LiveSource.Changes> changes =
          source.changesAfter(stream.key(), stream.toldUpTo(), limits.replayed());
      if (changes.isEmpty()) {
        takeAway(stream);
        return;
      }
      var batch = stream.apply(changes.get());
      if (!batch.frames().isEmpty() && farewell == null) {
        counts.events.add(batch.frames().size());
        loops.values().forEach(loop -> loop.tell(stream, batch));
      }
    }

    private void resetThoseWith(PictureId picture, long position) {
      for (var stream : streams.values()) {
        if (stream.toldUpTo() < position && source.shows(stream.key(), picture)) {
          stream.resetUpTo(position);
          resetAll(stream);
        }
      }
    }

    @Override
    public void restarted(LogPosition head) {
      addressesChanged.incrementAndGet();
      addresses.clear();
      streams.values().forEach(this::takeAway);
    }

    @Override
    public void meanwhile() {
      forgetIdle();
    }

    private void takeAway(Stream stream) {
      stream.takeAway();
      resetAll(stream);
      streams.remove(stream.key(), stream);
    }

    private void resetAll(Stream stream) {
      counts.resets.add(stream.readers.get());
      loops.values().forEach(loop -> loop.lastWord(stream, Piece.RESET));
    }
  }

  private void forgetAddresses(CoverageId coverage) {
    addressesChanged.incrementAndGet();
    addresses.values().removeIf(stream -> stream.key().coverage().equals(coverage));
  }

  private void forgetIdle() {
    long since = System.nanoTime() - limits.idleStream().toNanos();
    for (var stream : List.copyOf(streams.values())) {
      if (stream.retire(since)) {
        streams.remove(stream.key(), stream);
        addresses.values().removeIf(stream::equals);
      }
    }
  }

  /** Tells every reader to come back, spread over time, and takes no more; before a stop. */
  public void sendAway() {
    var to = limits.leavingTo(counts.readersNow());
    var words = Piece.Spread.of("", limits.leavingFrom().toMillis(), to.toMillis());
    farewell = words;
    var left = new CountDownLatch(loops.size());
    loops.values().forEach(loop -> loop.sendAway(words, left::countDown));
    try {
      if (!left.await(LEAVE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Not all live readers could be told to come back.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops to follow the log. */
  @Override
  public void close() {
    follower.close();
  }
}
