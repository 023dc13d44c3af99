package news.standfirst.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The words by which pictures of the house are looked for. Thread-safe. */
public interface PictureTexts {
  /** A picture's words. */
  record Line(String id, String words, Instant addedAt) {}

  /** Empty when there is none or it was killed. */
  Optional<Line> find(String id);

  /** Ids in order, killed ones too. */
  List<String> ids(String after, int limit);
}
