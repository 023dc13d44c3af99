package news.standfirst.translation.check;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.Text;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;

/** All checks for one pair of languages. Thread-safe; pure. */
public final class Checks {
  private Checks(Pair pair) {
    this.pair = pair;
  }

  private final Pair pair;

  public static Checks of(Pair pair) {
    return new Checks(pair);
  }

  public Pair pair() {
    return pair;
  }

  /** What is wrong with a rendering, the gravest first; empty when nothing was found. */
  public List<Finding> check(Text source, Rendering rendering, Glossary glossary) {
    var findings = new ArrayList<Finding>();
    if (rendering.text().isEmpty()) {
      findings.add(new Finding(Finding.Code.EMPTY, source.words(), ""));
    }
    return findings.stream().sorted().toList();
  }
}
