package news.standfirst.store.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What differs between the two databases inside a transaction; all else is one SQL. */
public interface Dialect {
  /** The end of a SELECT whose rows this transaction is about to change. */
  String forUpdate();

  /** The same for a row of which many may take one: those that others hold are passed over. */
  String forUpdateOfTheFree();

  /**
   * Makes this transaction the only one that takes log positions until it ends; its last lock, so
   * that positions become visible in their order.
   */
  void lockLog(Handle handle);

  /** Tells other processes, when the transaction is committed, that the log has grown. */
  void announce(Handle handle);

  /** What the database itself finds damaged; a line for each. */
  List<String> damage(Handle handle);

  /** The folder of its migrations on the class path. */
  String migrations();
}
