package news.standfirst.web;

/**
 * A file that came with a form. The bytes are the request's own and are not changed.
 *
 * @param field the form field's name
 * @param fileName as the browser sent it, without any folder; may be empty; never trust it
 * @param contentType as the browser claims; never trust it
 */
@SuppressWarnings("ArrayRecordComponent") // a picture is too large to copy
public record Upload(String field, String fileName, String contentType, byte[] bytes) {}
