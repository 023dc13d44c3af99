package news.standfirst.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.standfirst.web.PublicAddress;
import org.jspecify.annotations.Nullable;

/** The OpenAPI 3.1 document: the table of operations and the schemas of {@code schemas.json}. */
final class OpenApi {
  private final List<Operation> operations;
  private final PublicAddress site;
  private @Nullable String text;

  OpenApi(List<Operation> operations, PublicAddress site) {
    this.operations = operations;
    this.site = site;
  }

  /** The document for whoever asks; made for the first who does. Safe for any thread. */
  synchronized String text() {
    var made = text;
    if (made == null) {
      made = document().toPrettyString();
      text = made;
    }
    return made;
  }

  ObjectNode document() {
    var json = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    json.putObject("info")
        .put("title", "Standfirst")
        .put("version", "1")
        .put("description", "Reads published stories, and does what the desk can do.");
    json.putArray("servers").addObject().put("url", site.at(Operation.ROOT).toString());
    var paths = json.putObject("paths");
    operations.forEach(operation -> add(paths, operation));
    var components = json.putObject("components");
    components.set("schemas", schemas());
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    return json;
  }

  static ObjectNode schemas() {
    try (var file =
        Objects.requireNonNull(
            OpenApi.class.getResourceAsStream("schemas.json"), "schemas.json is in the jar")) {
      return (ObjectNode) new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The schemas of the API cannot be read.", e);
    }
  }

  private static void add(ObjectNode paths, Operation operation) {
    var made =
        paths
            .withObjectProperty(operation.path())
            .putObject(operation.method().name().toLowerCase(Locale.ROOT))
            .put("operationId", operation.id())
            .put("summary", operation.about());
    var scope = operation.scope();
    if (scope == null) {
      made.putArray("security");
    } else {
      made.putArray("security").addObject().putArray("token").add(scope.word());
    }
    parameters(made, operation);
    var takes = operation.takes();
    if (takes != null) {
      var body = made.putObject("requestBody").put("required", true).putObject("content");
      schema(
          body.putObject(operation.takesForm() ? "multipart/form-data" : "application/json"),
          takes);
    }
    var responses = made.putObject("responses");
    var success = responses.putObject(String.valueOf(operation.status()));
    success.put("description", "Done.");
    var answers = operation.answers();
    if (answers != null) {
      schema(success.putObject("content").putObject("application/json"), answers);
    }
    var problem = responses.putObject("default").put("description", "Not done, and why.");
    schema(problem.putObject("content").putObject("application/problem+json"), "Problem");
  }

  private static void parameters(ObjectNode made, Operation operation) {
    var parameters = JsonNodeFactory.instance.arrayNode();
    for (var within : operation.inPath()) {
      parameters
          .addObject()
          .put("name", within.name())
          .put("in", "path")
          .put("required", true)
          .put("description", within.about())
          .putObject("schema")
          .put("type", "string");
    }
    for (var asked : operation.asked()) {
      parameters
          .addObject()
          .put("name", asked.name())
          .put("in", "query")
          .put("description", asked.about())
          .putObject("schema")
          .put("type", asked.name().equals("limit") ? "integer" : "string");
    }
    if (!parameters.isEmpty()) {
      made.set("parameters", parameters);
    }
  }

  private static void schema(ObjectNode content, String name) {
    content.putObject("schema").put("$ref", "#/components/schemas/" + name);
  }
}
