package news.standfirst.picture;

import news.standfirst.story.Actor;

/**
 * A file as it comes in, with the words of the person who brings it. Words that are empty are taken
 * from the file's own metadata.
 *
 * @param bytes the whole file
 * @param name as the person's machine calls it; may be empty
 * @param declaredType the Content-Type that came with it; may be empty
 * @param language in which the file's words are wished where it has several: the tag of an edition
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Upload(
    byte[] bytes,
    String name,
    String declaredType,
    PictureWords words,
    String language,
    Actor by) {}
