/**
 * Translation of stories: texts come in as segments with their marks, renderings go out with
 * origin, checks and state. Knows stories and ports; engines are behind {@link
 * news.standfirst.translation.Engine}.
 */
@NullMarked
package news.standfirst.translation;

import org.jspecify.annotations.NullMarked;
