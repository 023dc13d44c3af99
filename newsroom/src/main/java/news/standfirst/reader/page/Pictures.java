package news.standfirst.reader.page;

import java.util.HashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.reader.edition.Word;
import news.standfirst.reader.edition.Wording;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import org.jspecify.annotations.Nullable;

/** Puts pictures into pages. Used by one thread for one page. */
final class Pictures {
  /** Browsers without srcset get the smallest rendition that is at least this wide. */
  private static final int USUAL_WIDTH = 640;

  private final Function<PictureId, PicturesForPages.Answer> find;
  private final Wording words;

  Pictures(Function<PictureId, PicturesForPages.Answer> find, Wording words) {
    this.find = find;
    this.words = words;
  }

  View.@Nullable PictureView of(@Nullable PictureUse use) {
    if (use == null) {
      return null;
    }
    return switch (find.apply(use.picture())) {
      case PicturesForPages.Shown shown -> view(use, shown);
      case PicturesForPages.Killed(), PicturesForPages.Unknown() -> null;
    };
  }

  BodyPictures all(Stream<PictureUse> uses) {
    var shown = new HashMap<PictureUse, View.PictureView>();
    uses.distinct()
        .forEach(
            use -> {
              var view = of(use);
              if (view != null) {
                shown.put(use, view);
              }
            });
    return new BodyPictures(shown);
  }

  private View.PictureView view(PictureUse use, PicturesForPages.Shown shown) {
    var usual =
        shown.renditions().stream()
            .filter(rendition -> rendition.width() >= USUAL_WIDTH)
            .findFirst()
            .orElse(shown.largest());
    var sources =
        shown.renditions().stream()
            .map(rendition -> rendition.path() + " " + rendition.width() + "w")
            .collect(Collectors.joining(", "));
    return new View.PictureView(
        usual.path(),
        sources,
        shown.largest().width(),
        shown.largest().height(),
        use.alternativeText(),
        use.caption(),
        shown.credit().isEmpty() ? "" : words.say(Word.PICTURE_CREDIT, shown.credit()),
        "fx%d fy%d".formatted(fifth(shown.focusX()), fifth(shown.focusY())));
  }

  private static int fifth(double share) {
    return (int) Math.round(Math.clamp(share, 0, 1) * 4);
  }
}
