package news.standfirst.desk.translation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskPaths;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.languages.GlossaryDesk;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Language;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.Engines;
import news.standfirst.translation.GlossaryFile;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Glossaries;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The glossaries: a line for each term, to be edited as text or as a CSV file. Thread-safe. */
final class GlossaryPages {
  private static final Pattern COLUMNS =
      Pattern.compile(
          "^\\W*(source\\W*|source\\b.*\\b(target|case)\\b.*|.*\\b(target|case)\\b.*\\bsource\\b.*)$",
          Pattern.CASE_INSENSITIVE);

  private final GlossaryDesk glossaries;
  private final Engines engines;
  private final DeskPages pages;

  GlossaryPages(GlossaryDesk glossaries, Engines engines, DeskPages pages) {
    this.glossaries = glossaries;
    this.engines = engines;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    var one = DeskPaths.GLOSSARIES + "/{from}/{to}";
    return List.of(
        entrance.page("desk.glossaries", DeskPaths.GLOSSARIES, Act.CHANGE_GLOSSARY, this::all),
        entrance.page("desk.glossary", one, Act.CHANGE_GLOSSARY, this::one),
        entrance.command("desk.glossary.keep", one, Act.CHANGE_GLOSSARY, this::keep),
        entrance.page("desk.glossary.file", one + "/terms.csv", Act.CHANGE_GLOSSARY, this::file));
  }

  private Reply all(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("nav.glossary"));
    var used = new ArrayList<GlossaryLine>();
    var others = new ArrayList<GlossaryLine>();
    for (var from : pages.site().editions()) {
      for (var to : pages.site().editions()) {
        if (!from.equals(to)) {
          var line = line(new Pair(from, to));
          (line.terms() > 0 || line.served() ? used : others).add(line);
        }
      }
    }
    return Reply.html(
        new StaticTemplates()
            .deskGlossaries(sheet, List.copyOf(used), List.copyOf(others))
            .render());
  }

  private GlossaryLine line(Pair pair) {
    return new GlossaryLine(
        pair,
        glossaries.of(pair).glossary().terms().size(),
        engines.serves(pair, Disclosure.PUBLISHED));
  }

  private Reply one(DeskRequest request) {
    var pair = pair(request);
    var kept = glossaries.of(pair);
    return page(request, pair, kept.revision(), GlossaryFile.written(kept.glossary()), "");
  }

  private Reply.Whole page(
      DeskRequest request, Pair pair, int revision, String terms, String refused) {
    var title =
        request
            .words()
            .say(
                "glossary.of",
                request.words().nameOf(pair.from()),
                request.words().nameOf(pair.to()));
    var sheet =
        refused.isEmpty() ? pages.sheet(request, title) : pages.refused(request, title, refused);
    return Reply.html(new StaticTemplates().deskGlossary(sheet, pair, revision, terms).render());
  }

  private Reply keep(DeskRequest request) {
    var pair = pair(request);
    var typed = request.field("terms");
    var revision = revision(request);
    return switch (read(typed)) {
      case GlossaryFile.Reading.Read(var glossary) ->
          keep(request, pair, typed, new Glossaries.Kept(revision, glossary));
      case GlossaryFile.Reading.NotRead(var problems) ->
          page(request, pair, revision, typed, String.join(" ", problems)).withStatus(422);
    };
  }

  private Reply keep(DeskRequest request, Pair pair, String typed, Glossaries.Kept changed) {
    return switch (glossaries.keep(request.who(), pair, changed)) {
      case Answer.Done<Glossaries.Kept> _ -> DeskRequest.to(path(pair), "glossary-kept");
      case Answer.Refused<Glossaries.Kept> _ -> {
        var now = glossaries.of(pair).revision();
        yield page(request, pair, now, typed, request.words().say("glossary.conflict"))
            .withStatus(409);
      }
      case Answer.Forbidden<Glossaries.Kept>(var refusal) -> throw request.refused(403, refusal);
      case Answer.Unknown<Glossaries.Kept>() ->
          throw Refusal.notFound(request.words().say("missing.thing"));
    };
  }

  /** Lines that name no columns are a person's: the term, its translation, its spelling. */
  private static GlossaryFile.Reading read(String typed) {
    var first = typed.lines().findFirst().orElse("");
    if (COLUMNS.matcher(first).matches()) {
      return GlossaryFile.read(typed);
    }
    var comma =
        first.contains(",") ? "," : first.contains(";") ? ";" : first.contains("\t") ? "\t" : ",";
    return GlossaryFile.readBelow(String.join(comma, "source", "target", "case"), typed);
  }

  private Reply file(DeskRequest request) {
    var pair = pair(request);
    return Reply.bytes(
            "text/csv; charset=utf-8",
            GlossaryFile.written(glossaries.of(pair).glossary()).getBytes(StandardCharsets.UTF_8))
        .with(
            "content-disposition",
            "attachment; filename=\"glossary-%s-%s.csv\"".formatted(pair.from(), pair.to()));
  }

  private static String path(Pair pair) {
    return DeskPaths.GLOSSARIES + "/" + pair.from() + "/" + pair.to();
  }

  private static int revision(DeskRequest request) {
    try {
      return Integer.parseInt(request.field("revision"));
    } catch (NumberFormatException e) {
      throw request.notWhole();
    }
  }

  private static Pair pair(DeskRequest request) {
    try {
      return new Pair(
          new Language(request.parameter("from")), new Language(request.parameter("to")));
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(request.words().say("missing.thing"));
    }
  }
}
