package news.standfirst.bench.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Breaks translations on purpose, as engines do: one error in one sentence. Written from what goes
 * wrong in translated news, without looking at how the checks work; a change here needs a new
 * measurement of everything.
 */
final class SeededErrors {
  /** What is broken. */
  enum Kind {
    NUMBER_CHANGED,
    NUMBER_DROPPED,
    NUMBER_WORD_CHANGED,
    MAGNITUDE_CHANGED,
    DATE_CHANGED,
    CURRENCY_CHANGED,
    UNIT_CHANGED,
    NAME_REPLACED,
    NAME_DROPPED,
    NAME_GARBLED,
    NEGATION_DROPPED,
    NEGATION_ADDED,
    QUOTE_DROPPED,
    BRACKET_DROPPED,
    LINK_LOST,
    LINK_REPLACED,
    OTHER_LANGUAGE,
    LEFT_UNTRANSLATED,
    HALF_UNTRANSLATED,
    CUT_SHORT,
    SAID_TWICE
  }

  /**
   * A sentence and its broken translation.
   *
   * @param language of the translation, as it should be
   */
  record Broken(Kind kind, String language, Text source, Text translation) {}

  /**
   * A sentence and its translations that a person has read.
   *
   * @param translations by language tag
   */
  record Sentence(String source, Map<String, String> translations) {}

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}·'’-]+");
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},] )\\p{Lu}\\p{Ll}{2,}");
  private static final Pattern QUOTE = Pattern.compile("[«»]");
  private static final Pattern BRACKET = Pattern.compile("[()]");

  private static final Map<String, List<String>> NUMBER_WORDS =
      Map.of(
          "ca",
          List.of(
              "dos",
              "tres",
              "quatre",
              "cinc",
              "sis",
              "set",
              "vuit",
              "nou",
              "deu",
              "onze",
              "dotze",
              "tretze",
              "vint",
              "trenta",
              "quaranta"),
          "pt",
          List.of(
              "dois",
              "três",
              "quatro",
              "cinco",
              "seis",
              "sete",
              "oito",
              "nove",
              "dez",
              "onze",
              "doze",
              "treze",
              "vinte",
              "trinta",
              "quarenta"));
  private static final Map<String, List<String>> MONTHS =
      Map.of(
          "ca",
          List.of(
              "gener",
              "febrer",
              "març",
              "abril",
              "maig",
              "juny",
              "juliol",
              "agost",
              "setembre",
              "octubre",
              "novembre",
              "desembre"),
          "pt",
          List.of(
              "janeiro",
              "fevereiro",
              "março",
              "abril",
              "maio",
              "junho",
              "julho",
              "agosto",
              "setembro",
              "outubro",
              "novembro",
              "dezembro"));
  private static final Map<String, List<String>> WEEKDAYS =
      Map.of(
          "ca",
          List.of("dilluns", "dimarts", "dimecres", "dijous", "divendres", "dissabte", "diumenge"),
          "pt",
          List.of("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"));
  private static final Map<String, List<String>> CURRENCIES =
      Map.of(
          "ca", List.of("euros", "dòlars", "lliures"), "pt", List.of("euros", "dólares", "libras"));
  private static final Map<String, List<String>> UNITS =
      Map.of(
          "ca",
          List.of(
              "metres",
              "quilòmetres",
              "centímetres",
              "hectàrees",
              "litres",
              "grams",
              "quilos",
              "tones",
              "graus",
              "%"),
          "pt",
          List.of(
              "metros",
              "quilómetros",
              "centímetros",
              "hectares",
              "litros",
              "gramas",
              "quilos",
              "toneladas",
              "graus",
              "%"));
  private static final Map<String, List<String>> MAGNITUDES =
      Map.of(
          "ca", List.of("mil", "milions", "milers"),
          "pt", List.of("mil", "milhões", "milhares"));
  private static final Map<String, List<String>> NEGATIONS =
      Map.of(
          "ca", List.of("no", "mai", "cap", "ningú", "sense", "tampoc", "ni"),
          "pt", List.of("não", "nunca", "nenhum", "nenhuma", "ninguém", "sem", "nem"));
  private static final List<String> OTHER_NAMES =
      List.of("Marchetti", "Kowalski", "Hollis", "Brandt", "Osterby", "Delorme", "Fenwick");

  private final SplittableRandom random;

  SeededErrors(SplittableRandom random) {
    this.random = random;
  }

  /** The sentence's translation broken in this way; none where it cannot be. */
  Optional<Broken> broken(Kind kind, Sentence sentence, String language) {
    var right = sentence.translations().getOrDefault(language, "");
    var other = sentence.translations().getOrDefault(language.equals("ca") ? "pt" : "ca", "");
    var wrong =
        switch (kind) {
          case NUMBER_CHANGED -> replaced(right, NUMBER, this::otherNumber);
          case NUMBER_DROPPED -> replaced(right, NUMBER, _ -> "");
          case NUMBER_WORD_CHANGED ->
              swapped(right, NUMBER_WORDS.getOrDefault(language, List.of()));
          case MAGNITUDE_CHANGED -> swapped(right, MAGNITUDES.getOrDefault(language, List.of()));
          case DATE_CHANGED -> {
            var month = swapped(right, MONTHS.getOrDefault(language, List.of()));
            yield month.isPresent()
                ? month
                : swapped(right, WEEKDAYS.getOrDefault(language, List.of()));
          }
          case CURRENCY_CHANGED -> swapped(right, CURRENCIES.getOrDefault(language, List.of()));
          case UNIT_CHANGED -> swapped(right, UNITS.getOrDefault(language, List.of()));
          case NAME_REPLACED -> replacedName(sentence, right, _ -> oneOf(OTHER_NAMES));
          case NAME_DROPPED -> replacedName(sentence, right, _ -> "");
          case NAME_GARBLED -> replacedName(sentence, right, this::garbled);
          case NEGATION_DROPPED -> onlyNegation(right, NEGATIONS.getOrDefault(language, List.of()));
          case NEGATION_ADDED -> negated(right, language);
          case QUOTE_DROPPED -> replaced(right, QUOTE, _ -> "");
          case BRACKET_DROPPED -> replaced(right, BRACKET, _ -> "");
          case LINK_LOST, LINK_REPLACED -> Optional.of(right);
          case OTHER_LANGUAGE -> longEnough(other, 4);
          case LEFT_UNTRANSLATED -> longEnough(sentence.source(), 4);
          case HALF_UNTRANSLATED -> halfSource(sentence.source(), right);
          case CUT_SHORT -> longEnough(right, 8).map(SeededErrors::firstThird);
          case SAID_TWICE -> longEnough(right, 5).map(text -> text + " " + text);
        };
    return wrong
        .map(words -> words.replaceAll(" {2,}", " ").strip())
        .filter(
            words -> kind == Kind.LINK_LOST || kind == Kind.LINK_REPLACED || !words.equals(right))
        .flatMap(words -> withLink(kind, sentence, language, words));
  }

  private Optional<Broken> withLink(Kind kind, Sentence sentence, String language, String words) {
    if (kind != Kind.LINK_LOST && kind != Kind.LINK_REPLACED) {
      return Optional.of(
          new Broken(kind, language, Text.plain(sentence.source()), Text.plain(words)));
    }
    var link = new Mark.Link("https://example.org/" + random.nextInt(1_000));
    var source = marked(sentence.source(), link);
    var wrong =
        kind == Kind.LINK_LOST
            ? Text.plain(words)
            : marked(words, new Mark.Link(link.href() + "/" + random.nextInt(9)));
    return Optional.of(new Broken(kind, language, source, wrong));
  }

  private Text marked(String words, Mark mark) {
    var at = matches(words, WORD, _ -> true);
    var word = at.get(random.nextInt(at.size()));
    return new Text(
        List.of(
            Span.plain(words.substring(0, word.start())),
            new Span(word.group(), List.of(mark)),
            Span.plain(words.substring(word.end()))));
  }

  private static List<MatchResult> matches(
      String text, Pattern pattern, Predicate<MatchResult> wanted) {
    return pattern.matcher(text).results().filter(wanted).toList();
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Optional<String> replaced(String text, Pattern pattern, UnaryOperator<String> change) {
    return replaced(text, matches(text, pattern, _ -> true), change);
  }

  private Optional<String> replaced(
      String text, List<MatchResult> places, UnaryOperator<String> change) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    var place = oneOf(places);
    return Optional.of(
        text.substring(0, place.start())
            + change.apply(place.group())
            + text.substring(place.end()));
  }

  /** A digit more, less, or two exchanged. */
  private String otherNumber(String number) {
    var digits = new StringBuilder(number);
    int at = random.nextInt(number.length());
    while (!Character.isDigit(number.charAt(at))) {
      at = random.nextInt(number.length());
    }
    switch (random.nextInt(3)) {
      case 0 ->
          digits.setCharAt(
              at, (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(8)) % 10));
      case 1 -> digits.insert(at, (char) ('1' + random.nextInt(9)));
      default -> {
        if (number.length() > 1) {
          digits.deleteCharAt(at);
        } else {
          digits.append('0');
        }
      }
    }
    return digits.toString();
  }

  /** One word of the list exchanged for another of it. */
  private Optional<String> swapped(String text, List<String> list) {
    var places =
        matches(
            text,
            Pattern.compile("[\\p{L}·-]+|%"),
            word -> list.contains(word.group().toLowerCase(Locale.ROOT)));
    return replaced(
        text,
        places,
        word -> {
          var other = oneOf(list);
          while (other.equalsIgnoreCase(word)) {
            other = oneOf(list);
          }
          return other;
        });
  }

  /** A name of the source that stands in the translation in the same letters. */
  private Optional<String> replacedName(
      Sentence sentence, String right, UnaryOperator<String> change) {
    return replaced(
        right, matches(right, NAME, name -> sentence.source().contains(name.group())), change);
  }

  private String garbled(String name) {
    var letters = new StringBuilder(name);
    var vowels = "aeiou";
    for (int i = 1; i < letters.length(); i++) {
      if (vowels.indexOf(letters.charAt(i)) >= 0) {
        letters.setCharAt(
            i, vowels.charAt((vowels.indexOf(letters.charAt(i)) + 1 + random.nextInt(4)) % 5));
      }
    }
    return letters.toString();
  }

  /** The one negation of a sentence left out: it now says the contrary. */
  private Optional<String> onlyNegation(String text, List<String> negations) {
    var places =
        matches(text, WORD, word -> negations.contains(word.group().toLowerCase(Locale.ROOT)));
    return places.size() == 1 ? replaced(text, places, _ -> "") : Optional.empty();
  }

  /** A "not" before the verb of a sentence that had none. */
  private Optional<String> negated(String right, String language) {
    var verbs =
        language.equals("ca")
            ? Pattern.compile(
                "(?<![\\p{L}])(va|van|és|són|té|està|costarà|durarà|serà|tindrà)(?![\\p{L}])")
            : Pattern.compile(
                "(?<![\\p{L}])(foi|é|são|tem|está|custará|durará|será|terá)(?![\\p{L}])");
    if (matches(
            right,
            WORD,
            word ->
                NEGATIONS
                    .getOrDefault(language, List.of())
                    .contains(word.group().toLowerCase(Locale.ROOT)))
        .isEmpty()) {
      return replaced(right, verbs, verb -> (language.equals("ca") ? "no " : "não ") + verb);
    }
    return Optional.empty();
  }

  private static Optional<String> longEnough(String text, int words) {
    return text.split(" ", -1).length < words ? Optional.empty() : Optional.of(text);
  }

  private static Optional<String> halfSource(String source, String right) {
    var from = new ArrayList<>(List.of(right.split(" ", -1)));
    var rest = List.of(source.split(" ", -1));
    if (from.size() < 8 || rest.size() < 8) {
      return Optional.empty();
    }
    return Optional.of(
        String.join(" ", from.subList(0, from.size() / 2))
            + " "
            + String.join(" ", rest.subList(rest.size() / 2, rest.size())));
  }

  private static String firstThird(String text) {
    var words = List.of(text.split(" ", -1));
    return String.join(" ", words.subList(0, words.size() / 3)) + ".";
  }
}
