package news.standfirst.desk.translation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.AuditWriter;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** Where an administrator switches editions on and off, for the next start. Thread-safe. */
final class EditionPages {
  private static final String PATH = "/desk/settings/editions";

  /** Beside the plain languages: those that newspapers tell apart by script or country. */
  private static final List<String> VARIETIES =
      List.of("zh-Hans", "zh-Hant", "pt-BR", "pt-PT", "sr-Latn", "en-GB", "en-US", "es-419");

  private final EditionPlan plan;
  private final AuditWriter audit;
  private final DeskPages pages;

  EditionPages(EditionPlan plan, AuditWriter audit, DeskPages pages) {
    this.plan = plan;
    this.audit = audit;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    return List.of(
        entrance.page("desk.editions", PATH, Act.CHANGE_EDITIONS, this::page),
        entrance.command("desk.editions.change", PATH, Act.CHANGE_EDITIONS, this::change));
  }

  private Reply page(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("editions"));
    var lines = lines();
    var known = lines.stream().map(EditionView.Line::language).toList();
    var others =
        request
            .words()
            .inOrder(
                languages().filter(one -> !known.contains(one)).toList(), request.words()::nameOf);
    return Reply.html(
        new StaticTemplates().deskEditions(sheet, new EditionView(lines, others)).render());
  }

  /** All that are or could be, whoever named them. */
  private List<EditionView.Line> lines() {
    var running = pages.site().editions();
    var coming = plan.coming();
    var all = new LinkedHashSet<>(running);
    all.addAll(coming);
    all.addAll(plan.written());
    all.addAll(plan.switches().thrown().keySet());
    return all.stream()
        .map(
            edition ->
                new EditionView.Line(
                    edition,
                    running.contains(edition),
                    coming.contains(edition),
                    plan.isFixed(edition)))
        .toList();
  }

  private static Stream<Language> languages() {
    return Stream.concat(Arrays.stream(Locale.getISOLanguages()), VARIETIES.stream())
        .filter(tag -> tag.length() != 3)
        .map(Language::new)
        .distinct();
  }

  private Reply change(DeskRequest request) {
    var edition = edition(request);
    var on = on(request);
    if (!on && plan.isFixed(edition)) {
      throw request.notWhole();
    }
    plan.turn(edition, on);
    audit.note(
        request.who(),
        Act.CHANGE_EDITIONS,
        "edition",
        edition.tag(),
        new Answer.Done<>(true),
        on ? AuditDetail.Form.EDITION_ON.with() : AuditDetail.Form.EDITION_OFF.with());
    return DeskRequest.to(PATH, on ? "edition-on" : "edition-off");
  }

  private static boolean on(DeskRequest request) {
    return switch (request.field("act")) {
      case "on" -> true;
      case "off" -> false;
      default -> throw request.notWhole();
    };
  }

  /** One of those that the page names; so there can never be more of them than languages. */
  private Language edition(DeskRequest request) {
    try {
      var asked = new Language(request.field("edition"));
      if (Stream.concat(lines().stream().map(EditionView.Line::language), languages())
          .anyMatch(asked::equals)) {
        return asked;
      }
    } catch (InvalidStory e) {
      // As with any other that the page does not name.
    }
    throw request.notWhole();
  }
}
