/**
 * The door for picture files: bytes come in, and what the file is, how large and which way up goes
 * out, told from its outer parts alone, before anything is decoded.
 */
@NullMarked
package news.standfirst.picture.file;

import org.jspecify.annotations.NullMarked;
