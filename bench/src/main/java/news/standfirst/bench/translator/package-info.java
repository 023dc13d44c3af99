/** Benches of the translator: real dimensions, random weights, nothing needed from outside. */
@NullMarked
package news.standfirst.bench.translator;

import org.jspecify.annotations.NullMarked;
