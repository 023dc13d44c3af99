package news.standfirst.translation.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.translation.Pair;

/**
 * LibreTranslate's protocol: {@code POST translate} with a list of HTML fragments, {@code GET
 * languages} with the targets of each source.
 *
 * @param key may be empty
 */
record LibreTranslateProtocol(String key) implements ServiceEngine.Protocol {
  /** Some hundreds of pairs in the largest installation. */
  private static final int MOST_LANGUAGES = 500;

  @Override
  public String name() {
    return "libretranslate";
  }

  @Override
  public String languagesPath() {
    return "languages";
  }

  @Override
  public Set<Pair> pairs(JsonNode languages) throws IOException {
    if (!languages.isArray()) {
      throw new IOException("no list of languages");
    }
    var pairs = new TreeSet<Pair>();
    int taken = 0;
    for (var language : languages) {
      for (var target : language.path("targets")) {
        add(pairs, language.path("code").asText(), target.asText());
      }
      if (++taken == MOST_LANGUAGES) {
        break;
      }
    }
    return pairs;
  }

  private static void add(SortedSet<Pair> pairs, String from, String to) {
    try {
      var source = new Language(from);
      var target = new Language(to);
      if (!source.equals(target)) {
        pairs.add(new Pair(source, target));
      }
    } catch (InvalidStory _) {
      // Codes that are no languages, such as "auto", are passed over.
    }
  }

  @Override
  public String path() {
    return "translate";
  }

  @Override
  public JsonNode request(ObjectMapper json, Pair pair, List<String> tagged) {
    var request = json.createObjectNode();
    var texts = request.putArray("q");
    tagged.forEach(texts::add);
    request.put("source", pair.from().tag());
    request.put("target", pair.to().tag());
    request.put("format", "html");
    if (!key.isEmpty()) {
      request.put("api_key", key);
    }
    return request;
  }

  @Override
  public List<String> renderings(JsonNode answer) throws IOException {
    var texts = answer.path("translatedText");
    if (!texts.isArray()) {
      throw new IOException("no list of translations");
    }
    var renderings = new ArrayList<String>();
    texts.forEach(text -> renderings.add(text.asText()));
    return renderings;
  }

  @Override
  public String toString() {
    return "LibreTranslateProtocol";
  }
}
