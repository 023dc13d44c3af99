/**
 * Live coverages and their posts in their tables: what the desk changes, where that stands in the
 * editions, what readers get of it in one snapshot, and what goes out and in as a whole.
 */
@NullMarked
package news.standfirst.store.coverage;

import org.jspecify.annotations.NullMarked;
