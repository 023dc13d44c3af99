/** Tests of the JSON API over real HTTP, on both databases. */
@NullMarked
package news.standfirst.api;

import org.jspecify.annotations.NullMarked;
