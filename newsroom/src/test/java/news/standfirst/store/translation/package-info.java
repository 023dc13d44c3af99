/** Tests of translations in their tables. */
@NullMarked
package news.standfirst.store.translation;

import org.jspecify.annotations.NullMarked;
