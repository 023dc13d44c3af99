/**
 * Renditions: a checked file comes in, smaller files for readers go out, right way up and in sRGB.
 */
@NullMarked
package news.standfirst.picture.rendition;

import org.jspecify.annotations.NullMarked;
