/**
 * What machines read: feeds, sitemaps, structured data, and the word to hubs that something is new.
 * Published stories come in, documents by the standards of others go out.
 */
@NullMarked
package news.standfirst.syndication;

import org.jspecify.annotations.NullMarked;
