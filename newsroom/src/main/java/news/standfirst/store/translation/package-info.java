/**
 * Translations in their tables, with what the work at them needs: segments and their history, the
 * memory, glossaries, what waits and how far it came. They follow their originals in the
 * transactions of others, which know where readers see them.
 */
@NullMarked
package news.standfirst.store.translation;

import org.jspecify.annotations.NullMarked;
