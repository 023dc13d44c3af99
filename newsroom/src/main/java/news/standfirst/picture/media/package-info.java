/**
 * The media store: bytes come in and are kept under the hash of what they are, in a folder or in an
 * S3-compatible bucket.
 */
@NullMarked
package news.standfirst.picture.media;

import org.jspecify.annotations.NullMarked;
