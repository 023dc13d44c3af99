package news.standfirst.desk.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.standfirst.desk.frame.Words;
import news.standfirst.picture.Picture;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Body;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;

/** What readers would miss at pictures: a credit, and words for those who do not see them. */
public record Lacking(Pictures pictures) {
  /** The names of those that readers would see without a credit, in this order. */
  public Stream<String> uncredited(Stream<PictureId> ids) {
    return ids.distinct()
        .flatMap(id -> pictures.find(id).stream())
        .filter(picture -> picture.isLive() && picture.words().credit().isBlank())
        .map(Lacking::called);
  }

  private static String called(Picture picture) {
    return picture.fileName().isEmpty() ? picture.id().value() : picture.fileName();
  }

  /** The same and more of a body, a sentence each in the words of the desk. */
  public List<String> of(Body body, Words words) {
    var uses = body.pictures().toList();
    var said = new ArrayList<String>();
    var names = uncredited(uses.stream().map(PictureUse::picture)).toList();
    if (!names.isEmpty()) {
      said.add(words.say("live.lacks-credit", String.join(", ", names)));
    }
    long without = uses.stream().filter(use -> use.alternativeText().isBlank()).count();
    if (without > 0) {
      said.add(words.say("live.lacks-alternative", without));
    }
    return said;
  }
}
