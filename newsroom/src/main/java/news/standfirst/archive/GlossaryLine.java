package news.standfirst.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;

/** A glossary as a line of {@code glossaries.jsonl}. */
final class GlossaryLine {
  private GlossaryLine() {}

  static ObjectNode write(Pair pair, Glossary glossary) {
    var json = Lines.object().put("from", pair.from().tag()).put("to", pair.to().tag());
    json.set(
        "terms",
        Lines.array(
            glossary.terms(),
            term ->
                Lines.object()
                    .put("source", term.source())
                    .put("target", term.target())
                    .put("exactCase", term.exactCase())));
    return json;
  }

  static Pair pair(JsonNode json) {
    return Pair.of(Lines.text(json, "from"), Lines.text(json, "to"));
  }

  static Glossary glossary(JsonNode json) {
    return new Glossary(
        Lines.list(
            json,
            "terms",
            term ->
                new Glossary.Term(
                    Lines.text(term, "source"),
                    Lines.text(term, "target"),
                    term.path("exactCase").asBoolean())));
  }
}
