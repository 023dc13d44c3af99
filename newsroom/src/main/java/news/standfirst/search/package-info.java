/**
 * The search index: follows the log, keeps the words of published stories, answers questions with
 * snippets. Can be deleted at any time; it builds itself again from the tables.
 */
@NullMarked
package news.standfirst.search;

import org.jspecify.annotations.NullMarked;
