package news.standfirst.desk.frame;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import news.standfirst.access.Act;
import news.standfirst.access.Gate;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Language;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;

/** Makes the frame of every page. Thread-safe. */
public final class DeskPages {
  private final DeskSite site;
  private final DeskFiles files;
  private final Gate gate;
  private final Supplier<List<String>> alarms;

  /** Pages in this paper's frame; alarms are seen by those who may see the audit. */
  public DeskPages(DeskSite site, DeskFiles files, Gate gate, Supplier<List<String>> alarms) {
    this.site = site;
    this.files = files;
    this.gate = gate;
    this.alarms = alarms;
  }

  /** The paper whose desk this is. */
  public DeskSite site() {
    return site;
  }

  /** The frame of a page, with what a redirect wanted to say. */
  public Sheet sheet(DeskRequest request, String title) {
    var name = "said." + request.query("said");
    var said = request.words().has(name) ? request.words().say(name) : "";
    return sheet(request, title, said, false);
  }

  /** The frame of a page that says why something was not done. */
  public Sheet refused(DeskRequest request, String title, String why) {
    return sheet(request, title, why, true);
  }

  /** A page of its own for what cannot be done or is not there. */
  Reply.Whole refusal(DeskRequest request, Refusal refusal) {
    var known = "refused." + refusal.status();
    var words = request.words();
    var title = words.say(words.has(known) ? known : "refused.other");
    var page = new StaticTemplates().deskRefused(sheet(request, title), refusal.explanation());
    return Reply.html(page.render()).withStatus(refusal.status()).with("cache-control", "no-store");
  }

  private Sheet sheet(DeskRequest request, String title, String said, boolean refused) {
    return new Sheet(
        title,
        site,
        request.words(),
        request.visit().person(),
        request.visit().csrfToken(),
        files.script(),
        files.style(),
        places(request),
        said,
        refused,
        gate.allows(request.who(), Act.SEE_AUDIT) ? alarms.get() : List.of());
  }

  private List<Sheet.Place> places(DeskRequest request) {
    var path = request.request().path();
    return Arrays.stream(Sheet.Pages.values())
        .filter(page -> gate.allows(request.who(), page.act))
        .map(
            page ->
                new Sheet.Place(
                    page.path, request.words().say(page.word), page.key, here(page, path)))
        .toList();
  }

  private static boolean here(Sheet.Pages page, String path) {
    return switch (page) {
      case STORIES -> path.equals(page.path) || path.startsWith("/desk/stories");
      case TRANSLATIONS -> path.startsWith(page.path) || path.startsWith(DeskPaths.GLOSSARIES);
      case LIVE, PICTURES, TOPICS, FRONT, AUTHORS, HOUSE, PEOPLE, TOKENS, AUDIT, SETTINGS ->
          path.startsWith(page.path);
    };
  }

  /**
   * The edition that the address names.
   *
   * @throws Refusal 404 when the site has no such edition
   */
  public Language edition(DeskRequest request) {
    return site.editions().stream()
        .filter(edition -> edition.tag().equals(request.parameter("edition")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
  }

  /** Whether to offer something that concerns no single story. */
  public boolean allows(DeskRequest request, Act act) {
    return gate.allows(request.who(), act);
  }

  /** The path of the style sheet, for the one page without a sheet. */
  public String style() {
    return files.style();
  }
}
