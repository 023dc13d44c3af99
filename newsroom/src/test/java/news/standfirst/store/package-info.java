/** Tests of the store: every contract on SQLite and on PostgreSQL, both for real. */
@NullMarked
package news.standfirst.store;

import org.jspecify.annotations.NullMarked;
