/**
 * The door of the editors' desk: whoever wants in signs in here, and the pages and commands of its
 * rooms go out as one list of routes.
 */
@NullMarked
package news.standfirst.desk;

import org.jspecify.annotations.NullMarked;
