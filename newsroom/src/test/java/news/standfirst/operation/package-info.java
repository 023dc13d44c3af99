/** Running the newsroom, tested on real folders and sockets. */
@NullMarked
package news.standfirst.operation;

import org.jspecify.annotations.NullMarked;
