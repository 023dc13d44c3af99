package news.standfirst.reader.page;

import java.util.HashSet;
import java.util.Set;
import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a page that stand in another language than the page.
 *
 * @param language theirs; null when there are none
 */
public record Foreign(@Nullable Language language, Set<String> lines) {
  public static final Foreign NONE = new Foreign(null, Set.of());

  public Foreign {
    lines = Set.copyOf(lines);
  }

  /** The same with one line more. */
  Foreign with(String line) {
    var more = new HashSet<>(lines);
    more.add(line);
    return new Foreign(language, more);
  }

  /** For the attribute {@code lang} of an element with this line; null leaves it out. */
  public @Nullable String lang(String line) {
    return language == null || !lines.contains(line) ? null : language.tag();
  }

  /** For the attribute {@code dir} beside it. */
  public @Nullable String dir(String line) {
    return language == null || !lines.contains(line) ? null : language.direction().html();
  }
}
