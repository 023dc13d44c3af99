/**
 * A translation is kept, and with it changes how its story, coverage, post or topic stands in the
 * edition: one transaction over the tables of both.
 */
@NullMarked
package news.standfirst.store.edition;

import org.jspecify.annotations.NullMarked;
