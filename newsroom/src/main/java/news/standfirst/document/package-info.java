/**
 * The written forms of a story's text: JSON as stored, exchanged and exported, and HTML as it comes
 * in from outside and goes out to machines. Text comes in, the domain's values go out, and back.
 */
@NullMarked
package news.standfirst.document;

import org.jspecify.annotations.NullMarked;
