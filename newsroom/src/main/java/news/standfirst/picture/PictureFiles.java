package news.standfirst.picture;

import java.util.Optional;
import news.standfirst.picture.media.Media;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.PictureId;

/**
 * Answers for the files of pictures. Every call asks {@link Pictures} whether the picture may still
 * be shown, so that a kill counts from its commit on at every process, whatever caches there are.
 * Thread-safe.
 */
public final class PictureFiles {
  /**
   * How long others may keep a rendition without asking again: browsers five minutes, caches in
   * front one minute, which a purge of the surrogate key {@code picture-{id}} makes none.
   */
  public static final String CACHE_CONTROL = "public, max-age=300, s-maxage=60, must-revalidate";

  private final Pictures pictures;
  private final MediaStore media;

  /** Answers over these ports. */
  public PictureFiles(Pictures pictures, MediaStore media) {
    this.pictures = pictures;
    this.media = media;
  }

  /** What to answer for a file of a picture. */
  public sealed interface Answer {
    /**
     * The file: 200. Close {@code media}.
     *
     * @param etag strong, with its quotation marks
     */
    record Found(String mediaType, String etag, Media media) implements Answer {}

    /** The asker has it already: 304. */
    record NotModified(String etag) implements Answer {}

    /** It was killed: 410. */
    record Gone() implements Answer {}

    /** There is none, or its rights have ended: 404. */
    record Missing() implements Answer {}
  }

  /**
   * A rendition for readers.
   *
   * @param id and {@code file} as they stand in the address, unchecked
   * @param ifNoneMatch the header, or ""
   */
  public Answer rendition(String id, String file, String ifNoneMatch) {
    for (int attempt = 0; attempt < 2; attempt++) {
      var picture = find(id);
      if (picture.isEmpty()) {
        return new Answer.Missing();
      }
      switch (picture.get().status()) {
        case PictureStatus.Killed killed -> {
          return new Answer.Gone();
        }
        case PictureStatus.RightsEnded ended -> {
          return new Answer.Missing();
        }
        case PictureStatus.Live live -> {
          var answer = live(picture.get(), file, ifNoneMatch);
          if (answer.isPresent()) {
            return answer.get();
          }
          // Its file was replaced between the two looks: look once more.
        }
      }
    }
    return new Answer.Missing();
  }

  /** The original as it was taken, for the desk; {@link Answer.Gone} once killed. */
  public Answer original(PictureId id) {
    var picture = pictures.find(id);
    if (picture.isEmpty()) {
      return new Answer.Missing();
    }
    if (picture.get().isKilled()) {
      return new Answer.Gone();
    }
    var original = picture.get().original();
    return media
        .open(original)
        .<Answer>map(
            file ->
                new Answer.Found(
                    picture.get().type().mediaType(), "\"" + original.hash() + "\"", file))
        .orElseGet(Answer.Missing::new);
  }

  private Optional<Answer> live(Picture picture, String file, String ifNoneMatch) {
    var rendition = picture.renditions().stream().filter(r -> r.file().equals(file)).findFirst();
    if (rendition.isEmpty()) {
      return Optional.of(new Answer.Missing());
    }
    var key = rendition.get().media();
    var etag = "\"" + key.hash().substring(0, 32) + "\"";
    if (matches(ifNoneMatch, etag)) {
      return Optional.of(new Answer.NotModified(etag));
    }
    return media
        .open(key)
        .map(bytes -> new Answer.Found(rendition.get().type().mediaType(), etag, bytes));
  }

  private static boolean matches(String ifNoneMatch, String etag) {
    return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag);
  }

  private Optional<Picture> find(String id) {
    try {
      return pictures.find(new PictureId(id));
    } catch (InvalidStory noId) {
      return Optional.empty();
    }
  }
}
