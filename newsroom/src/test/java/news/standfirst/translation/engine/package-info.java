@NullMarked
package news.standfirst.translation.engine;

import org.jspecify.annotations.NullMarked;
