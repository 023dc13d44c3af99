package news.standfirst.desk.frame;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of the desk as they stand in their files. */
public final class WordFiles {
  private WordFiles() {}

  /** What one language of the desk says and the other does not. */
  public static Set<String> onlyIn(String one, String other) throws IOException {
    var said = new TreeSet<String>();
    read(one).values().forEach(words -> said.add(words.toString().strip()));
    read(other).values().forEach(words -> said.remove(words.toString().strip()));
    return said;
  }

  static Properties read(String language) throws IOException {
    var properties = new Properties();
    var stream = WordFiles.class.getResourceAsStream("/words/desk_" + language + ".properties");
    try (var reader =
        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
