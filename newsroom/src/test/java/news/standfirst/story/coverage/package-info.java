/** The rules of live coverage, as tables that a newsroom can read. */
@NullMarked
package news.standfirst.story.coverage;

import org.jspecify.annotations.NullMarked;
