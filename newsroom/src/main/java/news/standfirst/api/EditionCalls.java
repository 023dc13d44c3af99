package news.standfirst.api;

import static news.standfirst.access.Scope.ADMIN;
import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.standfirst.access.Act;
import news.standfirst.languages.EditionDesk;
import news.standfirst.languages.TranslatorsDesk;
import news.standfirst.languages.TranslatorsDesk.OfArchive;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Backlog;
import news.standfirst.web.Reply;

/** The calls that switch editions, and those for the translating of what is older than one. */
final class EditionCalls {
  private static final String SWITCHES = "/edition-switches";

  private final EditionDesk editions;
  private final TranslatorsDesk translators;
  private final Guard guard;

  EditionCalls(EditionDesk editions, TranslatorsDesk translators, Guard guard) {
    this.editions = editions;
    this.translators = translators;
    this.guard = guard;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "listEditionSwitches",
            SWITCHES,
            "Which editions readers find now, and which they will find after the next start.",
            ADMIN,
            "EditionSwitches",
            call -> {
              guard.check(call.who(), Act.CHANGE_EDITIONS);
              return ArticleShape.list("editions", editions.lines(), EditionCalls::shown);
            }),
        Operation.put(
                "switchEdition",
                SWITCHES + "/{language}",
                "Switches an edition on or off, for the next start.",
                ADMIN,
                "NewEditionSwitch",
                this::turn)
            .answering(200, "EditionSwitch"),
        Operation.post(
                "translateArchive",
                "/editions/{language}/archive",
                "Pauses the translating of an edition's older stories (pause), goes on with it (go)"
                    + " or begins it anew from the newest story (again).",
                WRITE,
                "ArchiveWish",
                this::archive)
            .answering(200, "TranslatedArchive"));
  }

  private Reply.Whole turn(Call call) {
    var who = call.who();
    var language = call.language("language");
    var fields = call.fields("on");
    if (!fields.json().path("on").isBoolean()) {
      fields.problem("on", "This must be true or false.");
    }
    var on = fields.made(() -> fields.flag("on"));
    return ArticleShape.reply(shown(Call.valueOf(editions.turn(who, language, on))));
  }

  private static ObjectNode shown(EditionDesk.Line line) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("language", line.language().tag())
        .put("running", line.running())
        .put("coming", line.coming())
        .put("fixed", line.fixed());
  }

  private Reply.Whole archive(Call call) {
    var who = call.who();
    var language = call.language("language");
    var fields = call.fields("act");
    var word = fields.text("act");
    var wish = OfArchive.of(word);
    if (wish.isEmpty() && !word.isBlank()) {
      fields.problem("act", "This must be " + acts() + ".");
    }
    var archive =
        Call.valueOf(fields.made(() -> translators.archive(who, language, wish.orElseThrow())));
    return ArticleShape.reply(shown(language, archive));
  }

  private static String acts() {
    return Arrays.stream(OfArchive.values())
        .map(OfArchive::word)
        .collect(Collectors.joining(" or "));
  }

  /** One that was never begun has no times. */
  private static ObjectNode shown(Language language, Optional<Backlog.Archive> archive) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("language", language.tag())
        .put("paused", archive.map(Backlog.Archive::paused).orElse(false))
        .put("begunAt", archive.map(of -> ArticleShape.time(of.begunAt())).orElse(null))
        .put("finishedAt", archive.map(of -> ArticleShape.time(of.finishedAt())).orElse(null));
  }
}
