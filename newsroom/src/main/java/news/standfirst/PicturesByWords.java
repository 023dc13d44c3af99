package news.standfirst;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureOutcome;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.story.Actor;
import news.standfirst.story.Part;
import news.standfirst.story.PictureId;

/** The pictures of the store, found by their words through the desk's index where it can say. */
record PicturesByWords(Pictures pictures, Finder finder) implements Pictures {
  /** Ids of pictures by words; empty when it cannot say. */
  interface Finder {
    Optional<Part<String>> find(String words, String cursor, int limit);
  }

  @Override
  public Part<Picture> search(String question, String cursor, int limit) {
    return finder
        .find(question, cursor, limit)
        .map(
            found ->
                new Part<>(
                    found.lines().stream()
                        .map(id -> pictures.find(new PictureId(id)).orElse(null))
                        .filter(Objects::nonNull)
                        .filter(picture -> !picture.isKilled())
                        .toList(),
                    found.next()))
        .orElseGet(() -> pictures.search(question, cursor, limit));
  }

  @Override
  public PictureOutcome add(Picture picture) {
    return pictures.add(picture);
  }

  @Override
  public Optional<Picture> find(PictureId id) {
    return pictures.find(id);
  }

  @Override
  public List<Picture> withOriginal(MediaKey original) {
    return pictures.withOriginal(original);
  }

  @Override
  public List<PictureId> ids(String after, int limit) {
    return pictures.ids(after, limit);
  }

  @Override
  public PictureOutcome change(Picture changed, Instant at, Actor by) {
    return pictures.change(changed, at, by);
  }

  @Override
  public List<Picture> kill(PictureId id, String reason, Instant at, Actor by) {
    return pictures.kill(id, reason, at, by);
  }

  @Override
  public List<Picture> rightsEndingBefore(Instant time, int limit) {
    return pictures.rightsEndingBefore(time, limit);
  }

  @Override
  public Optional<Instant> nextRightsEnd() {
    return pictures.nextRightsEnd();
  }

  @Override
  public List<Picture> endRights(Instant now) {
    return pictures.endRights(now);
  }

  @Override
  public List<MediaKey> stillNeeded(List<MediaKey> keys) {
    return pictures.stillNeeded(keys);
  }
}
