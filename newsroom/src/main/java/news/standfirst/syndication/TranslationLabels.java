package news.standfirst.syndication;

import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;

/** What a translation says of itself, in the words of its edition. Thread-safe. */
@FunctionalInterface
public interface TranslationLabels {
  String words(Language edition, TranslationNote note);
}
