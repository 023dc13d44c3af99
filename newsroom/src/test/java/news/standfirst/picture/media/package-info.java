/** Tests of this room. */
@NullMarked
package news.standfirst.picture.media;

import org.jspecify.annotations.NullMarked;
