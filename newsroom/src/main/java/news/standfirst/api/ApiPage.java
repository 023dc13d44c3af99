package news.standfirst.api;

import static news.standfirst.document.BodyHtml.escaped;

import java.util.List;

/** The API's operations as a page for people: plain HTML, no script, no style of its own. */
final class ApiPage {
  private ApiPage() {}

  static String of(List<Operation> operations) {
    var html = new StringBuilder();
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width\">");
    html.append("<title>Standfirst API</title></head><body><main><h1>Standfirst API</h1>");
    html.append("<p>The same as a document for programs: <a href=\"/api/v1/openapi.json\">");
    html.append("openapi.json</a> (OpenAPI 3.1).</p>");
    html.append("<p>Send a token as <code>Authorization: Bearer …</code>; ");
    html.append("<code>standfirst token add NAME --scope read,write</code> makes one. ");
    html.append("Errors are <code>application/problem+json</code> with <code>code</code>, ");
    html.append("<code>detail</code> and <code>errors</code> per field. ");
    html.append("Every POST takes an <code>Idempotency-Key</code>.</p>");
    operations.forEach(operation -> add(html, operation));
    return html.append("</main></body></html>").toString();
  }

  private static void asked(StringBuilder html, List<Operation.Asked> asked) {
    if (asked.isEmpty()) {
      return;
    }
    html.append("<p>In the query:</p><dl>");
    for (var field : asked) {
      html.append("<dt><code>").append(escaped(field.name())).append("</code></dt><dd>");
      html.append(escaped(field.about())).append("</dd>");
    }
    html.append("</dl>");
  }

  private static void add(StringBuilder html, Operation operation) {
    var scope = operation.scope();
    html.append("<section><h2 id=\"").append(escaped(operation.id())).append("\"><code>");
    html.append(operation.method()).append(' ');
    html.append(escaped(Operation.ROOT + operation.path())).append("</code></h2><p>");
    html.append(escaped(operation.about())).append("</p><p>");
    html.append(scope == null ? "No token needed." : "Scope: " + scope.word() + ".");
    var takes = operation.takes();
    if (takes != null) {
      html.append(" Takes: <code>").append(escaped(takes)).append("</code>.");
    }
    html.append(" Answers ").append(operation.status());
    var answers = operation.answers();
    if (answers != null) {
      html.append(" with <code>").append(escaped(answers)).append("</code>");
    }
    html.append(".</p>");
    asked(html, operation.asked());
    html.append("</section>");
  }
}
