@NullMarked
package news.standfirst.translation;

import org.jspecify.annotations.NullMarked;
