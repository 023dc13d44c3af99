/**
 * The root of the house: the command line, the settings, the one place where everything is built,
 * and the one file where all routes stand. Nothing depends on it.
 */
@NullMarked
package news.standfirst;

import org.jspecify.annotations.NullMarked;
