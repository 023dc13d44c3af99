/**
 * The editors' pages and commands. Requests of people who are signed in come in; pages, and what
 * they asked of stories, pictures and colleagues, go out to the rooms that own them.
 */
@NullMarked
package news.standfirst.desk;

import org.jspecify.annotations.NullMarked;
