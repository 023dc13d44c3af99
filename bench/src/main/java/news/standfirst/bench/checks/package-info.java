/** What the checks on translations find, miss and cost. */
@NullMarked
package news.standfirst.bench.checks;

import org.jspecify.annotations.NullMarked;
