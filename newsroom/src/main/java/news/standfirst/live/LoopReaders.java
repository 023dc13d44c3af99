package news.standfirst.live;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** All readers of one event loop, by stream. Methods marked so may be called from any thread. */
final class LoopReaders {
  private static final Duration SHORTEST_BEAT = Duration.ofMillis(10);
  private static final int BEATS = 15;

  private final EventLoop loop;
  private final LiveLimits limits;
  private final LiveCounts counts;
  private final Map<Stream, Crowd> crowds = new HashMap<>();

  LoopReaders(EventLoop loop, LiveLimits limits, LiveCounts counts) {
    this.loop = loop;
    this.limits = limits;
    this.counts = counts;
    long beat = Math.max(limits.heartbeat().dividedBy(BEATS).toMillis(), SHORTEST_BEAT.toMillis());
    var _ = loop.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
  }

  Crowd of(Stream stream) {
    return crowds.computeIfAbsent(stream, key -> new Crowd(key, limits, counts));
  }

  /** From any thread: gives a batch to all readers of a stream. */
  void tell(Stream stream, Stream.Batch batch) {
    run(
        () -> {
          var crowd = crowds.get(stream);
          if (crowd != null && crowd.take(batch)) {
            goRound(crowd);
          }
        });
  }

  /** A loop that has ended has no readers any more. */
  private void run(Runnable task) {
    if (!loop.isShuttingDown()) {
      loop.execute(task);
    }
  }

  private void goRound(Crowd crowd) {
    if (crowd.step()) {
      loop.execute(() -> goRound(crowd));
    }
  }

  /** From any thread: tells all readers of a stream the last thing that they hear. */
  void lastWord(Stream stream, Piece piece) {
    run(
        () -> {
          var crowd = crowds.get(stream);
          if (crowd != null) {
            crowd.lastWord(piece);
          }
        });
  }

  /** From any thread: ends every stream; {@code done} is called on the loop. */
  void sendAway(Piece.Spread words, Runnable done) {
    loop.execute(
        () -> {
          List.copyOf(crowds.values()).forEach(crowd -> crowd.sendAway(words));
          done.run();
        });
  }

  private void beat() {
    List.copyOf(crowds.values()).forEach(crowd -> crowd.beat(BEATS));
    crowds.values().removeIf(Crowd::isEmpty);
  }
}
