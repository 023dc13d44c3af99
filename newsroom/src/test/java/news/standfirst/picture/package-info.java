/** Tests of this room. */
@NullMarked
package news.standfirst.picture;

import org.jspecify.annotations.NullMarked;
