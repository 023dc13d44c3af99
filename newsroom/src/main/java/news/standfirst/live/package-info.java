/**
 * The live hub: the log and the posts behind it come in, streams of events and their segments go
 * out to every reader, each event encoded once.
 */
@NullMarked
package news.standfirst.live;

import org.jspecify.annotations.NullMarked;
