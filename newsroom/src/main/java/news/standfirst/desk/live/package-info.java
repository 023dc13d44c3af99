/**
 * The live console: posts and what is to happen to them come in, commands to the live desk go out,
 * and whoever has a coverage open sees what their colleagues do.
 */
@NullMarked
package news.standfirst.desk.live;

import org.jspecify.annotations.NullMarked;
