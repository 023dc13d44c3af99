/**
 * What every reader sees: answers the addresses of the public site with pages that are made once,
 * kept as finished bytes and dropped when the story log says that something on them has changed.
 */
@NullMarked
package news.standfirst.reader;

import org.jspecify.annotations.NullMarked;
