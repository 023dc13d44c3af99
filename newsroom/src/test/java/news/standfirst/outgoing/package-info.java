@NullMarked
package news.standfirst.outgoing;

import org.jspecify.annotations.NullMarked;
