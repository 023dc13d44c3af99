/** The door, tested over real sockets. */
@NullMarked
package news.standfirst.web;

import org.jspecify.annotations.NullMarked;
