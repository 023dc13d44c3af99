package news.standfirst.picture;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.metadata.PhotoMetadata;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.story.PictureId;

/**
 * One picture of the house. Immutable.
 *
 * <p>A killed picture keeps its id, its status and the keys of its media (so that the deletion can
 * be repeated); its file name, words, rights and metadata are empty.
 *
 * @param revision 1 when added, one more with every change; not with a kill or the end of rights
 * @param original the file as it was taken
 * @param fileName as the person's machine called it, for the desk
 * @param width of the original when upright
 * @param height of the original when upright
 * @param metadata as the file's author wrote it; never changed by the desk
 * @param renditions the widths, smallest first, then the crops
 * @param addedBy the actor's name
 */
public record Picture(
    PictureId id,
    int revision,
    MediaKey original,
    PictureType type,
    String fileName,
    int width,
    int height,
    FocalPoint focus,
    PictureWords words,
    Rights rights,
    PhotoMetadata metadata,
    List<Rendition> renditions,
    Instant addedAt,
    String addedBy,
    PictureStatus status) {
  public Picture {
    renditions = List.copyOf(renditions);
  }

  /** Whether readers may see it. */
  public boolean isLive() {
    return status instanceof PictureStatus.Live;
  }

  /** Whether it was killed. */
  public boolean isKilled() {
    return status instanceof PictureStatus.Killed;
  }

  /** Every key that its media stands under. */
  public Stream<MediaKey> media() {
    return Stream.concat(Stream.of(original), renditions.stream().map(Rendition::media)).distinct();
  }

  /** The same with another state. */
  public Picture with(PictureStatus newStatus) {
    return new Picture(
        id,
        revision,
        original,
        type,
        fileName,
        width,
        height,
        focus,
        words,
        rights,
        metadata,
        renditions,
        addedAt,
        addedBy,
        newStatus);
  }

  /** The same with what follows from its file. */
  Picture with(PictureType found, PhotoMetadata read, List<Rendition> made) {
    return new Picture(
        id, revision, original, found, fileName, width, height, focus, words, rights, read, made,
        addedAt, addedBy, status);
  }

  /** What {@link Pictures#kill} leaves of it. */
  public Picture killed(PictureStatus.Killed kill) {
    return new Picture(
        id,
        revision,
        original,
        type,
        "",
        width,
        height,
        FocalPoint.CENTRE,
        PictureWords.NONE,
        Rights.UNSAID,
        PhotoMetadata.NONE,
        renditions,
        addedAt,
        addedBy,
        kill);
  }

  /** The next revision with what the desk may change and the renditions that follow from it. */
  Picture changed(
      PictureWords newWords, FocalPoint newFocus, Rights newRights, List<Rendition> remade) {
    return new Picture(
        id,
        revision + 1,
        original,
        type,
        fileName,
        width,
        height,
        newFocus,
        newWords,
        newRights,
        metadata,
        remade,
        addedAt,
        addedBy,
        status);
  }

  /**
   * All that the library's search looks at, folded by {@link SearchWords#fold}: words, file name,
   * and the file's own headline, title, creators, source, keywords and places. Instructions are for
   * the desk and are found too.
   */
  public String searchText() {
    return SearchWords.fold(
        String.join(
            " ",
            Stream.of(
                    Stream.of(
                        id.value(),
                        fileName,
                        words.caption(),
                        words.credit(),
                        words.alternativeText(),
                        words.extendedDescription(),
                        rights.copyright(),
                        metadata.headline(),
                        metadata.title().text(),
                        metadata.caption().text(),
                        metadata.source(),
                        metadata.instructions(),
                        metadata.city(),
                        metadata.country()),
                    metadata.creators().stream(),
                    metadata.keywords().stream())
                .flatMap(texts -> texts)
                .toList()));
  }
}
