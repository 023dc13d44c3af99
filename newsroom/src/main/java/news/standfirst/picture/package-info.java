/**
 * Pictures: the bytes of a file and a person's words come in; a picture with its original, its
 * renditions, its metadata and its rights goes out, until it is killed.
 */
@NullMarked
package news.standfirst.picture;

import org.jspecify.annotations.NullMarked;
