/**
 * Offline neural translation: text and a model folder come in, translated text with alignments goes
 * out.
 */
@NullMarked
package news.standfirst.translator;

import org.jspecify.annotations.NullMarked;
