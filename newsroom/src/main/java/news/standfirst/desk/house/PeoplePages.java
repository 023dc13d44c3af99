package news.standfirst.desk.house;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.standfirst.access.Act;
import news.standfirst.access.Audit;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.FormReason;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The administrator's pages: people, tokens, the audit log, the settings. Thread-safe. */
final class PeoplePages {
  private static final int LINES = 100;

  private final Staff staff;
  private final TokenOffice tokens;
  private final Audit audit;
  private final Newsdesk newsdesk;
  private final List<SettingLine> settings;
  private final DeskPages pages;
  private final Clock clock;

  PeoplePages(
      Staff staff,
      TokenOffice tokens,
      Audit audit,
      Newsdesk newsdesk,
      List<SettingLine> settings,
      DeskPages pages,
      Clock clock) {
    this.staff = staff;
    this.tokens = tokens;
    this.audit = audit;
    this.newsdesk = newsdesk;
    this.settings = List.copyOf(settings);
    this.pages = pages;
    this.clock = clock;
  }

  List<Route> routes(Entrance entrance) {
    var people = "/desk/people";
    var tokenList = "/desk/tokens";
    return List.of(
        entrance.page("desk.people", people, Act.SEE_PEOPLE, request -> people(request, "")),
        entrance.command("desk.person.add", people, Act.CHANGE_PEOPLE, this::add),
        entrance.command(
            "desk.person.keep", people + "/{name}", Act.CHANGE_PEOPLE, this::changePerson),
        entrance.page("desk.tokens", tokenList, Act.CHANGE_TOKENS, request -> tokens(request, "")),
        entrance.command("desk.token.add", tokenList, Act.CHANGE_TOKENS, this::addToken),
        entrance.command(
            "desk.token.revoke", tokenList + "/{name}/revoke", Act.CHANGE_TOKENS, this::revoke),
        entrance.page("desk.audit", "/desk/audit", Act.SEE_AUDIT, this::audit),
        entrance.page("desk.settings", "/desk/settings", Act.SEE_SETTINGS, this::settings));
  }

  /** A password that was made is shown this once, on the page that answers the command. */
  private Reply people(DeskRequest request, String fresh) {
    var list = request.valueOf(staff.list(request.who()));
    var sheet = pages.sheet(request, request.words().say("nav.people"));
    return Reply.html(
        new StaticTemplates()
            .deskPeople(sheet, list, fresh, pages.allows(request, Act.CHANGE_PEOPLE))
            .render());
  }

  private Reply add(DeskRequest request) {
    var added =
        request.valueOf(
            staff.add(
                request.who(),
                request.field("name"),
                request.field("displayName"),
                role(request),
                new Language(request.field("language")),
                ""));
    return people(request, fresh(request, added));
  }

  private static String fresh(DeskRequest request, Staff.Welcomed welcomed) {
    return request
        .words()
        .say("people.one-time", welcomed.person().name(), welcomed.oneTimePassword());
  }

  private Reply changePerson(DeskRequest request) {
    var name = request.parameter("name");
    switch (request.field("act")) {
      case "disable" -> {
        request.valueOf(staff.disable(request.who(), name));
        return DeskRequest.to("/desk/people", "person-disabled");
      }
      case "enable" -> request.valueOf(staff.enable(request.who(), name));
      case "reset" -> {
        var welcomed = request.valueOf(staff.resetPassword(request.who(), name));
        return people(request, fresh(request, welcomed));
      }
      case "role" -> request.valueOf(staff.changeRole(request.who(), name, role(request)));
      default -> throw request.notWhole();
    }
    return DeskRequest.to("/desk/people", "person-kept");
  }

  private static Role role(DeskRequest request) {
    return Role.of(request.field("role"))
        .orElseThrow(() -> new InvalidStory("role", FormReason.ROLE, request.field("role")));
  }

  private Reply tokens(DeskRequest request, String fresh) {
    var list = request.valueOf(tokens.list(request.who()));
    var sheet = pages.sheet(request, request.words().say("nav.tokens"));
    return Reply.html(new StaticTemplates().deskTokens(sheet, list, fresh).render());
  }

  private Reply addToken(DeskRequest request) {
    var scopes = new HashSet<Scope>();
    request.form().values().all("scope").forEach(word -> scopes.addAll(Scope.parse(word)));
    var days = request.field("days");
    var expires =
        days.isEmpty() ? null : clock.instant().plus(Duration.ofDays(Math.min(3660, whole(days))));
    var issued =
        request.valueOf(
            tokens.issue(
                request.who(),
                new TokenOffice.Wish(request.field("name"), scopes, null, null, expires)));
    return tokens(
        request, request.words().say("tokens.fresh", issued.token().name()) + issued.secret());
  }

  private static long whole(String days) {
    try {
      return Long.parseLong(days);
    } catch (NumberFormatException e) {
      throw new InvalidStory("days", FormReason.DAYS, days);
    }
  }

  private Reply revoke(DeskRequest request) {
    request.valueOf(tokens.revoke(request.who(), request.parameter("name")));
    return DeskRequest.to("/desk/tokens", "token-revoked");
  }

  private Reply audit(DeskRequest request) {
    var query =
        new Audit.Query(request.query("actor").strip(), "", request.query("id").strip(), "", null);
    var part = audit.list(query, request.query("after"), LINES);
    var sheet = pages.sheet(request, request.words().say("nav.audit"));
    return Reply.html(
        new StaticTemplates()
            .deskAudit(
                sheet,
                part.lines(),
                headlines(request, part.lines()),
                query,
                part.next() == null ? "" : part.next())
            .render());
  }

  /**
   * Of the stories among what was done, by their ids; erased ones, and those that this person may
   * not see, have none.
   */
  private Map<String, String> headlines(DeskRequest request, List<Audit.Entry> entries) {
    var stories =
        entries.stream()
            .filter(entry -> entry.thing().equals("article"))
            .flatMap(entry -> ArticleId.of(entry.id()).stream())
            .distinct()
            .toList();
    return newsdesk.lines(request.who(), stories).stream()
        .filter(line -> !line.headline().isBlank())
        .collect(Collectors.toMap(line -> line.article().id().value(), ArticleLine::headline));
  }

  private Reply settings(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("nav.settings"));
    return Reply.html(new StaticTemplates().deskSettings(sheet, settings).render());
  }
}
