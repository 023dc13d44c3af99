package news.standfirst.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readers of one stream on one event loop. Used by that loop alone.
 *
 * <h2>Passes</h2>
 *
 * What is to be told goes round in passes, from the last reader to the first, some hundred at a
 * time, so that pages and commands on the same loop wait for milliseconds only. What comes while a
 * pass is under way goes together in the next one: one system call for each reader, however many
 * events. A reader who leaves has its place taken by the last one, which in a pass was served
 * already or is still ahead; the number that each reader keeps makes sure that nobody is told
 * twice. When more waits for the next pass than may, the readers are closed: each comes back with
 * its id, to what the ring holds of it.
 */
final class Crowd {
  final Stream stream;
  private final LiveLimits limits;
  private final LiveCounts counts;
  private final Deque<Stream.Batch> waiting = new ArrayDeque<>();
  private final ArrayList<Reader> readers = new ArrayList<>();
  private int waitingBytes;
  private int next;
  private @Nullable List<Stream.Batch> pass;
  private long lastPassAt = System.nanoTime();
  private int beat;

  Crowd(Stream stream, LiveLimits limits, LiveCounts counts) {
    this.stream = stream;
    this.limits = limits;
    this.counts = counts;
  }

  boolean isEmpty() {
    return readers.isEmpty() && pass == null && waiting.isEmpty();
  }

  void add(Reader reader) {
    reader.place = readers.size();
    readers.add(reader);
    stream.readers.incrementAndGet();
  }

  void remove(Reader reader) {
    if (reader.place < 0) {
      return;
    }
    var last = readers.removeLast();
    if (last != reader) {
      readers.set(reader.place, last);
      last.place = reader.place;
    }
    reader.place = -1;
    stream.readers.decrementAndGet();
  }

  /** Takes a batch; true when a pass has to be begun for it. */
  boolean take(Stream.Batch batch) {
    waiting.add(batch);
    waitingBytes += batch.bytes();
    if (waiting.size() > 1 && waitingBytes > limits.waitingBytes()) {
      forgetWaiting();
      for (int i = readers.size() - 1; i >= 0; i--) {
        tooSlow(readers.get(i));
      }
    }
    return pass == null;
  }

  private void forgetWaiting() {
    waiting.clear();
    waitingBytes = 0;
  }

  /** Serves some readers; false when nothing is left to do. */
  boolean step() {
    if (pass == null) {
      if (waiting.isEmpty()) {
        return false;
      }
      pass = new ArrayList<>(waiting);
      forgetWaiting();
      next = readers.size();
    }
    next = Math.min(next, readers.size());
    int end = Math.max(0, next - limits.atOnce());
    long made = 0;
    while (next > end) {
      next--;
      if (next < readers.size()) {
        made += serve(readers.get(next), pass);
      }
    }
    counts.deliveries.add(made);
    if (next == 0) {
      pass = null;
      lastPassAt = System.nanoTime();
    }
    return pass != null || !waiting.isEmpty();
  }

  private int serve(Reader reader, List<Stream.Batch> batches) {
    return batches.size() == 1 && batches.getFirst().frames().size() == 1
        ? tellOne(reader, batches.getFirst())
        : tellAll(reader, batches);
  }

  /** Most of what ever happens: one post, to a reader with nothing queued. */
  private int tellOne(Reader reader, Stream.Batch batch) {
    if (batch.upTo() <= reader.toldUpTo) {
      return 0;
    }
    if (!reader.channel.keepsUp()) {
      tooSlow(reader);
      return 0;
    }
    reader.send(batch.frames().getFirst().piece());
    reader.toldUpTo = batch.upTo();
    return 1;
  }

  private int tellAll(Reader reader, List<Stream.Batch> batches) {
    int made = 0;
    for (var batch : batches) {
      if (batch.upTo() > reader.toldUpTo) {
        if (!reader.channel.keepsUp()) {
          tooSlow(reader);
          return made;
        }
        for (var frame : batch.frames()) {
          reader.write(frame.piece());
          made++;
        }
        reader.toldUpTo = batch.upTo();
      }
    }
    if (made > 0) {
      reader.channel.flush();
    }
    return made;
  }

  /** The channel says that it is closed in a later turn of the loop; nothing is told before. */
  private void tooSlow(Reader reader) {
    counts.slow.increment();
    remove(reader);
    reader.channel.drop();
  }

  /** Tells all readers the same last thing; they get nothing more, and are ended bit by bit. */
  void lastWord(Piece piece) {
    for (int i = readers.size() - 1; i >= 0; i--) {
      var reader = readers.get(i);
      if (reader.toldUpTo != Reader.NO_MORE) {
        reader.toldUpTo = Reader.NO_MORE;
        reader.send(piece);
      }
    }
  }

  /** Ends all streams; each reader is told to wait for another time. */
  void sendAway(Piece.Spread words) {
    for (int i = readers.size() - 1; i >= 0; i--) {
      var reader = readers.get(i);
      reader.toldUpTo = Reader.NO_MORE;
      reader.write(words.any());
      reader.channel.end();
    }
  }

  /**
   * One of so many beats between which every reader hears something: the readers of this beat get a
   * heartbeat, or their end when nothing more will come.
   */
  void beat(int beats) {
    beat = (beat + 1) % beats;
    boolean spoke = System.nanoTime() - lastPassAt < limits.heartbeat().toNanos() / 3;
    boolean ended = stream.isEnded();
    if (pass != null || (spoke && !ended)) {
      return;
    }
    long all = readers.size();
    int from = (int) (all * beat / beats);
    for (int i = (int) (all * (beat + 1) / beats) - 1; i >= from && i < readers.size(); i--) {
      var reader = readers.get(i);
      if (ended || reader.toldUpTo == Reader.NO_MORE) {
        reader.channel.end();
      } else if (reader.channel.keepsUp()) {
        reader.send(Piece.HEARTBEAT);
      } else {
        tooSlow(reader);
      }
    }
  }
}
