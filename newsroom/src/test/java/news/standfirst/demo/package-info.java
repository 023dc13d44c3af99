/**
 * What is promised of the demo newspaper: that it is whole, and that filling leaves honest stamps.
 */
@NullMarked
package news.standfirst.demo;

import org.jspecify.annotations.NullMarked;
