/**
 * Who may come in and what they may do: people, sessions, API tokens, the permission table and the
 * audit log. Names, secrets and acts come in; somebody who acts, or a refusal, goes out.
 */
@NullMarked
package news.standfirst.access;

import org.jspecify.annotations.NullMarked;
