/** Whether the desk has words for everything, and the names of those who work at it. */
@NullMarked
package news.standfirst.desk.frame;

import org.jspecify.annotations.NullMarked;
