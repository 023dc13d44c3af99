package news.standfirst.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** As much of JSON Schema as our own schemas use. */
final class SchemaCheck {
  private final JsonNode document;

  SchemaCheck(JsonNode document) {
    this.document = document;
  }

  List<String> problems(String ref, JsonNode value) {
    var found = new ArrayList<String>();
    check(document.at(ref.substring(1)), value, "$", found);
    return found;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> found) {
    if (schema.has("$ref")) {
      check(document.at(schema.path("$ref").asText().substring(1)), value, at, found);
      return;
    }
    if (schema.has("const") && !schema.path("const").equals(value)) {
      found.add(at + " is not " + schema.path("const"));
    }
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      found.add(at + " is none of " + schema.path("enum"));
    }
    if (schema.has("oneOf")) {
      oneOf(schema, value, at, found);
    }
    if (schema.has("type") && !fits(schema.path("type"), value)) {
      found.add(at + " is no " + schema.path("type") + ": " + value);
      return;
    }
    if (value.isObject()) {
      object(schema, value, at, found);
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.path("items"), value.get(i), at + "[" + i + "]", found);
      }
    }
  }

  private void oneOf(JsonNode schema, JsonNode value, String at, List<String> found) {
    int fitting = 0;
    for (var one : schema.path("oneOf")) {
      var wrong = new ArrayList<String>();
      check(one, value, at, wrong);
      fitting += wrong.isEmpty() ? 1 : 0;
    }
    if (fitting != 1) {
      found.add(at + " fits " + fitting + " of oneOf: " + value);
    }
  }

  private void object(JsonNode schema, JsonNode value, String at, List<String> found) {
    for (var name : schema.path("required")) {
      if (!value.has(name.asText())) {
        found.add(at + " lacks " + name.asText());
      }
    }
    for (var field : value.properties()) {
      var known = schema.path("properties").path(field.getKey());
      var others = schema.path("additionalProperties");
      if (!known.isMissingNode()) {
        check(known, field.getValue(), at + "." + field.getKey(), found);
      } else if (others.isObject()) {
        check(others, field.getValue(), at + "." + field.getKey(), found);
      } else if (others.isBoolean()) {
        found.add(at + " has " + field.getKey() + ", which is not in the schema");
      }
    }
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (var one : list) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (var one : type) {
        if (fits(one, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
