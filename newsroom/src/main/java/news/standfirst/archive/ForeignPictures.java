package news.standfirst.archive;

import java.io.IOException;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;

/** Takes the pictures of an archive in. Used by one thread. */
@FunctionalInterface
public interface ForeignPictures {
  /** For a house without pictures. */
  ForeignPictures NONE =
      new ForeignPictures() {
        @Override
        public void look(String address) throws IOException {
          throw new IOException("pictures are not taken here");
        }

        @Override
        public PictureId take(String address, String caption, String alternative, Language language)
            throws IOException {
          throw new IOException("pictures are not taken here");
        }
      };

  /**
   * Whether the picture behind an address could be had, for a dry run; keeps nothing.
   *
   * @throws IOException when it cannot be fetched
   */
  default void look(String address) throws IOException {}

  /**
   * The picture behind an address, the same one when it was taken before.
   *
   * @param language of the words
   * @throws IOException when it cannot be fetched or is no picture that can be kept
   */
  PictureId take(String address, String caption, String alternative, Language language)
      throws IOException;
}
