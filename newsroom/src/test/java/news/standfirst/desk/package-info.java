/** How the desk behaves, in a real browser against a real store. */
@NullMarked
package news.standfirst.desk;

import org.jspecify.annotations.NullMarked;
