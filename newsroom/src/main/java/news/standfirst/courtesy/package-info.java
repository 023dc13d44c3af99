/** What runs for nobody who waits gives way to readers and editors. */
@NullMarked
package news.standfirst.courtesy;

import org.jspecify.annotations.NullMarked;
