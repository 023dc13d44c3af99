package news.standfirst.translation;

import news.standfirst.story.Text;

/**
 * A sentence inside a text, the unit of translation.
 *
 * @param place of the text that it belongs to: {@code headline}, {@code body/3}; see {@link
 *     StorySegments}
 * @param number which sentence of that text, from 0
 * @param text the sentence with its marks, without white space around it; not empty
 * @param before white space before it that no translation changes, usually empty
 * @param after white space between this sentence and the next, or the end
 */
public record Segment(String place, int number, Text text, Text before, Text after) {}
