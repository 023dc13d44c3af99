package news.standfirst.bench.translator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.standfirst.translator.MarkedText;

/** Made-up news: about 21 words a sentence, 1.6 pieces a word with the made-up vocabulary. */
final class BenchText {
  /** Sentences of an article of some six hundred words. */
  static final int ARTICLE = 29;

  private BenchText() {}

  static List<MarkedText> sentences(int count) {
    var random = new Random(8);
    var texts = new ArrayList<MarkedText>();
    for (int i = 0; i < count; i++) {
      int words = Math.clamp(Math.round(21 + 7 * random.nextGaussian()), 4, 45);
      var sentence = new StringBuilder();
      for (int w = 0; w < words; w++) {
        sentence.append(w == 0 ? "" : " ");
        sentence.append(BenchModel.syllables(random, 1 + random.nextInt(3)));
      }
      texts.add(MarkedText.plain(sentence.append('.').toString()));
    }
    return texts;
  }

  static int words(List<MarkedText> texts) {
    return texts.stream().mapToInt(text -> text.text().split(" ").length).sum();
  }
}
