/**
 * The JSON API: requests with tokens come in, documents and problem details go out; one table of
 * operations makes the routes, the OpenAPI document and the readable page.
 */
@NullMarked
package news.standfirst.api;

import org.jspecify.annotations.NullMarked;
