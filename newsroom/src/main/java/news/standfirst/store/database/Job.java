package news.standfirst.store.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Work for a SQLite thread, and the place where its caller waits for the answer. */
final class Job<T> {
  private final Function<Handle, T> work;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private final Consumer<T> whenKept;
  private @Nullable Runnable outcome;
  private @Nullable Runnable keeping;

  /** Whether it has to run outside a transaction. */
  final boolean alone;

  /**
   * @param whenKept is given the result when it is on the disk
   */
  Job(Function<Handle, T> work, Consumer<T> whenKept, boolean alone) {
    this.work = work;
    this.whenKept = whenKept;
    this.alone = alone;
  }

  /** Does the work; the caller hears of it with {@link #tell}. */
  void run(Handle handle) {
    var result = work.apply(handle);
    keeping = () -> whenKept.accept(result);
    outcome = () -> answer.complete(result);
  }

  /** Keeps a failure that is this job's own. */
  void failed(RuntimeException fault) {
    keeping = null;
    outcome = () -> answer.completeExceptionally(fault);
  }

  /** What it did is on the disk. */
  void kept() {
    if (keeping != null) {
      keeping.run();
    }
  }

  /** Answers the caller. */
  void tell() {
    if (outcome != null) {
      outcome.run();
    }
  }

  /** Answers the caller that nothing was kept. */
  void fail(Throwable fault) {
    answer.completeExceptionally(fault);
  }

  /** Waits, also when interrupted: what was begun ends, and the answer must be the true one. */
  T await() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case StoreFault fault -> throw new StoreFault(fault);
        case RuntimeException fault -> throw fault;
        case Error error -> throw error;
        case null, default -> throw e;
      }
    }
  }
}
