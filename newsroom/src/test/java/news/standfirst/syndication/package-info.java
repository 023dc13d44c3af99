@NullMarked
package news.standfirst.syndication;

import org.jspecify.annotations.NullMarked;
