/** Tests of this room. */
@NullMarked
package news.standfirst.picture.metadata;

import org.jspecify.annotations.NullMarked;
