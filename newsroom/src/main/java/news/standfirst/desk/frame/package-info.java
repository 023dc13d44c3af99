/**
 * What every page of the desk stands in: a request of somebody who is signed in comes in, who they
 * are, what they may do and their language go along with it, and the sheet around the page goes
 * out.
 */
@NullMarked
package news.standfirst.desk.frame;

import org.jspecify.annotations.NullMarked;
