/**
 * Both databases, SQLite and PostgreSQL: work for an open connection comes in and is done in one
 * snapshot or one transaction on tables of the present form; its result goes out, or a {@link
 * news.standfirst.store.database.StoreFault} that says what to do.
 */
@NullMarked
package news.standfirst.store.database;

import org.jspecify.annotations.NullMarked;
