/**
 * Everything that happens by time alone: looks at what is due, and has it carried out or appended
 * to the log when its time has come.
 */
@NullMarked
package news.standfirst.clock;

import org.jspecify.annotations.NullMarked;
