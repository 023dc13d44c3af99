@NullMarked
package news.standfirst.search;

import org.jspecify.annotations.NullMarked;
