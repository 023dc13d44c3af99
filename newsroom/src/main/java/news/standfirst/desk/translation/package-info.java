/**
 * The paper's other languages at the desk: which editions it has, which models and glossaries they
 * use, and the pages on which translators read and mend what was translated.
 */
@NullMarked
package news.standfirst.desk.translation;

import org.jspecify.annotations.NullMarked;
