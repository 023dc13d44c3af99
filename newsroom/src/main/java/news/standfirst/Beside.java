package news.standfirst;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** What is begun on a thread of its own while the house is built. */
final class Beside {
  private Beside() {}

  /**
   * Begins something whose result is wanted later, or only its being warm, on a thread of its own.
   * A fault of it is thrown to whoever asks for the result.
   */
  static <T> Supplier<T> begin(String name, Supplier<T> build) {
    var work = new FutureTask<>(build::get);
    Thread.ofPlatform().daemon().name(name).start(work);
    return () -> result(name, work);
  }

  /** As above, where there is no result; a fault ends the thread and is told on standard error. */
  static void begin(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(work);
  }

  private static <T> T result(String name, FutureTask<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault; // it says what to do
      }
      throw new IllegalStateException("Could not build: " + name, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while building: " + name, e);
    }
  }
}
