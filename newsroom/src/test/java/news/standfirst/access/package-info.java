/** Tests of who may come in and what they may do, and the contracts of the ports behind that. */
@NullMarked
package news.standfirst.access;

import org.jspecify.annotations.NullMarked;
