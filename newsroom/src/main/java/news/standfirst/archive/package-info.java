/**
 * Whole archives in and out: WordPress exports, feeds, and our own export. Files and addresses come
 * in and become stories through the same commands as the desk's; stories go out as lines of JSON.
 */
@NullMarked
package news.standfirst.archive;

import org.jspecify.annotations.NullMarked;
