package news.standfirst.store.database;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A database that is open. Thread-safe; calls wait. Faults come as {@link StoreFault}; exceptions
 * of the work itself pass through and undo it.
 */
public interface Database extends AutoCloseable {
  Dialect dialect();

  /** Runs the reads in one snapshot. A read inside a read sees the same snapshot. */
  <T> T read(Function<Handle, T> reads);

  /** Runs the work in one transaction; it is on the disk when this returns. May run it again. */
  <T> T write(Function<Handle, T> work);

  /**
   * The same, and {@code kept} is given what came of it when it is on the disk: before anybody is
   * answered, in the order of the commits, where {@link #tail} says that this process writes alone;
   * else never.
   */
  <T> T write(Function<Handle, T> work, Consumer<T> kept);

  /** The end of the log in memory, where no other process can write it. */
  Optional<LogTail> tail();

  /** Removes from the files, as far as the database can, what was deleted or overwritten. */
  void scrub();

  /** Calls when another process appended to the log, and once in a while. Ends with close. */
  void listen(Runnable wake);

  @Override
  void close();
}
