/**
 * What the desk keeps beside its stories: unsaved words, who is at which page, links for previews,
 * switched editions and the counts of live readers.
 */
@NullMarked
package news.standfirst.store.desk;

import org.jspecify.annotations.NullMarked;
