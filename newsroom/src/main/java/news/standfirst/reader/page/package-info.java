/**
 * Makes the readers' pages: a snapshot of what is published and the words of an edition come in,
 * finished HTML goes out, with the list of everything that it shows.
 */
@NullMarked
package news.standfirst.reader.page;

import org.jspecify.annotations.NullMarked;
