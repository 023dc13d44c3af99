package news.standfirst.story;

/**
 * The lasting name of a picture: {@code [a-z0-9]{1,32}}.
 *
 * <p>Any other text throws {@link InvalidStory}.
 */
public record PictureId(String value) {
  public PictureId {
    if (!ArticleId.valid(value)) {
      throw new InvalidStory("picture", FieldReason.PICTURE_ID);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
