package news.standfirst.translation.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.story.Mark;
import news.standfirst.story.Text;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.check.Finding.Code;
import org.jspecify.annotations.Nullable;

/** All checks for one pair of languages. Thread-safe; pure. */
public final class Checks {
  /** Of two alphabets the same text takes this much more or less room; a third is missing text. */
  private static final double SHORTEST = 0.5;

  private static final double LONGEST = 1.7;

  /** Chinese and Japanese say it in a third of the characters. */
  private static final double DENSE = 3.5;

  private static final int LEAST_CHARACTERS = 20;
  private static final int REPEATED_WORDS = 4;

  /** Common words of the source's language that are none of the translation's. */
  private static final int MOST_FOREIGN = 2;

  private static final String QUOTES = "«»“”„\"";
  private static final String BRACKETS = "()[]";
  private static final String VOWELS = "aeiou";
  private static final Set<String> DENSE_LANGUAGES = Set.of("zh", "ja", "ko");

  /** A house has few pairs; reading the lists costs more than checking a sentence. */
  private static final Map<Pair, Checks> MADE = new ConcurrentHashMap<>();

  private final Pair pair;
  private final Facts sourceFacts;
  private final Facts targetFacts;
  private final LanguageCheck language;
  private final Set<String> sourceNegations;
  private final Set<String> targetNegations;
  private final List<String> sourceHarmless;
  private final List<String> targetHarmless;
  private final Set<String> foreign;
  private final boolean sameScript;

  private Checks(Pair pair) {
    this.pair = pair;
    var from = pair.from().locale().getLanguage();
    var to = pair.to().locale().getLanguage();
    sourceFacts = new Facts(pair.from());
    targetFacts = new Facts(pair.to());
    language = new LanguageCheck(pair.to());
    sourceNegations = WordLists.negations(from);
    targetNegations = WordLists.negations(to);
    sourceHarmless = WordLists.harmless(from);
    targetHarmless = WordLists.harmless(to);
    var only = new HashSet<>(WordLists.common(from));
    only.removeAll(WordLists.common(to));
    foreign = WordLists.common(to).isEmpty() ? Set.of() : Set.copyOf(only);
    sameScript =
        WordLists.COMMON_LANGUAGES.containsAll(List.of(from, to))
            && !from.equals("de")
            && !to.equals("de");
  }

  /** The checks of a pair, made once. */
  public static Checks of(Pair pair) {
    return MADE.computeIfAbsent(pair, Checks::new);
  }

  public Pair pair() {
    return pair;
  }

  /** What is wrong with a rendering, the gravest first; empty when nothing was found. */
  public List<Finding> check(Text source, Rendering rendering, Glossary glossary) {
    var findings = new ArrayList<Finding>();
    var from = source.words();
    var to = rendering.text().words();
    if (rendering.text().isEmpty()) {
      return List.of(new Finding(Code.EMPTY, from, ""));
    }
    var before = Words.of(from);
    var after = Words.of(to);
    facts(from, to, before, after, findings);
    var wrongTerms = glossary.missing(source, rendering.text());
    names(before, after, termWords(source, glossary, wrongTerms), findings);
    negation(from, to, findings);
    terms(wrongTerms, findings);
    links(source, rendering.text(), findings);
    counted(Code.QUOTES, QUOTES, from, to, findings);
    bracketed(from, to, findings);
    length(from, to, after, before, findings);
    language(from, to, before, after, findings);
    if (rendering.marks() == Rendering.MarksBy.RULE) {
      findings.add(new Finding(Code.MARKS_BY_RULE, "", ""));
    }
    return findings.stream().sorted().toList();
  }

  private void facts(String from, String to, Words before, Words after, List<Finding> findings) {
    boolean words = sourceFacts.knowsNumberWords() && targetFacts.knowsNumberWords();
    compare(
        Code.NUMBER,
        words ? sourceFacts.numbers(before) : sourceFacts.digits(before),
        words ? targetFacts.numbers(after) : targetFacts.digits(after),
        findings);
    if (sourceFacts.knowsDates() && targetFacts.knowsDates()) {
      compare(Code.DATE, sourceFacts.dates(before, from), targetFacts.dates(after, to), findings);
      compare(Code.CURRENCY, Facts.currencies(before), Facts.currencies(after), findings);
      compare(Code.UNIT, Facts.units(before, from), Facts.units(after, to), findings);
    }
  }

  private static void compare(
      Code code, Facts.Found source, Facts.Found target, List<Finding> findings) {
    var missing = source.missingIn(target);
    var added = target.missingIn(source);
    if (!missing.isEmpty() || !added.isEmpty()) {
      findings.add(new Finding(code, String.join(", ", missing), String.join(", ", added)));
    }
  }

  /**
   * Capital words inside a sentence come back, in the same or nearly the same letters: languages
   * that are related translate "Institute", but nobody's name. German writes all nouns so.
   *
   * @param termWords words of terms that stand in the translation as the glossary wants them
   */
  private void names(Words before, Words after, Set<String> termWords, List<Finding> findings) {
    if (!sameScript) {
      return;
    }
    long names = 0;
    for (int i = 0; i < before.all().size(); i++) {
      names += before.isName(i) ? 1 : 0;
    }
    if (names * 2 > before.all().size()) {
      // A headline in capitals says nothing about names.
      return;
    }
    var capitals =
        after.all().stream()
            .filter(word -> Character.isUpperCase(word.codePointAt(0)))
            .map(Words::folded)
            .toList();
    for (int i = 0; i < before.all().size(); i++) {
      var name = before.all().get(i);
      if (before.isName(i)
          && !sourceFacts.isDate(name)
          && !termWords.contains(Words.folded(name))
          && capitals.stream().noneMatch(other -> alike(Words.folded(name), other))) {
        findings.add(new Finding(Code.NAME, name, ""));
      }
    }
  }

  private static boolean alike(String name, String other) {
    if (name.equals(other)) {
      return true;
    }
    if (consonants(name).equals(consonants(other))) {
      // The same skeleton with several other vowels is a garbled name, not another language's.
      return name.length() != other.length() || differences(name, other) < 2;
    }
    int common = 0;
    while (common < Math.min(name.length(), other.length())
        && name.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= 3
        || distance(name, other) <= Math.max(1, Math.max(name.length(), other.length()) / 3);
  }

  private static int differences(String name, String other) {
    int differences = 0;
    for (int i = 0; i < name.length(); i++) {
      differences += name.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differences;
  }

  private static String consonants(String word) {
    var consonants = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (VOWELS.indexOf(word.charAt(i)) < 0) {
        consonants.append(word.charAt(i));
      }
    }
    return consonants.toString();
  }

  /** Levenshtein's distance, row by row. */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int swap = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }

  private void negation(String from, String to, List<Finding> findings) {
    if (sourceNegations.isEmpty() || targetNegations.isEmpty()) {
      return;
    }
    var before = negates(from, sourceNegations, sourceHarmless);
    var after = negates(to, targetNegations, targetHarmless);
    if ((before == Negation.SURE && after == Negation.NONE)
        || (after == Negation.SURE && before == Negation.NONE)) {
      findings.add(new Finding(Code.NEGATION, before == Negation.SURE ? "−" : "", ""));
    }
  }

  private enum Negation {
    NONE,
    DOUBTFUL,
    SURE
  }

  private static Negation negates(String text, Set<String> negations, List<String> harmless) {
    var small = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (var phrase : harmless) {
      small = small.replace(phrase, " ");
    }
    if (negations.contains("n't") && small.contains("n't")) {
      return Negation.SURE;
    }
    var found = Negation.NONE;
    for (var word : Words.of(small).small()) {
      if (negations.contains(word)) {
        return Negation.SURE;
      }
      found = negations.contains("?" + word) ? Negation.DOUBTFUL : found;
    }
    return found;
  }

  private static Set<String> termWords(
      Text source, Glossary glossary, Collection<Glossary.Term> wrong) {
    var words = new HashSet<String>();
    for (var term : glossary.concerning(source)) {
      if (!wrong.contains(term)) {
        Words.of(term.source()).all().forEach(word -> words.add(Words.folded(word)));
      }
    }
    return words;
  }

  private static void terms(List<Glossary.Term> wrong, List<Finding> findings) {
    for (var term : wrong) {
      findings.add(
          new Finding(term.isKept() ? Code.NAME : Code.GLOSSARY, term.target(), term.source()));
    }
  }

  private static void links(Text source, Text rendering, List<Finding> findings) {
    var before = links(source);
    var after = links(rendering);
    var wanted = before.keySet();
    var there = after.keySet();
    after.forEach(
        (href, times) -> {
          int once = before.getOrDefault(href, 0);
          if (once > 0 && times > once) {
            findings.add(new Finding(Code.LINK_REPEATED, "", href));
          }
        });
    if (!wanted.equals(there)) {
      var missing = new HashSet<>(wanted);
      missing.removeAll(there);
      var added = new HashSet<>(there);
      added.removeAll(wanted);
      findings.add(new Finding(Code.LINK, String.join(" ", missing), String.join(" ", added)));
    }
  }

  /** Addresses and how often they stand there: spans beside each other with one are one link. */
  private static Map<String, Integer> links(Text text) {
    var links = new LinkedHashMap<String, Integer>();
    @Nullable String last = null;
    for (var span : text.spans()) {
      @Nullable String here = null;
      for (var mark : span.marks()) {
        if (mark instanceof Mark.Link(var href)) {
          here = href;
        }
      }
      if (here != null && !here.equals(last)) {
        links.merge(here, 1, Integer::sum);
      }
      last = here;
    }
    return links;
  }

  private static void counted(
      Code code, String signs, String from, String to, List<Finding> findings) {
    long before = from.chars().filter(c -> signs.indexOf(c) >= 0).count();
    long after = to.chars().filter(c -> signs.indexOf(c) >= 0).count();
    if (before != after) {
      findings.add(new Finding(code, String.valueOf(before), String.valueOf(after)));
    }
  }

  private static void bracketed(String from, String to, List<Finding> findings) {
    for (int i = 0; i < BRACKETS.length(); i++) {
      char bracket = BRACKETS.charAt(i);
      if (from.chars().filter(c -> c == bracket).count()
          != to.chars().filter(c -> c == bracket).count()) {
        findings.add(new Finding(Code.BRACKETS, String.valueOf(bracket), ""));
        return;
      }
    }
  }

  private void length(String from, String to, Words after, Words before, List<Finding> findings) {
    double share = to.strip().length() / (double) Math.max(1, from.strip().length());
    boolean dense = isDense(pair.from().locale()) != isDense(pair.to().locale());
    boolean wrong =
        from.length() >= LEAST_CHARACTERS
            && (share < SHORTEST / (dense ? DENSE : 1) || share > LONGEST * (dense ? DENSE : 1));
    if (wrong || (repeats(after.small()) && !repeats(before.small()))) {
      findings.add(
          new Finding(Code.LENGTH, String.valueOf(from.length()), String.valueOf(to.length())));
    }
  }

  private static boolean isDense(Locale locale) {
    return DENSE_LANGUAGES.contains(locale.getLanguage());
  }

  /** Whether some words stand there twice in the same order. */
  private static boolean repeats(List<String> words) {
    Map<List<String>, Integer> seen = new HashMap<>();
    for (int i = 0; i + REPEATED_WORDS <= words.size(); i++) {
      if (seen.merge(words.subList(i, i + REPEATED_WORDS), 1, Integer::sum) > 1) {
        return true;
      }
    }
    return false;
  }

  private void language(String from, String to, Words before, Words after, List<Finding> findings) {
    boolean copied =
        before.all().size() >= 4 && before.small().equals(after.small()) && isProse(before);
    long foreigners = after.small().stream().filter(foreign::contains).count();
    if (copied
        || foreigners >= MOST_FOREIGN
        || (foreigners > 0 && copiedRun(before.small(), after.small()) >= REPEATED_WORDS)) {
      findings.add(new Finding(Code.UNTRANSLATED, "", copied ? from : ""));
    } else if (!language.isWritten(to, after)) {
      findings.add(new Finding(Code.LANGUAGE, pair.to().tag(), ""));
    }
  }

  /** More than names and numbers. */
  private static boolean isProse(Words words) {
    return words.all().stream().filter(word -> Character.isLowerCase(word.codePointAt(0))).count()
        >= 2;
  }

  /** The most words in a row that stand in both. */
  private static int copiedRun(List<String> before, List<String> after) {
    int longest = 0;
    int[] above = new int[after.size() + 1];
    for (var word : before) {
      int[] row = new int[after.size() + 1];
      for (int j = 1; j <= after.size(); j++) {
        row[j] = word.equals(after.get(j - 1)) ? above[j - 1] + 1 : 0;
        longest = Math.max(longest, row[j]);
      }
      above = row;
    }
    return longest;
  }
}
