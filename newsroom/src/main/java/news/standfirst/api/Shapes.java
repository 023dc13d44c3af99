package news.standfirst.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Says schemas (JSON Schema 2020-12, as far as ours use it) in words. */
final class Shapes {
  private static final String REFERENCE = "#/components/schemas/";

  private Shapes() {}

  /** All schemas, by name. */
  static List<ApiSheet.Shape> of(ObjectNode schemas) {
    return schemas.properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(schema -> shape(schema.getKey(), schema.getValue()))
        .toList();
  }

  private static ApiSheet.Shape shape(String name, JsonNode schema) {
    var about = schema.path("description").asText();
    if (schema.has("properties")) {
      return new ApiSheet.Shape(name, about, fields(schema), List.of());
    }
    var kinds = new ArrayList<ApiSheet.Kind>();
    if (schema.has("oneOf")) {
      schema.path("oneOf").forEach(one -> kinds.add(kind(one)));
    } else {
      kinds.add(kind(schema));
    }
    return new ApiSheet.Shape(name, about, List.of(), kinds);
  }

  private static List<ApiSheet.Field> fields(JsonNode schema) {
    var required = required(schema);
    return schema.path("properties").properties().stream()
        .map(
            field ->
                new ApiSheet.Field(
                    field.getKey(),
                    required.contains(field.getKey()),
                    kind(field.getValue()),
                    field.getValue().path("description").asText()))
        .toList();
  }

  private static Set<String> required(JsonNode schema) {
    var names = new HashSet<String>();
    schema.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static ApiSheet.Kind kind(JsonNode schema) {
    var words = new Words();
    add(words, schema);
    return words.kind();
  }

  private static void add(Words words, JsonNode schema) {
    if (schema.has("$ref")) {
      words.shape(schema.path("$ref").asText().substring(REFERENCE.length()));
    } else if (schema.has("oneOf")) {
      all(words, schema.path("oneOf"), " or ");
    } else if (schema.has("const")) {
      words.say(schema.path("const").toString());
    } else if (schema.has("enum")) {
      var values = new StringJoiner(", ");
      schema.path("enum").forEach(value -> values.add(value.toString()));
      words.say(values.toString());
    } else if (schema.has("properties")) {
      object(words, schema);
    } else if (schema.has("items")) {
      words.say("[");
      add(words, schema.path("items"));
      words.say(schema.has("maxItems") ? "], at most " + schema.path("maxItems").asInt() : "]");
    } else {
      words.say(simple(schema));
    }
  }

  private static void all(Words words, JsonNode schemas, String between) {
    var before = "";
    for (var schema : schemas) {
      words.say(before);
      add(words, schema);
      before = between;
    }
  }

  private static void object(Words words, JsonNode schema) {
    var required = required(schema);
    var before = "{";
    for (var field : schema.path("properties").properties()) {
      var mark = required.contains(field.getKey()) ? ": " : "?: ";
      words.say(before + field.getKey() + mark);
      add(words, field.getValue());
      before = ", ";
    }
    words.say("}");
  }

  private static String simple(JsonNode schema) {
    var types = new StringJoiner(" or ");
    var type = schema.path("type");
    if (type.isArray()) {
      type.forEach(one -> types.add(one.asText()));
    } else {
      types.add(type.asText("anything"));
    }
    var said = new StringBuilder(types.toString());
    if (schema.has("format")) {
      said.append(", ").append(schema.path("format").asText());
    }
    if (schema.has("contentMediaType")) {
      said.append(", a file");
    }
    if (schema.has("maxLength")) {
      said.append(", at most ").append(schema.path("maxLength").asInt()).append(" characters");
    }
    return said.toString();
  }

  /** Words, put together as far as they lead nowhere. */
  private static final class Words {
    private final List<ApiSheet.Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    void say(String words) {
      plain.append(words);
    }

    void shape(String name) {
      end();
      parts.add(new ApiSheet.Part(name, name));
    }

    ApiSheet.Kind kind() {
      end();
      return new ApiSheet.Kind(parts);
    }

    private void end() {
      if (!plain.isEmpty()) {
        parts.add(new ApiSheet.Part(plain.toString(), ""));
        plain.setLength(0);
      }
    }
  }
}
