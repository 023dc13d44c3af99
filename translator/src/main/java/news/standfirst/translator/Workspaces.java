package news.standfirst.translator;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Scratch for threads that translate by themselves: as many workspaces as the machine has
 * processors, made when first needed; more callers than that wait their turn. Thread-safe.
 */
final class Workspaces implements Crew {
  private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final ConcurrentLinkedDeque<Workspace> idle = new ConcurrentLinkedDeque<>();

  @Override
  public void run(
      Model model, List<List<Unit>> batches, Conditions conditions, Runnable batchDone) {
    borrow(
        space -> {
          for (var batch : batches) {
            model.translate(batch, space, conditions);
            batchDone.run();
          }
        });
  }

  @Override
  public void withPieces(Consumer<Pieces> task) {
    borrow(space -> task.accept(space.pieces));
  }

  private void borrow(Consumer<Workspace> task) {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TranslationStoppedException(TranslationStoppedException.Cause.CANCELLED);
    }
    var space = idle.poll();
    if (space == null) {
      space = new Workspace();
    }
    try {
      task.accept(space);
    } finally {
      idle.push(space);
      permits.release();
    }
  }

  /** Heap held by idle workspaces, in bytes. */
  long heapBytes() {
    return idle.stream().mapToLong(Workspace::heapBytes).sum();
  }
}
