package news.standfirst.desk.translation;

import news.standfirst.story.Language;
import news.standfirst.translation.kept.Thing;

/**
 * Something in the translators' pages.
 *
 * @param from its language
 * @param headline in that language, else how it begins
 * @param path of its translators' page
 * @param original path of the desk where it is written
 * @param slugged whether its translation has an address of its own
 */
public record TranslatedThing(
    Thing thing, Language from, String headline, String path, String original, boolean slugged) {}
