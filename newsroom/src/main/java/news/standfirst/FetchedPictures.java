package news.standfirst;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import news.standfirst.archive.ForeignPictures;
import news.standfirst.outgoing.Outgoing;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.Upload;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.story.Actor;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;

/** Pictures behind addresses, each fetched once; a known original is used again. */
record FetchedPictures(
    Pictures pictures, PictureIntake intake, Outgoing outgoing, Map<String, PictureId> known)
    implements ForeignPictures {
  private static final int MOST_BYTES = 40 << 20;

  FetchedPictures(Pictures pictures, PictureIntake intake, Outgoing outgoing) {
    this(pictures, intake, outgoing, new HashMap<>());
  }

  @Override
  public void look(String address) throws IOException {
    if (!known.containsKey(address)) {
      var type = outgoing.get(uri(address), MOST_BYTES).type();
      if (type.startsWith("text/")) {
        throw new IOException("it is " + type + " and no picture");
      }
    }
  }

  @Override
  public PictureId take(String address, String caption, String alternative, Language language)
      throws IOException {
    var before = known.get(address);
    if (before != null) {
      return before;
    }
    var taken = fetch(address, caption, alternative, language);
    known.put(address, taken);
    return taken;
  }

  private PictureId fetch(String address, String caption, String alternative, Language language)
      throws IOException {
    var fetched = outgoing.get(uri(address), MOST_BYTES);
    var same = pictures.withOriginal(MediaKey.of(fetched.bytes()));
    if (!same.isEmpty()) {
      return same.getFirst().id();
    }
    var name = String.valueOf(Path.of(fetched.from().getPath()).getFileName());
    var words = new PictureWords(caption, "", alternative, "");
    var upload =
        new Upload(fetched.bytes(), name, fetched.type(), words, language.tag(), Actor.IMPORT);
    try {
      return switch (intake.take(upload)) {
        case IntakeResult.Taken(var picture, var _) -> picture.id();
        case IntakeResult.Refused(var refusal) -> throw new IOException(refusal.reason());
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the import was interrupted", e);
    }
  }

  private static URI uri(String address) throws IOException {
    try {
      return URI.create(address.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw new IOException("this is no address", e);
    }
  }
}
