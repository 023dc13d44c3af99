package news.standfirst.picture.rendition;

import news.standfirst.picture.file.PictureType;

/**
 * One finished file for readers, without words in it yet.
 *
 * @param name {@code w640} for a width, {@code 4x3} for a crop
 * @param type JPEG or PNG
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Rendered(String name, PictureType type, int width, int height, byte[] bytes) {}
