package news.standfirst.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import news.standfirst.document.MalformedDocument.Problem;
import news.standfirst.web.Reply;

/**
 * Why a call was not carried out, as problem details (RFC 9457). Thrown by operations; without a
 * stack trace, because it is an answer and not a fault.
 */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "The request cannot be read"),
          Map.entry(401, "A token is needed"),
          Map.entry(403, "Not permitted"),
          Map.entry(404, "Not found"),
          Map.entry(409, "The newsroom's rules stand against it"),
          Map.entry(410, "Gone"),
          Map.entry(412, "Changed meanwhile"),
          Map.entry(415, "Not this media type"),
          Map.entry(422, "Some fields cannot be taken"),
          Map.entry(428, "If-Match is needed"),
          Map.entry(429, "Too many requests"),
          Map.entry(503, "Try again in a moment"));

  private final int status;
  private final String code;
  private final transient List<Problem> errors;
  private final transient ObjectNode more;
  private final transient Map<String, String> headers;

  private ApiProblem(
      int status,
      String code,
      String detail,
      List<Problem> errors,
      ObjectNode more,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.more = more;
    this.headers = headers;
  }

  static ApiProblem of(int status, String code, String detail) {
    return new ApiProblem(
        status, code, detail, List.of(), JsonNodeFactory.instance.objectNode(), Map.of());
  }

  /** Everything that is wrong with the fields, at once: 422. */
  static ApiProblem fields(List<Problem> errors) {
    return new ApiProblem(
        422,
        "invalid",
        errors.size() == 1
            ? errors.getFirst().field() + ": " + errors.getFirst().message()
            : errors.size() + " fields cannot be taken.",
        errors,
        JsonNodeFactory.instance.objectNode(),
        Map.of());
  }

  static ApiProblem field(String field, String message) {
    return fields(List.of(new Problem(field, message)));
  }

  static ApiProblem notFound(String what) {
    return of(404, "not-found", what);
  }

  /** The same with one more member. */
  ApiProblem with(String name, String value) {
    return new ApiProblem(
        status, code, explanation(), errors, more.deepCopy().put(name, value), headers);
  }

  /** The same with one more member. */
  ApiProblem with(String name, int value) {
    return new ApiProblem(
        status, code, explanation(), errors, more.deepCopy().put(name, value), headers);
  }

  ApiProblem withHeader(String name, String value) {
    return new ApiProblem(status, code, explanation(), errors, more, Map.of(name, value));
  }

  private String explanation() {
    return String.valueOf(getMessage());
  }

  Reply.Whole reply() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "about:blank")
            .put("title", TITLES.getOrDefault(status, "Refused"))
            .put("status", status)
            .put("code", code)
            .put("detail", explanation());
    if (!errors.isEmpty()) {
      var list = json.putArray("errors");
      errors.forEach(
          problem ->
              list.addObject().put("field", problem.field()).put("detail", problem.message()));
    }
    json.setAll(more);
    var reply = Reply.text("application/problem+json", json.toString()).withStatus(status);
    for (var header : headers.entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }
}
