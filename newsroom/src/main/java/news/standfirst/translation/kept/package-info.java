/**
 * What is kept of translations: texts with the state of each segment, what waits to be translated,
 * the memory and the glossaries. Records and ports; the store implements them.
 */
@NullMarked
package news.standfirst.translation.kept;

import org.jspecify.annotations.NullMarked;
