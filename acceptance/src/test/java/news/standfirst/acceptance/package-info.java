/**
 * Black-box scenarios, one file for each act: they speak HTTP to the packed program and nothing
 * else.
 */
@NullMarked
package news.standfirst.acceptance;

import org.jspecify.annotations.NullMarked;
