/**
 * An edition of the site and its language: which editions there are, the words of their pages, and
 * how they write dates and numbers.
 */
@NullMarked
package news.standfirst.reader.edition;

import org.jspecify.annotations.NullMarked;
