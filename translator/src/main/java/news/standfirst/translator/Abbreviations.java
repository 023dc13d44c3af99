package news.standfirst.translator;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that end in a full stop without ending a sentence, by language: those common in news copy,
 * not a dictionary. Lower case, without the last stop.
 */
final class Abbreviations {
  private static final Set<String> EVERYWHERE =
      Set.of("dr", "prof", "mr", "mrs", "ms", "st", "vs", "etc", "nr", "no", "tel", "vol", "art");

  private static final Map<String, Set<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry(
              "en",
              Set.of(
                  "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "jr", "sr", "gen", "col", "maj",
                  "capt", "lt", "sgt", "sen", "rep", "gov", "rev", "hon", "pres", "inc", "ltd",
                  "corp", "co", "bros", "dept", "est", "fig", "approx", "jan", "feb", "aug", "sept",
                  "oct", "nov", "dec", "mt", "ave", "blvd", "e.g", "i.e", "cf", "ph.d")),
          Map.entry(
              "de",
              Set.of(
                  "z.b", "d.h", "u.a", "o.ä", "u.ä", "bzw", "ca", "ggf", "hr", "fr", "mio", "mrd",
                  "str", "usw", "evtl", "inkl", "zzgl", "abs", "dipl", "ing", "geb", "gest", "jh",
                  "v.chr", "n.chr", "s.o", "s.u", "vgl", "sog", "bspw", "min", "max", "i.d.r")),
          Map.entry(
              "fr",
              Set.of("m", "mm", "mme", "mlle", "me", "mgr", "p", "pp", "av", "apr", "env", "cf")),
          Map.entry(
              "es",
              Set.of(
                  "sr", "sra", "srta", "dra", "ud", "uds", "ee.uu", "av", "pág", "núm", "gral", "d",
                  "da", "fco", "aprox", "a.m", "p.m")),
          Map.entry(
              "pt", Set.of("sr", "sra", "dra", "av", "eng", "pág", "núm", "exmo", "d", "profa")),
          Map.entry(
              "it",
              Set.of("sig", "sigg", "avv", "ing", "dott", "on", "sen", "pag", "s", "p", "ecc")),
          Map.entry(
              "nl", Set.of("dhr", "mw", "mevr", "drs", "ir", "bv", "blz", "ca", "o.a", "m.a")),
          Map.entry(
              "pl", Set.of("ul", "godz", "tys", "mln", "mld", "zł", "im", "św", "m.in", "np", "r")),
          Map.entry("cs", Set.of("mil", "mld", "tis", "kč", "ing", "mgr", "např", "tzv", "č", "r")),
          Map.entry("tr", Set.of("sn", "av", "doç", "yrd", "cad", "sok", "vb", "vs", "örn")),
          Map.entry(
              "ru", Set.of("г", "гг", "ул", "им", "тыс", "млн", "млрд", "руб", "др", "т.е", "т.д")),
          Map.entry("uk", Set.of("м", "р", "рр", "вул", "ім", "тис", "млн", "млрд", "грн", "ін")));

  /** Languages that write ordinal numbers as digits and a stop. */
  private static final Set<String> ORDINAL_STOP =
      Set.of(
          "de", "tr", "cs", "sk", "pl", "da", "nb", "nn", "no", "fi", "et", "lv", "hr", "sr", "bs",
          "sl", "hu", "is");

  private final Set<String> own;
  private final boolean ordinals;

  Abbreviations(Locale language) {
    own = BY_LANGUAGE.getOrDefault(language.getLanguage(), Set.of());
    ordinals = ORDINAL_STOP.contains(language.getLanguage());
  }

  /** Whether the word, given without its last stop, keeps the sentence going. */
  boolean continues(String word) {
    if (word.isEmpty()) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (own.contains(lower) || EVERYWHERE.contains(lower)) {
      return true;
    }
    int first = word.codePointAt(0);
    boolean oneLetter = Character.charCount(first) == word.length();
    if (oneLetter && Character.isUpperCase(first)) {
      return true;
    }
    return ordinals && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
  }
}
