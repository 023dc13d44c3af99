package news.standfirst.syndication;

import java.util.Optional;
import news.standfirst.story.PictureId;

/** Where the pictures of feeds come from. Thread-safe; may wait for the store. */
public interface FeedPictures {
  /** For a house without pictures. */
  FeedPictures NONE =
      new FeedPictures() {
        @Override
        public Optional<FeedPicture> find(PictureId id) {
          return Optional.empty();
        }

        @Override
        public Optional<PictureFacts> facts(PictureId id) {
          return Optional.empty();
        }
      };

  /**
   * The rendition that a feed shows; empty when the picture is unknown, killed or out of rights.
   */
  Optional<FeedPicture> find(PictureId id);

  /** The largest rendition that is no larger; empty when none is. */
  default Optional<FeedPicture> within(PictureId id, int maxWidth, int maxHeight) {
    return find(id).filter(picture -> picture.width() <= maxWidth && picture.height() <= maxHeight);
  }

  /** What structured data says of a picture; empty in the same cases. */
  Optional<PictureFacts> facts(PictureId id);
}
