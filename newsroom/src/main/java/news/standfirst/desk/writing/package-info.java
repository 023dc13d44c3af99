/**
 * What all writing at the desk has in common, be it stories, live posts or pages about the house:
 * what was typed into a form comes in, bodies, times and the differences of texts go out, and
 * unsaved words are kept.
 */
@NullMarked
package news.standfirst.desk.writing;

import org.jspecify.annotations.NullMarked;
