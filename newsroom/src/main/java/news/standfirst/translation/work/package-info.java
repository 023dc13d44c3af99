/**
 * Translates: follows the log, asks for what editions lack, sends engines only what the memory does
 * not know, checks what comes back and keeps it; and takes what people write instead. Events and
 * people's texts come in, kept translations go out.
 */
@NullMarked
package news.standfirst.translation.work;

import org.jspecify.annotations.NullMarked;
