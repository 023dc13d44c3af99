/** Tests of this room. */
@NullMarked
package news.standfirst.picture.rendition;

import org.jspecify.annotations.NullMarked;
