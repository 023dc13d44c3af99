package news.standfirst.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * What needs somebody's hand: a disk nearly full, a follower behind, a scheduled story late. Rooms
 * register their alarms; desk and metrics show those that ring. Safe for any thread.
 */
public final class Alarms {
  /** Below this a night's pictures and a database's log may not fit any more. */
  public static final long LEAST_FREE_BYTES = 1L << 30;

  private final Map<String, Supplier<Optional<String>>> alarms = new ConcurrentSkipListMap<>();

  /**
   * An alarm that rings.
   *
   * @param reason a sentence that says what is wrong and what to do
   */
  public record Alarm(String name, String reason) {}

  /** Adds an alarm: its check gives the reason while it rings. It must be quick. */
  public void add(String name, Supplier<Optional<String>> check) {
    alarms.put(name, check);
  }

  /** Adds the alarm of a disk that is nearly full. */
  public void addDisk(Path folder) {
    addDisk(folder, LEAST_FREE_BYTES);
  }

  void addDisk(Path folder, long leastFreeBytes) {
    add("disk", () -> nearlyFull(folder, leastFreeBytes));
  }

  /** All that ring now; a check that fails rings itself. */
  public List<Alarm> ringing() {
    var ringing = new ArrayList<Alarm>();
    alarms.forEach(
        (name, check) -> reason(check).ifPresent(text -> ringing.add(new Alarm(name, text))));
    return ringing;
  }

  private static Optional<String> reason(Supplier<Optional<String>> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return Optional.of("This alarm's check failed: " + e.getMessage());
    }
  }

  private static Optional<String> nearlyFull(Path folder, long leastFreeBytes) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      return free >= leastFreeBytes
          ? Optional.empty()
          : Optional.of(
              "Only %d MiB are free for %s. Make room, or nothing can be saved any more."
                  .formatted(free >> 20, folder));
    } catch (IOException e) {
      return Optional.of("The disk of " + folder + " does not answer: " + e.getMessage());
    }
  }
}
