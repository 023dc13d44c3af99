/**
 * Keeping the newsroom running: health, metrics, alarms, and the socket through which a command
 * line call speaks to a running server.
 */
@NullMarked
package news.standfirst.operation;

import org.jspecify.annotations.NullMarked;
