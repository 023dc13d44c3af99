/** Tests of the two databases below the store, each for real. */
@NullMarked
package news.standfirst.store.database;

import org.jspecify.annotations.NullMarked;
