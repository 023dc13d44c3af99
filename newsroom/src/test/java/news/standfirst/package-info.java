/** Tests of the root, and of the house as a whole. */
@NullMarked
package news.standfirst;

import org.jspecify.annotations.NullMarked;
