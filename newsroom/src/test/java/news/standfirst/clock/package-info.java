/** Tests of what happens by time. */
@NullMarked
package news.standfirst.clock;

import org.jspecify.annotations.NullMarked;
