/** What typed texts differ in, and which moment a typed time means. */
@NullMarked
package news.standfirst.desk.writing;

import org.jspecify.annotations.NullMarked;
