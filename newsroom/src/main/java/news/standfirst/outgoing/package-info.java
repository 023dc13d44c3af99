/**
 * The only way out for requests to addresses that content, readers or feeds name: bounded, and
 * never to machines inside unless the operator allowed them. Addresses come in, bytes go out.
 */
@NullMarked
package news.standfirst.outgoing;

import org.jspecify.annotations.NullMarked;
