/**
 * Pictures in their tables: what is known of them, their rights and their use. What may not be
 * shown any more is sent again in the posts that show it.
 */
@NullMarked
package news.standfirst.store.picture;

import org.jspecify.annotations.NullMarked;
