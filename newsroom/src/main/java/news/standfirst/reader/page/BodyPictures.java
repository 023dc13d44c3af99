package news.standfirst.reader.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.standfirst.story.PictureUse;
import org.jspecify.annotations.Nullable;

/** The pictures of a body, each in its place; what may not be shown is not there. */
public final class BodyPictures {
  private final Map<PictureUse, View.PictureView> shown;

  BodyPictures(Map<PictureUse, View.PictureView> shown) {
    this.shown = Map.copyOf(shown);
  }

  public View.@Nullable PictureView in(PictureUse use) {
    return shown.get(use);
  }

  /** Those of a gallery that may be shown. */
  public List<View.PictureView> in(List<PictureUse> uses) {
    return uses.stream().map(shown::get).filter(Objects::nonNull).toList();
  }
}
