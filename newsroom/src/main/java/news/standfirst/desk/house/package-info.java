/**
 * The house around the stories, as the desk keeps it in order: its pictures, topics, authors and
 * front pages, the people who work in it and what they did.
 */
@NullMarked
package news.standfirst.desk.house;

import org.jspecify.annotations.NullMarked;
