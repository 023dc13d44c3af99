@NullMarked
package news.standfirst.story;

import org.jspecify.annotations.NullMarked;
