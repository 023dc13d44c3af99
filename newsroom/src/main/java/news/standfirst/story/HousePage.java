package news.standfirst.story;

import java.util.List;

/**
 * A page about the paper that the newsroom fills in.
 *
 * @param name one of {@link #NAMES}
 */
public record HousePage(String name, Language language, String headline, Body body) {
  /** What every paper has a page about, in the order in which they are listed. */
  public static final List<String> NAMES = List.of("imprint", "privacy", "contact");

  private static final String NAMES_SAID =
      "The pages about the house are " + String.join(", ", NAMES) + ".";

  public HousePage {
    if (!NAMES.contains(name)) {
      throw new InvalidStory("name", NAMES_SAID);
    }
    headline = Bounds.required("headline", headline, Bounds.HEADLINE);
  }
}
