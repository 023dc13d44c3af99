package news.standfirst.translator;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Workers that translate batches for any number of callers and translators.
 *
 * <p>Threads: thread-safe; a caller waits for its own segments, any kind of thread may call.
 * Limits: each worker keeps one scratch area of a few megabytes, whatever it translates, and at
 * most {@link #QUEUED_PER_WORKER} batches wait per worker; when more are offered, their callers
 * wait.
 */
public final class TranslatorPool implements AutoCloseable {
  private static final int QUEUED_PER_WORKER = 8;

  private final BlockingQueue<Task> queue;
  private final List<Worker> workers;
  private final Workspaces callers = new Workspaces();
  private final Crew crew = new PoolCrew();
  private volatile boolean closed;

  /** One batch of one call. */
  private record Task(Model model, List<Unit> batch, Conditions conditions, Call call) {}

  /** One call's batches still to come, and what went wrong first. */
  private static final class Call {
    final CountDownLatch remaining;
    final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    final Runnable batchDone;

    Call(int batches, Runnable batchDone) {
      this.remaining = new CountDownLatch(batches);
      this.batchDone = batchDone;
    }
  }

  /**
   * Starts {@code workers} daemon threads.
   *
   * @param begun called by each of them before it works: where they may be told to give way to
   *     others
   */
  public TranslatorPool(int workers, Runnable begun) {
    if (workers < 1) {
      throw new IllegalArgumentException("a pool of " + workers + " workers");
    }
    queue = new LinkedBlockingQueue<>(workers * QUEUED_PER_WORKER);
    this.workers =
        java.util.stream.IntStream.range(0, workers)
            .mapToObj(i -> new Worker(i + 1, begun))
            .toList();
    for (var worker : this.workers) {
      worker.start();
    }
  }

  /**
   * Translates segments with {@code translator} on the pool's workers, in order.
   *
   * @throws TranslationStoppedException if the conditions ended it, or the pool was closed
   */
  public List<TranslatedText> translate(
      Translator translator, List<MarkedText> segments, Conditions conditions) {
    return translator.translate(segments, conditions, crew);
  }

  /** Heap held by the workers' scratch, in bytes. */
  public long scratchBytes() {
    return workers.stream().mapToLong(worker -> worker.space.heapBytes()).sum();
  }

  /** Stops the workers after the batch at hand; callers still waiting are told so. */
  @Override
  public void close() {
    closed = true;
    for (var worker : workers) {
      worker.interrupt();
    }
    for (var task = queue.poll(); task != null; task = queue.poll()) {
      stop(task.call);
      task.call.remaining.countDown();
    }
  }

  private static void stop(Call call) {
    call.failure.compareAndSet(
        null, new TranslationStoppedException(TranslationStoppedException.Cause.CANCELLED));
  }

  private final class PoolCrew implements Crew {
    @Override
    public void run(
        Model model, List<List<Unit>> batches, Conditions conditions, Runnable batchDone) {
      var call = new Call(batches.size(), batchDone);
      int offered = 0;
      boolean interrupted = false;
      try {
        for (; offered < batches.size() && !closed; offered++) {
          queue.put(new Task(model, batches.get(offered), conditions, call));
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (offered < batches.size() || closed) {
        stop(call);
        for (; offered < batches.size(); offered++) {
          call.remaining.countDown();
        }
      }
      if (closed) {
        close();
      }
      while (true) {
        try {
          call.remaining.await();
          break;
        } catch (InterruptedException e) {
          // The batches at hand end within a step; the units must not be touched after we return.
          interrupted = true;
          stop(call);
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      var failure = call.failure.get();
      if (failure instanceof TranslationStoppedException stopped) {
        throw new TranslationStoppedException(stopped.reason());
      }
      if (failure != null) {
        throw new IllegalStateException("a batch could not be translated", failure);
      }
    }

    @Override
    public void withPieces(Consumer<Pieces> task) {
      callers.withPieces(task);
    }
  }

  private final class Worker extends Thread {
    private final Workspace space = new Workspace();

    private final Runnable begun;

    Worker(int number, Runnable begun) {
      super("translator-" + number);
      setDaemon(true);
      this.begun = begun;
    }

    @Override
    public void run() {
      begun.run();
      while (!closed) {
        try {
          work(queue.take());
        } catch (InterruptedException e) {
          // Only close() interrupts a worker between batches; the loop looks whether it did.
        }
      }
    }

    private void work(Task task) {
      var call = task.call;
      try {
        if (call.failure.get() == null) {
          var conditions =
              task.conditions.unless(
                  () -> task.conditions.isCancelled() || call.failure.get() != null);
          task.model.translate(task.batch, space, conditions);
          synchronized (call) {
            call.batchDone.run();
          }
        }
      } catch (Throwable e) {
        // Whatever it is, the caller hears of it; the worker goes on with other calls.
        call.failure.compareAndSet(null, e);
      } finally {
        call.remaining.countDown();
      }
    }
  }
}
