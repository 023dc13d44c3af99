package news.standfirst.reader;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.reader.page.Touch;
import news.standfirst.story.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * Finished pages by address, up to a number of bytes. Thread-safe; {@link #find} takes no lock, so
 * that event loops may ask.
 *
 * <h2>What goes when room is needed</h2>
 *
 * Second chance: pages stand in a queue; the one at the head goes unless somebody asked for it
 * since it was last looked at, and then it queues again. A reader costs one volatile read, and a
 * write only once per round. A crawl through the archive pushes out what the crawl brought in, not
 * what people read.
 *
 * <h2>What goes when something happens</h2>
 *
 * Each page bears the {@link Touch}es of what it shows and the log position of its snapshot. An
 * entry of the log drops the pages that bear one of its touches and are older than it. The latest
 * touches are remembered, so that a page whose making began before an entry and ended after it is
 * not kept; one that is older than all that is remembered is not kept either.
 */
final class PageCache {
  /** Touched log entries that are remembered; a page is made in milliseconds. */
  private static final int REMEMBERED = 2_000;

  private final long maxBytes;
  private final Map<String, Entry> pages = new ConcurrentHashMap<>();
  private final Deque<Entry> queue = new ArrayDeque<>();
  private final Map<Touch, Set<Entry>> bearers = new HashMap<>();
  private final Deque<Touched> recent = new ArrayDeque<>();
  private String generation;
  private long rememberedFrom;
  private long bytes;

  /** Dropped pages that still stand in the queue: taking one out of its middle would be slow. */
  private int droppedInQueue;

  private record Touched(long number, Set<Touch> touches) {}

  private static final class Entry {
    final String path;
    final KeptPage page;
    volatile boolean asked;
    boolean dropped;

    Entry(String path, KeptPage page) {
      this.path = path;
      this.page = page;
    }
  }

  /**
   * @param maxBytes of all pages together; a page that alone takes more than an eighth is not kept
   * @param position from which on every touch is told
   */
  PageCache(long maxBytes, LogPosition position) {
    this.maxBytes = maxBytes;
    this.generation = position.generation();
    this.rememberedFrom = position.number();
  }

  @Nullable KeptPage find(String path) {
    var entry = pages.get(path);
    if (entry == null) {
      return null;
    }
    if (!entry.asked) {
      entry.asked = true;
    }
    return entry.page;
  }

  /** Keeps a page unless it is out of date already or too large; says whether it did. */
  synchronized boolean keep(String path, KeptPage page) {
    if (page.bytes() > maxBytes / 8 || outdated(page)) {
      return false;
    }
    var before = pages.get(path);
    if (before != null) {
      if (before.page.position().number() > page.position().number()) {
        return false;
      }
      remove(before);
    }
    var entry = new Entry(path, page);
    pages.put(path, entry);
    queue.addLast(entry);
    bytes += page.bytes();
    page.touches()
        .forEach(touch -> bearers.computeIfAbsent(touch, _ -> new HashSet<>()).add(entry));
    makeRoom();
    return true;
  }

  private boolean outdated(KeptPage page) {
    var position = page.position();
    return !position.generation().equals(generation)
        || position.number() < rememberedFrom
        || recent.stream()
            .anyMatch(
                touched ->
                    touched.number() > position.number()
                        && (touched.touches().contains(new Touch.Everything())
                            || !Collections.disjoint(touched.touches(), page.touches())));
  }

  private void makeRoom() {
    while (bytes > maxBytes && !queue.isEmpty()) {
      var head = queue.removeFirst();
      if (head.dropped) {
        droppedInQueue--;
        continue;
      }
      if (head.asked) {
        head.asked = false;
        queue.addLast(head);
      } else {
        remove(head);
        droppedInQueue--; // it is out of the queue already
      }
    }
  }

  /** Drops the pages older than this log entry that bear one of these. */
  synchronized void touch(long number, Set<Touch> touches) {
    if (touches.isEmpty()) {
      return;
    }
    recent.addLast(new Touched(number, Set.copyOf(touches)));
    if (recent.size() > REMEMBERED) {
      rememberedFrom = recent.removeFirst().number();
    }
    if (touches.contains(new Touch.Everything())) {
      pages.values().forEach(entry -> removeOlder(entry, number));
    }
    for (var touch : touches) {
      Set.copyOf(bearers.getOrDefault(touch, Set.of()))
          .forEach(entry -> removeOlder(entry, number));
    }
  }

  /** Drops everything: positions of another generation say nothing about what is kept here. */
  synchronized void restart(LogPosition position) {
    pages.clear();
    queue.clear();
    bearers.clear();
    recent.clear();
    bytes = 0;
    droppedInQueue = 0;
    generation = position.generation();
    rememberedFrom = position.number();
  }

  private void removeOlder(Entry entry, long number) {
    if (entry.page.position().number() < number) {
      remove(entry);
    }
  }

  private void remove(Entry entry) {
    if (!pages.remove(entry.path, entry)) {
      return;
    }
    bytes -= entry.page.bytes();
    entry.dropped = true;
    droppedInQueue++;
    if (droppedInQueue > 1_000 && droppedInQueue > queue.size() / 2) {
      queue.removeIf(queued -> queued.dropped);
      droppedInQueue = 0;
    }
    for (var touch : entry.page.touches()) {
      var those = bearers.get(touch);
      if (those != null) {
        those.remove(entry);
        if (those.isEmpty()) {
          bearers.remove(touch);
        }
      }
    }
  }

  /** How much room the pages take now. */
  synchronized long bytes() {
    return bytes;
  }

  int count() {
    return pages.size();
  }
}
