package news.standfirst.translation.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.standfirst.story.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Whether a text is in the language in which it should be. Three steps, the cheap ones first: the
 * script; the commonest words of the languages, which settle most sentences; and for the rest the
 * language identifier of OpenNLP, which is loaded when it is first needed (about 50 MB of memory
 * and some seconds of one core).
 */
final class LanguageCheck {
  /** Shorter texts say too little for the identifier. */
  private static final int LEAST_LETTERS = 30;

  /** The identifier must be so much surer of another language. */
  private static final double SURER = 1.5;

  /** The languages of which a word is one of the commonest. */
  private static final Map<String, Set<String>> COMMON = common();

  private static final Map<String, List<String>> SIGNS = signs();

  private final String language;
  private final UnicodeScript script;
  private final boolean latin;

  LanguageCheck(Language language) {
    this.language = language.locale().getLanguage();
    this.script =
        switch (this.language) {
          case "ar", "fa", "ur" -> UnicodeScript.ARABIC;
          case "he", "yi" -> UnicodeScript.HEBREW;
          case "ru", "uk", "bg", "sr", "mk", "be" -> UnicodeScript.CYRILLIC;
          case "el" -> UnicodeScript.GREEK;
          case "zh", "ja" -> UnicodeScript.HAN;
          case "ko" -> UnicodeScript.HANGUL;
          case "hi" -> UnicodeScript.DEVANAGARI;
          default -> UnicodeScript.LATIN;
        };
    this.latin = script == UnicodeScript.LATIN;
  }

  private static Map<String, List<String>> signs() {
    var signs = new TreeMap<String, List<String>>();
    WordLists.COMMON_LANGUAGES.forEach(code -> signs.put(code, WordLists.signs(code)));
    return signs;
  }

  private static Map<String, Set<String>> common() {
    var common = new HashMap<String, Set<String>>();
    for (var code : WordLists.COMMON_LANGUAGES) {
      for (var word : WordLists.common(code)) {
        common.computeIfAbsent(word, _ -> new TreeSet<>()).add(code);
      }
    }
    return common;
  }

  boolean isWritten(String text, Words words) {
    var letters = text.codePoints().filter(Character::isLetter).toArray();
    if (letters.length < 4) {
      return true;
    }
    long own = 0;
    for (int letter : letters) {
      own += isOwn(UnicodeScript.of(letter)) ? 1 : 0;
    }
    if (own * 2 < letters.length) {
      return false;
    }
    if (!latin) {
      return true;
    }
    var scores = scores(words);
    int mine = scores.getOrDefault(language, 0);
    int best = 0;
    for (var entry : scores.entrySet()) {
      best = entry.getKey().equals(language) ? best : Math.max(best, entry.getValue());
    }
    if (mine > best) {
      return true;
    }
    return letters.length < LEAST_LETTERS ? best - mine < 3 : !isSurelyOther(text);
  }

  private boolean isOwn(UnicodeScript of) {
    return of == script
        || (script == UnicodeScript.HAN
            && (of == UnicodeScript.HIRAGANA || of == UnicodeScript.KATAKANA));
  }

  /** How many words of a text are common words of each language, or are spelt as in it alone. */
  static Map<String, Integer> scores(Words words) {
    var scores = new HashMap<String, Integer>();
    for (var word : words.small()) {
      var common = COMMON.getOrDefault(word, Set.of());
      SIGNS.forEach(
          (code, signs) -> {
            if (common.contains(code) || isSpelt(word, signs)) {
              scores.merge(code, 1, Integer::sum);
            }
          });
    }
    return scores;
  }

  private static boolean isSpelt(String word, List<String> signs) {
    for (var sign : signs) {
      if (word.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSurelyOther(String text) {
    double own = 0;
    double best = 0;
    var iso3 = new Language(language).locale().getISO3Language();
    for (var guess : Identifier.INSTANCE.predictLanguages(beginning(text))) {
      if (guess.getLang().equals(iso3)) {
        own = guess.getConfidence();
      } else if (KNOWN.contains(guess.getLang())) {
        best = Math.max(best, guess.getConfidence());
      }
    }
    return own * SURER < best;
  }

  /** So much says enough, and bounds what the identifier costs. */
  private static String beginning(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }

  private static final int MOST_CHARACTERS = 160;

  /** Other languages of the identifier are rarer than its mistakes. */
  private static final Set<String> KNOWN =
      Set.of(
          "eng", "spa", "cat", "por", "fra", "deu", "ita", "glg", "nld", "ron", "pol", "swe", "dan",
          "nob", "tur", "ces", "hun", "fin");

  /** Loaded with the class. */
  private static final class Identifier {
    static final LanguageDetector INSTANCE = load();

    private static LanguageDetector load() {
      try (var stream = LanguageDetector.class.getResourceAsStream("/langdetect-183.bin")) {
        if (stream == null) {
          throw new IllegalStateException("The program has lost its language identifier.");
        }
        return new LanguageDetectorME(new LanguageDetectorModel(stream));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
