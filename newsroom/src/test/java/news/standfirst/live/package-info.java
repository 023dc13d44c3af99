/** Streams and segments over real sockets. */
@NullMarked
package news.standfirst.live;

import org.jspecify.annotations.NullMarked;
