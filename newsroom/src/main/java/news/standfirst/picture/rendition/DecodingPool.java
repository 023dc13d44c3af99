package news.standfirst.picture.rendition;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import news.standfirst.picture.file.FileParts;
import news.standfirst.picture.file.PictureLimits;
import news.standfirst.picture.file.PictureReason;
import news.standfirst.picture.file.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Where pictures are decoded: a few platform threads, so that they never hold up a virtual thread's
 * carrier, with a bounded queue and a bound on the memory of all decodes together. Safe for any
 * number of threads; callers wait for their own picture.
 */
public final class DecodingPool implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int UNIT = 1024;

  private final ThreadPoolExecutor threads;
  private final Semaphore memory;
  private final int memoryUnits;

  /** A pool whose decodes hold at most so many bytes together. */
  public DecodingPool(long memoryBytes) {
    memoryUnits = (int) (memoryBytes / UNIT);
    memory = new Semaphore(memoryUnits, true);
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(PictureLimits.WAITING_UPLOADS),
            Thread.ofPlatform().daemon().name("pictures-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** A pool as large as {@link PictureLimits} and the Java heap allow. */
  public static DecodingPool forThisMachine() {
    return new DecodingPool(
        Math.min(PictureLimits.DECODING_BYTES, Runtime.getRuntime().maxMemory() / 2));
  }

  /**
   * Every rendition of a checked file.
   *
   * @throws RefusedException when the file is damaged inside, too large for this machine, or too
   *     many uploads wait already
   */
  public List<Rendered> render(FileParts file, FocalPoint focus)
      throws RefusedException, InterruptedException {
    long need = file.decodingBytes() / UNIT + 1;
    if (need > memoryUnits) {
      throw new RefusedException(
          PictureReason.TOO_MUCH_TO_UNPACK,
          file.width(),
          file.height(),
          need / 1024,
          memoryUnits / 1024);
    }
    var task = new FutureTask<List<Rendered>>(() -> renderNow(file, focus, (int) need));
    try {
      threads.execute(task);
    } catch (RejectedExecutionException full) {
      var busy = new RefusedException(PictureReason.BUSY);
      busy.initCause(full);
      throw busy;
    }
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw rethrow(failed.getCause());
    } catch (InterruptedException stopped) {
      task.cancel(true);
      throw stopped;
    }
  }

  private List<Rendered> renderNow(FileParts file, FocalPoint focus, int need)
      throws RefusedException, InterruptedException {
    memory.acquire(need);
    try {
      return RenditionMaker.make(file, focus);
    } finally {
      memory.release(need);
    }
  }

  private static RefusedException rethrow(@Nullable Throwable cause) {
    return switch (cause) {
      case RefusedException refused -> refused;
      case OutOfMemoryError full -> {
        var refused = new RefusedException(PictureReason.NO_MEMORY);
        refused.initCause(full);
        yield refused;
      }
      case null, default ->
          throw new IllegalStateException("Making the renditions of a picture failed", cause);
    };
  }

  /** Takes no more work and lets go of what waits. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
