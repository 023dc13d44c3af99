package news.standfirst.translation.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pipe of one direction running, on a platform thread of its own: reading from a program
 * would pin a virtual one. Thread-safe.
 */
final class ApertiumWorker implements AutoCloseable {
  /** Orders that wait; each is at most a story, so this is more than anybody waits for. */
  private static final int MOST_WAITING = 256;

  private final ApertiumMode mode;
  private final Path programs;
  private final ThreadPoolExecutor thread;
  private volatile @Nullable ApertiumPipe pipe;
  private final AtomicLong orders = new AtomicLong();
  private volatile long atWork;
  private volatile boolean closed;

  ApertiumWorker(ApertiumMode mode, Path programs) {
    this.mode = mode;
    this.programs = programs;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("apertium-" + mode.name()).factory());
  }

  /** What came of an order. */
  sealed interface Result {}

  record Done(List<String> answers) implements Result {}

  record Failed(Fault fault) implements Result {}

  Result translate(List<String> streams, Deadline deadline) {
    long number = orders.incrementAndGet();
    Future<List<String>> future;
    try {
      future = thread.submit(() -> work(number, streams, deadline));
    } catch (RejectedExecutionException _) {
      return new Failed(new Fault.Unavailable(FaultReason.TOO_MANY_ORDERS.with(name())));
    }
    try {
      return new Done(future.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | CancellationException _) {
      giveUp(future, number);
      return new Failed(new Fault.TimedOut(FaultReason.NO_ANSWER.with(name())));
    } catch (InterruptedException _) {
      giveUp(future, number);
      Thread.currentThread().interrupt();
      return new Failed(new Fault.Unavailable(FaultReason.CALLED_OFF.with()));
    } catch (ExecutionException e) {
      @Nullable Throwable cause = e.getCause();
      return new Failed(
          cause instanceof OrderTooLate
              ? new Fault.TimedOut(FaultReason.NO_TIME_LEFT.with(name()))
              : new Fault.Unavailable(FaultReason.PIPE_ENDED.with(name(), String.valueOf(cause))));
    }
  }

  private String name() {
    return ApertiumEngine.PROGRAM + " " + mode.name();
  }

  /** An order at work is ended with its pipe; one that waits is only taken back. */
  private void giveUp(Future<?> future, long number) {
    future.cancel(false);
    @Nullable ApertiumPipe running = pipe;
    if (atWork == number && running != null) {
      running.kill();
    }
  }

  private List<String> work(long number, List<String> streams, Deadline deadline)
      throws IOException {
    if (deadline.isOver()) {
      throw new OrderTooLate();
    }
    atWork = number;
    try {
      return pipe().translate(streams);
    } catch (IOException e) {
      drop();
      if (deadline.isOver()) {
        throw e;
      }
      return again(streams, e);
    } finally {
      atWork = 0;
    }
  }

  /** A pipe that was killed from outside is started again, once for an order. */
  private List<String> again(List<String> streams, IOException first) throws IOException {
    try {
      return pipe().translate(streams);
    } catch (IOException second) {
      second.addSuppressed(first);
      drop();
      throw second;
    }
  }

  private ApertiumPipe pipe() throws IOException {
    if (closed) {
      throw new IOException("The newsroom is closing.");
    }
    @Nullable ApertiumPipe running = pipe;
    if (running != null && running.isAlive()) {
      return running;
    }
    drop();
    var started = ApertiumPipe.start(mode, programs);
    pipe = started;
    return started;
  }

  private void drop() {
    @Nullable ApertiumPipe running = pipe;
    pipe = null;
    if (running != null) {
      running.kill();
    }
  }

  List<Long> pids() {
    @Nullable ApertiumPipe running = pipe;
    return running == null ? List.of() : running.pids();
  }

  @Override
  public void close() {
    closed = true;
    thread.shutdownNow();
    drop();
  }

  /** Its turn came after its deadline. */
  private static final class OrderTooLate extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
