/** Load programs against a running newsroom, and archives for them to run on. */
@NullMarked
package news.standfirst.bench.pages;

import org.jspecify.annotations.NullMarked;
