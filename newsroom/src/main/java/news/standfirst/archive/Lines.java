package news.standfirst.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import news.standfirst.story.Correction;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Lines of JSON, and the small forms that all of them share. */
final class Lines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Lines() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Every line of a file, in order; a file that is not there has none. */
  static void each(Path file, Consumer<JsonNode> reader) {
    if (!Files.exists(file)) {
      return;
    }
    int number = 0;
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.accept(read(line));
        }
      }
    } catch (IOException e) {
      throw new UnreadableArchive(
          "%s cannot be read at line %d: %s".formatted(file, number, reason(e)), e);
    }
  }

  static JsonNode read(String text) throws JsonProcessingException {
    return JSON.readTree(text);
  }

  private static String reason(IOException e) {
    return e instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }

  /** A field that must be there, as text. */
  static String text(JsonNode json, String field) {
    var found = json.path(field);
    if (!found.isTextual()) {
      throw new InvalidStory(field, "The field " + field + " must be there, as text.");
    }
    return found.textValue();
  }

  static int number(JsonNode json, String field) {
    var found = json.path(field);
    if (!found.canConvertToInt()) {
      throw new InvalidStory(field, "The field " + field + " must be there, as a whole number.");
    }
    return found.intValue();
  }

  static Instant instant(JsonNode json, String field) {
    return Instant.parse(text(json, field));
  }

  static @Nullable Instant instantOrNull(JsonNode json, String field) {
    return json.hasNonNull(field) ? instant(json, field) : null;
  }

  static void put(ObjectNode json, String field, @Nullable Object value) {
    if (value != null) {
      json.put(field, value.toString());
    }
  }

  static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> form) {
    var array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(form.apply(value)));
    return array;
  }

  static <T> ArrayNode words(List<T> values) {
    var array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }

  static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> form) {
    var values = new ArrayList<T>();
    json.path(field).forEach(value -> values.add(form.apply(value)));
    return values;
  }

  static ArrayNode corrections(List<Correction> corrections) {
    return array(
        corrections,
        correction ->
            object().put("at", correction.at().toString()).put("note", correction.note()));
  }

  static List<Correction> corrections(JsonNode json) {
    return list(
        json,
        "corrections",
        correction -> new Correction(instant(correction, "at"), text(correction, "note")));
  }

  static void withdrawal(ObjectNode json, @Nullable Withdrawal withdrawal) {
    if (withdrawal != null) {
      json.set(
          "withdrawal",
          object().put("at", withdrawal.at().toString()).put("notice", withdrawal.notice()));
    }
  }

  static @Nullable Withdrawal withdrawal(JsonNode json) {
    var found = json.path("withdrawal");
    return found.isObject() ? new Withdrawal(instant(found, "at"), text(found, "notice")) : null;
  }

  static ObjectNode byLanguage(Map<Language, String> texts) {
    var json = object();
    var sorted = new TreeMap<String, String>();
    texts.forEach((language, text) -> sorted.put(language.tag(), text));
    sorted.forEach(json::put);
    return json;
  }

  static ObjectNode slugs(Map<Language, List<Slug>> slugs) {
    var json = object();
    var sorted = new TreeMap<String, List<Slug>>();
    slugs.forEach((language, some) -> sorted.put(language.tag(), some));
    sorted.forEach((language, some) -> json.set(language, words(some)));
    return json;
  }

  static Map<Language, List<Slug>> slugs(JsonNode json, String field) {
    var slugs = new HashMap<Language, List<Slug>>();
    json.path(field)
        .properties()
        .forEach(
            one ->
                slugs.put(
                    new Language(one.getKey()),
                    list(json.path(field), one.getKey(), slug -> new Slug(slug.asText()))));
    return slugs;
  }

  static Map<Language, String> byLanguage(JsonNode json, String field) {
    var texts = new HashMap<Language, String>();
    json.path(field)
        .properties()
        .forEach(text -> texts.put(new Language(text.getKey()), text.getValue().asText()));
    return texts;
  }
}
