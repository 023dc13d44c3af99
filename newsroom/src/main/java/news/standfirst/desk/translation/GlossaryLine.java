package news.standfirst.desk.translation;

import news.standfirst.desk.frame.DeskPaths;
import news.standfirst.translation.Pair;

/**
 * A glossary in the desk's list.
 *
 * @param terms how many it has
 * @param served whether an engine translates the pair
 */
public record GlossaryLine(Pair pair, int terms, boolean served) {
  public String path() {
    return DeskPaths.GLOSSARIES + "/" + pair.from() + "/" + pair.to();
  }
}
