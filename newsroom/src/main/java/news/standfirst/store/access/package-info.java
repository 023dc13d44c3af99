/**
 * People, sessions, tokens, sign-in attempts and the keys of repeated calls in their tables, for
 * the rooms {@code access} and {@code api}.
 */
@NullMarked
package news.standfirst.store.access;

import org.jspecify.annotations.NullMarked;
