package news.standfirst.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.standfirst.store.database.StoreFault;
import org.jdbi.v3.core.Handle;

/** The tables of a store, in an order in which they can be filled. */
final class Tables {
  /** Others refer to these. */
  private static final List<String> FIRST = List.of("article", "person", "coverage", "post");

  /** Not of the newsroom, or true for seconds only. */
  private static final Set<String> NOT_KEPT =
      Set.of("flyway_schema_history", "presence", "live_readers");

  private Tables() {}

  static List<String> all(Handle handle) {
    var found = new TreeSet<String>();
    try (var tables =
        handle.getConnection().getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        var schema = tables.getString("TABLE_SCHEM");
        var name = tables.getString("TABLE_NAME");
        if ((schema == null || schema.equals("public"))
            && !name.startsWith("sqlite_")
            && !NOT_KEPT.contains(name)) {
          found.add(name);
        }
      }
    } catch (SQLException e) {
      throw new StoreFault(StoreFault.Kind.OTHER, "The tables could not be listed.", e);
    }
    var ordered = new ArrayList<>(FIRST);
    found.removeAll(Set.copyOf(FIRST));
    ordered.addAll(found);
    return ordered;
  }
}
