/**
 * Follows the story log in memory, for those who begin anew with each start of the process: the
 * readers' finished pages and the live hub. Whoever must go on where it stopped follows through the
 * store instead.
 */
@NullMarked
package news.standfirst.follow;

import org.jspecify.annotations.NullMarked;
