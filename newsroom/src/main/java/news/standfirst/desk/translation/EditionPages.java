package news.standfirst.desk.translation;

import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.languages.EditionDesk;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** Where an administrator switches editions on and off, for the next start. Thread-safe. */
final class EditionPages {
  private static final String PATH = "/desk/settings/editions";

  private final EditionDesk editions;
  private final DeskPages pages;

  EditionPages(EditionDesk editions, DeskPages pages) {
    this.editions = editions;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    return List.of(
        entrance.page("desk.editions", PATH, Act.CHANGE_EDITIONS, this::page),
        entrance.command("desk.editions.change", PATH, Act.CHANGE_EDITIONS, this::change));
  }

  private Reply page(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("editions"));
    var others = request.words().inOrder(editions.others(), request.words()::nameOf);
    return Reply.html(
        new StaticTemplates()
            .deskEditions(sheet, new EditionView(editions.lines(), others))
            .render());
  }

  private Reply change(DeskRequest request) {
    var on = on(request);
    return switch (editions.turn(request.who(), edition(request), on)) {
      case Answer.Done<EditionDesk.Line> _ ->
          DeskRequest.to(PATH, on ? "edition-on" : "edition-off");
      case Answer.Forbidden<EditionDesk.Line>(var refusal) -> throw request.refused(403, refusal);
      // The page offers nothing that is refused.
      case Answer.Refused<EditionDesk.Line> _, Answer.Unknown<EditionDesk.Line> _ ->
          throw request.notWhole();
    };
  }

  private static boolean on(DeskRequest request) {
    return switch (request.field("act")) {
      case "on" -> true;
      case "off" -> false;
      default -> throw request.notWhole();
    };
  }

  private static Language edition(DeskRequest request) {
    try {
      return new Language(request.field("edition"));
    } catch (InvalidStory e) {
      throw request.notWhole();
    }
  }
}
