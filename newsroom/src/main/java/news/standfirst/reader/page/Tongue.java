package news.standfirst.reader.page;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.List;
import news.standfirst.reader.edition.Dates;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Word;
import news.standfirst.reader.edition.Wording;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;
import org.jspecify.annotations.Nullable;

/** How an edition speaks: its words, its dates, and what is made of both. Immutable. */
record Tongue(Edition edition, Wording words, Dates dates, String zoneName) {
  private static final String VOWELS = "aeiou";

  static Tongue of(Edition edition) {
    return new Tongue(edition, Wording.of(edition), new Dates(edition), zoneName(edition));
  }

  String say(Word word) {
    return words.say(word);
  }

  String say(Word word, Object... gaps) {
    return words.say(word, gaps);
  }

  View.@Nullable LabelView label(Label label) {
    return switch (label) {
      case NEWS -> null;
      case OPINION -> new View.LabelView("opinion", say(Word.OPINION));
      case ANALYSIS -> new View.LabelView("analysis", say(Word.ANALYSIS));
      case ADVERTISEMENT -> new View.LabelView("advertisement", say(Word.ADVERTISEMENT));
    };
  }

  /** What a page says of its translation, beside its headline. */
  String translated(TranslationNote note, String responsible) {
    var from = from(note.from());
    var said =
        note.reviewed()
            ? responsible.isEmpty()
                ? say(Word.TRANSLATED_REVIEWED, from)
                : say(Word.TRANSLATED_REVIEWED_BY, from, responsible)
            : say(Word.TRANSLATED_FROM, from);
    return note.complete() ? said : said + " " + say(Word.TRANSLATED_IN_PART);
  }

  /** The same on a card; empty where a story was written in this language. */
  String translatedInShort(@Nullable TranslationNote note) {
    return note == null ? "" : note.reviewed() ? "" : say(Word.TRANSLATED_SHORT);
  }

  /** From which language, as this one says it: {@code del inglés}, {@code de l’espanyol}. */
  private String from(Language language) {
    var own = edition.language().locale().getLanguage();
    var code = language.locale().getLanguage();
    // A variant is named only where the language itself says nothing: pt-BR into pt.
    var name = nameOf(code.equals(own) ? language : new Language(code));
    return say(Word.FROM_LANGUAGE, name, beginning(name), code, end(name));
  }

  /** What the word before a name depends on in French and Catalan. */
  private static String beginning(String name) {
    var first = Normalizer.normalize(name, Normalizer.Form.NFD).charAt(0);
    return VOWELS.indexOf(first) >= 0 ? "vowel" : first == 'h' ? "h" : "other";
  }

  /** What the end of a name depends on in German: aus dem Spanischen, aus dem Hindi. */
  private static String end(String name) {
    return name.endsWith("sch") ? "sch" : "other";
  }

  /** A language's name in this language: {@code inglés}. */
  String nameOf(Language language) {
    return ULocale.forLocale(language.locale())
        .getDisplayName(ULocale.forLocale(edition.language().locale()));
  }

  /** Names as they are read: {@code A, B and C}. */
  String names(List<Byline> bylines) {
    var joined = new StringBuilder();
    for (int i = 0; i < bylines.size(); i++) {
      if (i > 0) {
        joined.append(say(i == bylines.size() - 1 ? Word.AND : Word.LIST_COMMA));
      }
      joined.append(bylines.get(i).name());
    }
    return joined.toString();
  }

  /** The names and the pages of those who bear them. */
  List<View.Link> links(List<Byline> bylines) {
    return bylines.stream()
        .map(
            byline ->
                new View.Link(
                    edition.path() + "author/" + Paths.encoded(byline.slug()), byline.name()))
        .toList();
  }

  /** The city that the zone is named for, {@code Madrid}: right in summer and in winter. */
  private static String zoneName(Edition edition) {
    var id = edition.zone().getId();
    var city =
        TimeZoneNames.getInstance(ULocale.forLocale(edition.language().locale()))
            .getExemplarLocationName(id);
    return city == null ? id : city;
  }
}
