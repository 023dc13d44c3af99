/**
 * The checks on automated text: a source segment and its rendering come in, ranked findings go out.
 */
@NullMarked
package news.standfirst.translation.check;

import org.jspecify.annotations.NullMarked;
