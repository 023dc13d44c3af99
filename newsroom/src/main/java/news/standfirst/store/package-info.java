/**
 * The tables, the log and both databases: all SQL of the house. Implements the ports of the other
 * rooms; what goes out is what they asked for, in one snapshot, or a {@link
 * news.standfirst.store.StoreFault} that says what to do.
 */
@NullMarked
package news.standfirst.store;

import org.jspecify.annotations.NullMarked;
