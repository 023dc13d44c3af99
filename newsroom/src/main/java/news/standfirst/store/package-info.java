/**
 * The tables, the log and both databases: all SQL of the house, in rooms of its own by what is
 * kept. They implement the ports of the other rooms, which know only {@link
 * news.standfirst.store.Store}; what goes out is what they asked for, in one snapshot, or a {@link
 * news.standfirst.store.database.StoreFault} that says what to do.
 */
@NullMarked
package news.standfirst.store;

import org.jspecify.annotations.NullMarked;
