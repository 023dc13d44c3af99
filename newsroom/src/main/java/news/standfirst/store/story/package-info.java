/**
 * Stories in their tables: what the desk changes, where that stands in the editions, what readers
 * get of it in one snapshot, and what goes out and in as a whole; with the furniture of the site.
 */
@NullMarked
package news.standfirst.store.story;

import org.jspecify.annotations.NullMarked;
