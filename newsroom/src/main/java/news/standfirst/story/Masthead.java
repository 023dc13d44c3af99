package news.standfirst.story;

import java.util.Map;

/**
 * What the publication is called. Immutable.
 *
 * @param name everywhere but in the editions that write it otherwise
 * @param others what those write
 */
public record Masthead(String name, Map<Language, String> others) {
  public Masthead {
    others = Map.copyOf(others);
  }

  /** One name in all editions. */
  public static Masthead of(String name) {
    return new Masthead(name, Map.of());
  }

  /** What readers of an edition know it by. */
  public String in(Language edition) {
    return others.getOrDefault(edition, name);
  }
}
