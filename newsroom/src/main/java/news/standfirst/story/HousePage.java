package news.standfirst.story;

/**
 * A page about the paper that the newsroom fills in.
 *
 * @param name {@code imprint}, {@code privacy} or {@code contact}
 */
public record HousePage(String name, Language language, String headline, Body body) {
  public HousePage {
    Slug.of(name);
    headline = Bounds.required("headline", headline, Bounds.HEADLINE);
  }
}
