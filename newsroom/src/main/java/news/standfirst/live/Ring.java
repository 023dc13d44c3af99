package news.standfirst.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What happened lately in a stream, each subject at most once and as it is now: a changed or
 * removed post takes the place of what was said of it before, so that nothing old can be replayed.
 * Guarded by its stream.
 */
final class Ring {
  private static final Comparator<Frame> BY_POSITION =
      Comparator.comparingLong(Frame::position).thenComparing(Frame::state);

  private final int mostFrames;
  private final int mostBytes;
  private final List<Frame> frames = new ArrayList<>();
  private long floor;
  private int bytes;

  /**
   * @param floor everything that happens after this number will be put here
   */
  Ring(LiveLimits limits, long floor) {
    this.mostFrames = limits.replayed();
    this.mostBytes = limits.ringBytes();
    this.floor = floor;
  }

  /** Whoever knows the log up to this number or further finds here all that came after. */
  long floor() {
    return floor;
  }

  /** Forgets everything; what happens after this number will be put here. */
  void clear(long newFloor) {
    frames.clear();
    bytes = 0;
    floor = newFloor;
  }

  /** Adds what is newer than all that is here. */
  void put(Frame frame) {
    forget(frame.subject());
    frames.add(frame);
    bytes += frame.bytes();
    while (frames.size() > mostFrames || bytes > mostBytes) {
      var oldest = frames.removeFirst();
      bytes -= oldest.bytes();
      floor = oldest.position();
    }
  }

  private void forget(String subject) {
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).subject().equals(subject)) {
        bytes -= frames.remove(i).bytes();
        return;
      }
    }
  }

  /**
   * Adds what came after an older number, so far as nothing newer is here about the same.
   *
   * @return whether there was room; nothing is added otherwise
   */
  boolean putBelow(List<Frame> older, long newFloor) {
    var known = new HashSet<String>();
    frames.forEach(frame -> known.add(frame.subject()));
    var more = older.stream().filter(frame -> !known.contains(frame.subject())).toList();
    int moreBytes = more.stream().mapToInt(Frame::bytes).sum();
    if (frames.size() + more.size() > mostFrames || bytes + moreBytes > mostBytes) {
      return false;
    }
    frames.addAll(more);
    frames.sort(BY_POSITION);
    bytes += moreBytes;
    floor = newFloor;
    return true;
  }

  boolean holdsState() {
    return frames.stream().anyMatch(Frame::state);
  }

  /** What came after a number that is not below the floor. */
  List<Frame> after(long number) {
    int from = frames.size();
    while (from > 0 && frames.get(from - 1).position() > number) {
      from--;
    }
    return List.copyOf(frames.subList(from, frames.size()));
  }
}
