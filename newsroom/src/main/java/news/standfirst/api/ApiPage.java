package news.standfirst.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.web.PublicAddress;
import org.jspecify.annotations.Nullable;

/** The API's operations as a page for people: plain HTML and a style sheet, no script. */
final class ApiPage {
  static final String STYLE_PATH = Operation.ROOT + "/page.css";

  private final List<Operation> operations;
  private final PublicAddress site;
  private @Nullable String html;

  ApiPage(List<Operation> operations, PublicAddress site) {
    this.operations = operations;
    this.site = site;
  }

  /** The page for whoever asks; made for the first who does. Safe for any thread. */
  synchronized String html() {
    var made = html;
    if (made == null) {
      var sheet = new ApiSheet(groups(), Shapes.of(OpenApi.schemas()));
      made = new StaticTemplates().apiPage(sheet, site.at("/").toString(), STYLE_PATH).render();
      html = made;
    }
    return made;
  }

  /** The style sheet of the page. */
  static String style() {
    try (var file =
        Objects.requireNonNull(
            ApiPage.class.getResourceAsStream("page.css"), "page.css is in the jar")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet of the API's page cannot be read.", e);
    }
  }

  private List<ApiSheet.Group> groups() {
    var calls = new LinkedHashMap<String, List<ApiSheet.Entry>>();
    for (var operation : operations) {
      var group = operation.path().split("/", 3)[1];
      calls.computeIfAbsent(group, _ -> new ArrayList<>()).add(entry(operation));
    }
    return calls.entrySet().stream()
        .map(group -> new ApiSheet.Group(group.getKey(), title(group.getKey()), group.getValue()))
        .toList();
  }

  private static String title(String group) {
    var words = group.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static ApiSheet.Entry entry(Operation operation) {
    var scope = operation.scope();
    return new ApiSheet.Entry(
        operation.id(),
        operation.method().name(),
        Operation.ROOT + operation.path(),
        operation.about(),
        scope == null ? "" : scope.word(),
        Objects.requireNonNullElse(operation.takes(), ""),
        operation.takesForm(),
        operation.status(),
        Objects.requireNonNullElse(operation.answers(), ""),
        fields(operation.inPath()),
        fields(operation.asked()));
  }

  private static List<ApiSheet.Asked> fields(List<Operation.Asked> fields) {
    return fields.stream().map(field -> new ApiSheet.Asked(field.name(), field.about())).toList();
  }
}
