/**
 * The demo newspaper: stories, topics, authors and pictures go in, a filled newsroom comes out.
 * Everything in it is invented, and the pictures are drawn by the program.
 */
@NullMarked
package news.standfirst.demo;

import org.jspecify.annotations.NullMarked;
