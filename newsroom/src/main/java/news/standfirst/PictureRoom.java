package news.standfirst;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.standfirst.picture.Picture;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.Rendition;
import news.standfirst.picture.Srcset;
import news.standfirst.reader.page.PicturesForPages;
import news.standfirst.story.PictureId;
import news.standfirst.syndication.FeedPicture;
import news.standfirst.syndication.FeedPictures;
import news.standfirst.syndication.PictureFacts;
import news.standfirst.web.PublicAddress;

/** Fits the picture room to those who show its pictures. Thread-safe; may wait for the store. */
final class PictureRoom implements FeedPictures {
  /** Feeds get the rendition nearest to this width. */
  private static final int WIDTH_IN_FEEDS = 1280;

  private final Pictures pictures;
  private final PublicAddress site;

  PictureRoom(Pictures pictures, PublicAddress site) {
    this.pictures = pictures;
    this.site = site;
  }

  /** The port of the pages. */
  PicturesForPages.Answer forPages(PictureId id) {
    var found = pictures.find(id);
    if (found.isEmpty()) {
      return new PicturesForPages.Unknown();
    }
    var picture = found.get();
    var sizes =
        wholes(picture)
            .map(
                rendition ->
                    new PicturesForPages.Rendition(
                        Srcset.address(picture, rendition), rendition.width(), rendition.height()))
            .toList();
    return picture.isLive() && !sizes.isEmpty()
        ? new PicturesForPages.Shown(
            picture.words().credit(), sizes, picture.focus().x(), picture.focus().y())
        : new PicturesForPages.Killed();
  }

  @Override
  public Optional<FeedPicture> find(PictureId id) {
    return live(id)
        .flatMap(
            picture ->
                wholes(picture)
                    .min(
                        Comparator.comparingInt(
                            rendition -> Math.abs(rendition.width() - WIDTH_IN_FEEDS)))
                    .map(rendition -> inFeeds(picture, rendition)));
  }

  @Override
  public Optional<FeedPicture> within(PictureId id, int maxWidth, int maxHeight) {
    return live(id)
        .flatMap(
            picture ->
                wholes(picture)
                    .filter(one -> one.width() <= maxWidth && one.height() <= maxHeight)
                    .max(Comparator.comparingInt(Rendition::width))
                    .map(rendition -> inFeeds(picture, rendition)));
  }

  @Override
  public Optional<PictureFacts> facts(PictureId id) {
    return live(id)
        .map(
            picture ->
                new PictureFacts(
                    crops(picture),
                    picture.metadata().creators().stream().findFirst().orElse(""),
                    picture.words().credit(),
                    picture.rights().copyright(),
                    picture.metadata().webStatement(),
                    picture.rights().licensorUrl(),
                    picture.metadata().digitalSourceType()));
  }

  private Optional<Picture> live(PictureId id) {
    return pictures.find(id).filter(Picture::isLive);
  }

  private static Stream<Rendition> wholes(Picture picture) {
    return picture.renditions().stream().filter(rendition -> !rendition.isCrop());
  }

  private List<FeedPicture> crops(Picture picture) {
    return picture.renditions().stream()
        .filter(Rendition::isCrop)
        .map(rendition -> inFeeds(picture, rendition))
        .toList();
  }

  private FeedPicture inFeeds(Picture picture, Rendition rendition) {
    return new FeedPicture(
        site.at(Srcset.address(picture, rendition)).toASCIIString(),
        rendition.type().mediaType(),
        rendition.bytes(),
        rendition.width(),
        rendition.height(),
        picture.words().credit());
  }
}
