package news.standfirst.store.column;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import news.standfirst.store.database.StoreFault;
import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;

/** Small JSON columns. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** What a column holds; a fault where it is no JSON. */
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new StoreFault(
          StoreFault.Kind.DAMAGED,
          "A row of the database holds no JSON where it should; run standfirst check.",
          e);
    }
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static JsonNode number(long number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  public static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** The values in their order, each in its form. */
  public static <T> ArrayNode array(List<T> values, Function<T, JsonNode> form) {
    var array = array();
    values.forEach(value -> array.add(form.apply(value)));
    return array;
  }

  /** The values in their order, each as a word. */
  public static <T> ArrayNode words(List<T> values, Function<T, String> word) {
    var array = array();
    values.forEach(value -> array.add(word.apply(value)));
    return array;
  }

  /** The way back; an array that is not there is an empty list. */
  public static <T> List<T> list(@Nullable JsonNode array, Function<JsonNode, T> form) {
    var values = new ArrayList<T>();
    if (array != null) {
      array.forEach(element -> values.add(form.apply(element)));
    }
    return values;
  }

  /** Texts by the tags of their languages, in the order of the tags. */
  public static ObjectNode byLanguage(Map<Language, String> texts) {
    var object = object();
    new TreeMap<>(texts).forEach((language, text) -> object.put(language.tag(), text));
    return object;
  }

  /** The way back; an object that is not there is an empty map. */
  public static Map<Language, String> byLanguage(@Nullable JsonNode object) {
    var texts = new TreeMap<Language, String>();
    if (object != null) {
      object
          .properties()
          .forEach(
              property -> texts.put(new Language(property.getKey()), property.getValue().asText()));
    }
    return texts;
  }
}
