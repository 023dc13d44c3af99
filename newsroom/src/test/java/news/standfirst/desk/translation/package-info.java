/** In which order translators find their work. */
@NullMarked
package news.standfirst.desk.translation;

import org.jspecify.annotations.NullMarked;
