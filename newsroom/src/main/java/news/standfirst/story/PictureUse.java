package news.standfirst.story;

/**
 * A picture in its place: which, and the words for this use. The credit belongs to the picture.
 *
 * @param caption may be empty
 * @param alternativeText what the picture shows, for those who do not see it; empty when missing
 */
public record PictureUse(PictureId picture, String caption, String alternativeText) {
  public PictureUse {
    caption = Bounds.line("caption", caption, Bounds.CAPTION);
    alternativeText = Bounds.line("alternativeText", alternativeText, Bounds.CAPTION);
  }
}
