package news.standfirst.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.picture.file.FileParts;
import news.standfirst.picture.file.RefusedException;
import news.standfirst.picture.media.MediaFault;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.picture.metadata.MetadataWriter;
import news.standfirst.picture.metadata.PhotoMetadata;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.story.PictureId;

/** Makes renditions, puts the words into them and the files into the media store. Thread-safe. */
final class RenditionShelf {
  private final MediaStore media;
  private final DecodingPool pool;

  RenditionShelf(MediaStore media, DecodingPool pool) {
    this.media = media;
    this.pool = pool;
  }

  /** All renditions of a checked file. */
  List<Rendition> make(PictureId id, FileParts file, FocalPoint focus, PhotoMetadata words)
      throws RefusedException, InterruptedException {
    var kept = new ArrayList<Rendition>();
    for (var made : pool.render(file, focus)) {
      var bytes = MetadataWriter.embed(made.bytes(), made.type(), words, id.value());
      kept.add(
          new Rendition(
              made.name(),
              made.type(),
              made.width(),
              made.height(),
              media.put(bytes),
              bytes.length));
    }
    return kept;
  }

  /** The same renditions with other words in them; no pixel changes. */
  List<Rendition> reword(Picture picture, PhotoMetadata words) {
    var kept = new ArrayList<Rendition>();
    for (var old : picture.renditions()) {
      var bytes = MetadataWriter.embed(read(old.media()), old.type(), words, picture.id().value());
      kept.add(
          new Rendition(
              old.name(), old.type(), old.width(), old.height(), media.put(bytes), bytes.length));
    }
    return kept;
  }

  /** The bytes of a file that must be there. */
  byte[] read(MediaKey key) {
    try {
      var file = media.open(key);
      if (file.isEmpty()) {
        throw new MediaFault(
            "The media file "
                + key
                + " is missing from the media store. Restore it from a backup and run `standfirst"
                + " check`.",
            null);
      }
      return file.get().readAll();
    } catch (IOException e) {
      throw new MediaFault("The media file " + key + " could not be read to its end.", e);
    }
  }

  /** Deletes those of the keys that are not among the others. */
  void drop(Stream<MediaKey> keys, Stream<MediaKey> except) {
    Set<MediaKey> kept = except.collect(Collectors.toSet());
    keys.filter(key -> !kept.contains(key)).forEach(media::delete);
  }
}
