/**
 * The thin door to the HTTP server: requests come in as plain values on virtual threads, replies go
 * out; finished page bytes are answered on the event loop. Nothing outside knows Vert.x.
 */
@NullMarked
package news.standfirst.web;

import org.jspecify.annotations.NullMarked;
