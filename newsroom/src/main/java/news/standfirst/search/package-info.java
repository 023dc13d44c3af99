/**
 * The search indexes: they follow the log, one with what readers see, which answers questions with
 * snippets, the other with what the desk looks for. Can be deleted at any time; they build
 * themselves again from the tables.
 */
@NullMarked
package news.standfirst.search;

import org.jspecify.annotations.NullMarked;
