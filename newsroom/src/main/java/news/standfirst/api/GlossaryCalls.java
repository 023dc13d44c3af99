package news.standfirst.api;

import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.languages.GlossaryDesk;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.GlossaryDraft;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Glossaries;
import news.standfirst.web.Reply;

/** The calls for glossaries. */
final class GlossaryCalls {
  private static final String ONE = "/glossaries/{from}/{to}";

  /** {@link Glossary#MOST_TERMS} terms at their longest, two sides of 200 letters, in UTF-8. */
  private static final long LARGEST = 8 << 20;

  private final GlossaryDesk glossaries;
  private final Guard guard;

  GlossaryCalls(GlossaryDesk glossaries, Guard guard) {
    this.glossaries = glossaries;
    this.guard = guard;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "listGlossaries",
            "/glossaries",
            "The pairs of languages whose glossaries have terms.",
            WRITE,
            "GlossaryList",
            this::all),
        Operation.get(
            "getGlossary",
            ONE,
            "The terms of a pair of languages.",
            WRITE,
            "Glossary",
            call -> {
              guard.check(call.who(), Act.CHANGE_GLOSSARY);
              var pair = pair(call);
              return shown(pair, glossaries.of(pair));
            }),
        Operation.put(
                "keepGlossary",
                ONE,
                "Keeps these terms in place of those that were there: names that stay, which have no"
                    + " target, and terms with their translations. If-Match names the revision that"
                    + " was changed.",
                WRITE,
                "NewGlossary",
                this::keep)
            .answering(200, "Glossary")
            .bodyUpTo(LARGEST));
  }

  private Reply.Whole all(Call call) {
    guard.check(call.who(), Act.CHANGE_GLOSSARY);
    return ArticleShape.list(
        "glossaries",
        glossaries.pairs().stream().sorted().toList(),
        pair -> {
          var kept = glossaries.of(pair);
          return named(pair, kept).put("size", kept.glossary().terms().size());
        });
  }

  private Reply.Whole keep(Call call) {
    var who = call.who();
    guard.check(who, Act.CHANGE_GLOSSARY);
    var pair = pair(call);
    var basedOn = IfMatch.needed(call, glossaries.of(pair).revision());
    var glossary = terms(call.fields("terms"));
    var answer = glossaries.keep(who, pair, new Glossaries.Kept(basedOn, glossary));
    if (answer instanceof Answer.Refused<Glossaries.Kept>(var refusal)) {
      throw ApiProblem.of(412, "revision-conflict", refusal.reason())
          .with("yourRevision", basedOn)
          .with("newestRevision", glossaries.of(pair).revision());
    }
    return shown(pair, Call.valueOf(answer));
  }

  private static Glossary terms(Fields fields) {
    var terms = fields.json().path("terms");
    if (!terms.isArray()) {
      fields.problem("terms", "This must be an array of terms; an empty one takes all away.");
    }
    var draft = new GlossaryDraft();
    for (int i = 0; i < Math.min(terms.size(), Glossary.MOST_TERMS + 1); i++) {
      var place = "terms[" + i + "]";
      if (terms.path(i).isObject()) {
        take(
            fields,
            place,
            new Fields(terms.path(i), Set.of("source", "target", "exactCase")),
            draft);
      } else {
        fields.problem(place, "This must be an object with source, target and exactCase.");
      }
    }
    draft.objection().ifPresent(problem -> fields.problem("terms", problem));
    return fields.made(draft::glossary);
  }

  private static void take(Fields all, String place, Fields term, GlossaryDraft draft) {
    var source = term.text("source");
    var target = term.text("target", "");
    var exact = term.has("exactCase") ? Boolean.valueOf(term.flag("exactCase")) : null;
    if (!term.putOnto(all, place)) {
      draft.add(source, target, exact).ifPresent(problem -> all.problem(place, problem));
    }
  }

  private static Pair pair(Call call) {
    var from = call.language("from");
    var to = call.language("to");
    if (from.equals(to)) {
      throw ApiProblem.notFound("Nothing is translated from a language into itself.");
    }
    return new Pair(from, to);
  }

  private static Reply.Whole shown(Pair pair, Glossaries.Kept kept) {
    var json = named(pair, kept);
    var terms = json.putArray("terms");
    kept.glossary()
        .terms()
        .forEach(
            term ->
                terms
                    .addObject()
                    .put("source", term.source())
                    .put("target", term.target())
                    .put("exactCase", term.exactCase()));
    return ArticleShape.reply(json).with("etag", "\"%d\"".formatted(kept.revision()));
  }

  private static ObjectNode named(Pair pair, Glossaries.Kept kept) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("from", pair.from().tag())
        .put("to", pair.to().tag())
        .put("revision", kept.revision());
  }
}
