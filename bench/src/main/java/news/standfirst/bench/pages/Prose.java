package news.standfirst.bench.pages;

import java.util.Random;

/**
 * Endless made-up prose: words of an invented language, used as often as words are (the n-th most
 * common one n-th as often), so that an index of it looks like one of stories. The same seed gives
 * the same prose. Not thread-safe.
 */
final class Prose {
  /** About what a newspaper uses in a year. */
  private static final int VOCABULARY = 40_000;

  private static final String[] ONSETS = {
    "b", "br", "d", "dr", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v"
  };
  private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "ou", "ea"};
  private static final String[] CODAS = {"", "l", "n", "r", "s", "nd", "rt", "m"};
  private static final String[] WORDS = vocabulary();

  private final Random random;

  Prose(long seed) {
    random = new Random(seed);
  }

  private static String[] vocabulary() {
    var random = new Random(1907);
    var words = new String[VOCABULARY];
    for (int i = 0; i < VOCABULARY; i++) {
      var word = new StringBuilder();
      int syllables = i < 200 ? 1 : 2 + random.nextInt(2);
      for (int s = 0; s < syllables; s++) {
        word.append(ONSETS[random.nextInt(ONSETS.length)])
            .append(NUCLEI[random.nextInt(NUCLEI.length)])
            .append(CODAS[random.nextInt(CODAS.length)]);
      }
      words[i] = word.toString();
    }
    return words;
  }

  /** A word as prose has them: a common one most of the time. */
  String word() {
    return WORDS[(int) Math.pow(VOCABULARY, random.nextDouble()) - 1];
  }

  /** A word of those that stand in few stories. */
  String rareWord() {
    return WORDS[VOCABULARY / 20 + random.nextInt(VOCABULARY - VOCABULARY / 20)];
  }

  String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word());
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.toString();
  }

  /** Sentences of together about so many characters. */
  String sentences(int characters) {
    var text = new StringBuilder();
    while (text.length() < characters) {
      text.append(text.isEmpty() ? "" : " ").append(words(8 + random.nextInt(14))).append('.');
    }
    return text.toString();
  }

  int number(int bound) {
    return random.nextInt(bound);
  }
}
