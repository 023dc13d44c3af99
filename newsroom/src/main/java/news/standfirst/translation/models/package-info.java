/**
 * The translation models of this newsroom: which ones Mozilla publishes, and which are here. Files
 * of a registry, a folder or an archive come in, translators go out; see {@link ModelShelf}.
 */
@NullMarked
package news.standfirst.translation.models;

import org.jspecify.annotations.NullMarked;
