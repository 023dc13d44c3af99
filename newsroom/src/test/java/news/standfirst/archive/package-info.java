@NullMarked
package news.standfirst.archive;

import org.jspecify.annotations.NullMarked;
