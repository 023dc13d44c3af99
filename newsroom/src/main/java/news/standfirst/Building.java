package news.standfirst;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds parts one after the other, named and timed, and closes them in the reverse order. */
final class Building implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Building.class);

  private final Deque<Step> open = new ArrayDeque<>();
  private final List<String> timings = new ArrayList<>();

  private record Step(String name, AutoCloseable part) {}

  <T> T step(String name, Supplier<T> build) {
    long start = System.nanoTime();
    T part = build.get();
    timings.add(name + " " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    return part;
  }

  <T extends AutoCloseable> T opened(String name, Supplier<T> build) {
    T part = step(name, build);
    open.push(new Step(name, part));
    return part;
  }

  /**
   * Begins a part on a thread of its own, and closes it in its place among the others. Who asks
   * waits for it, and is told why there is none.
   */
  <T extends AutoCloseable> Supplier<T> beside(String name, Supplier<T> build) {
    var begun = Beside.begin(name, build);
    var told = new AtomicBoolean();
    open.push(new Step(name, () -> closeBuilt(begun, told.get())));
    return () -> {
      try {
        return begun.get();
      } catch (RuntimeException fault) {
        told.set(true);
        throw fault;
      }
    };
  }

  private static void closeBuilt(Supplier<? extends AutoCloseable> begun, boolean faultIsTold)
      throws Exception {
    AutoCloseable part;
    try {
      part = begun.get();
    } catch (RuntimeException fault) {
      if (faultIsTold) {
        return;
      }
      throw fault;
    }
    part.close();
  }

  /** Each step with its time, in one line. */
  String timings() {
    return String.join(", ", timings);
  }

  @Override
  public void close() {
    closeSteps().ifPresent(fault -> LOG.error("Not everything could be closed", fault));
  }

  void closeAfter(Throwable fault) {
    closeSteps().ifPresent(fault::addSuppressed);
  }

  private Optional<Exception> closeSteps() {
    Exception first = null;
    while (!open.isEmpty()) {
      Step step = open.pop();
      try {
        step.part().close();
      } catch (Exception e) {
        var fault = new IllegalStateException("Could not close: " + step.name(), e);
        if (first == null) {
          first = fault;
        } else {
          first.addSuppressed(fault);
        }
      }
    }
    return Optional.ofNullable(first);
  }
}
