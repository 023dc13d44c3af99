/** Tests of what readers see: pages, their cache and their looks in a real browser. */
@NullMarked
package news.standfirst.reader;

import org.jspecify.annotations.NullMarked;
