/** Tests of this room. */
@NullMarked
package news.standfirst.picture.file;

import org.jspecify.annotations.NullMarked;
