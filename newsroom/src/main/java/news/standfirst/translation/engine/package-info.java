/**
 * The engines: segments with marks come in, renderings or a fault go out. One class for each kind
 * of engine; which is asked for which pair is decided one package above.
 */
@NullMarked
package news.standfirst.translation.engine;

import org.jspecify.annotations.NullMarked;
