/**
 * The domain: what a story is and what may happen to it. Commands and an instant come in, events or
 * a refusal with a reason go out; the ports say what the store must keep. Imports nothing but the
 * language.
 */
@NullMarked
package news.standfirst.story;

import org.jspecify.annotations.NullMarked;
