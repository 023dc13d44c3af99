@NullMarked
package news.standfirst.document;

import org.jspecify.annotations.NullMarked;
