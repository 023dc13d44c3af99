package news.standfirst.picture;

import news.standfirst.story.Bounds;

/**
 * What the desk says about a picture. Each use in a story has its own caption and alternative text;
 * these are what it starts with.
 *
 * @param caption may be empty
 * @param credit shown wherever the picture is
 * @param alternativeText what the picture shows, for those who do not see it; empty when missing
 * @param extendedDescription the long form of it, for charts and maps; mostly empty
 */
public record PictureWords(
    String caption, String credit, String alternativeText, String extendedDescription) {
  /** No words. */
  public static final PictureWords NONE = new PictureWords("", "", "", "");

  public PictureWords {
    caption = Bounds.line("caption", caption, Bounds.CAPTION);
    credit = Bounds.line("credit", credit, Bounds.CAPTION);
    alternativeText = Bounds.line("alternativeText", alternativeText, Bounds.CAPTION);
    extendedDescription = Bounds.line("extendedDescription", extendedDescription, Bounds.NOTE);
  }
}
