/**
 * The domain of live coverage: running stories and their posts, and what may happen to them.
 * Commands and an instant come in, events or a refusal with a reason go out; the ports say what the
 * store must keep and what readers may see.
 */
@NullMarked
package news.standfirst.story.coverage;

import org.jspecify.annotations.NullMarked;
