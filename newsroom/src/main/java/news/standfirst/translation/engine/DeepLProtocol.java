package news.standfirst.translation.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.translation.Pair;

/**
 * DeepL's protocol: {@code POST v2/translate} with a list of texts with XML tags, {@code GET
 * v2/languages} for the targets. It translates from each of its languages into each target.
 */
record DeepLProtocol() implements ServiceEngine.Protocol {
  private static final int MOST_LANGUAGES = 200;

  @Override
  public String name() {
    return "deepl";
  }

  @Override
  public String languagesPath() {
    return "v2/languages?type=target";
  }

  @Override
  public Set<Pair> pairs(JsonNode languages) throws IOException {
    if (!languages.isArray()) {
      throw new IOException("no list of languages");
    }
    var targets = new TreeSet<Language>();
    for (var language : languages) {
      add(targets, language.path("language").asText());
      if (targets.size() == MOST_LANGUAGES) {
        break;
      }
    }
    var sources = new TreeSet<Language>();
    targets.forEach(target -> sources.add(new Language(target.locale().getLanguage())));
    targets.addAll(sources);
    var pairs = new TreeSet<Pair>();
    for (var source : sources) {
      for (var target : targets) {
        if (!source.tag().equals(target.locale().getLanguage())) {
          pairs.add(new Pair(source, target));
        }
      }
    }
    return pairs;
  }

  private static void add(SortedSet<Language> languages, String code) {
    try {
      languages.add(new Language(code));
    } catch (InvalidStory _) {
      // A code that is no language is passed over.
    }
  }

  @Override
  public String path() {
    return "v2/translate";
  }

  @Override
  public JsonNode request(ObjectMapper json, Pair pair, List<String> tagged) {
    var request = json.createObjectNode();
    var texts = request.putArray("text");
    tagged.forEach(texts::add);
    request.put("source_lang", pair.from().locale().getLanguage().toUpperCase(Locale.ROOT));
    request.put("target_lang", target(pair.to()));
    request.put("tag_handling", "xml");
    // A segment is a sentence already.
    request.put("split_sentences", "0");
    request.put("preserve_formatting", true);
    return request;
  }

  /** English and Portuguese are only there in a variant. */
  private static String target(Language language) {
    return switch (language.tag()) {
      case "en" -> "EN-GB";
      case "pt" -> "PT-PT";
      default -> language.tag().toUpperCase(Locale.ROOT);
    };
  }

  @Override
  public List<String> renderings(JsonNode answer) throws IOException {
    var translations = answer.path("translations");
    if (!translations.isArray()) {
      throw new IOException("no list of translations");
    }
    var renderings = new ArrayList<String>();
    translations.forEach(translation -> renderings.add(translation.path("text").asText()));
    return renderings;
  }
}
