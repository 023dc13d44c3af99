@NullMarked
package news.standfirst.translation.check;

import org.jspecify.annotations.NullMarked;
