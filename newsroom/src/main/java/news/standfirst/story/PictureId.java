package news.standfirst.story;

/**
 * The lasting name of a picture: {@code [a-z0-9]{1,32}}.
 *
 * <p>Any other text throws {@link InvalidStory}.
 */
public record PictureId(String value) {
  public PictureId {
    if (!ArticleId.valid(value)) {
      throw new InvalidStory("picture", "A picture id has 1 to 32 characters from a-z and 0-9.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
