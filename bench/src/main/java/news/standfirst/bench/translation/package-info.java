/** What the translation's pipeline costs beyond its engine. */
@NullMarked
package news.standfirst.bench.translation;

import org.jspecify.annotations.NullMarked;
