/**
 * IPTC photo metadata: the XMP and IIM bytes of a file come in, its caption, credit and rights go
 * out; and back into the files that readers get.
 */
@NullMarked
package news.standfirst.picture.metadata;

import org.jspecify.annotations.NullMarked;
