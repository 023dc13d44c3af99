/**
 * How values stand in the columns of all tables: times, new ids and small JSON go in and come out
 * again; and the cursor of a list.
 */
@NullMarked
package news.standfirst.store.column;

import org.jspecify.annotations.NullMarked;
