package news.standfirst.desk;

import java.net.URI;
import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.DeskDoor;
import news.standfirst.access.InvalidAccess;
import news.standfirst.access.SignIn;
import news.standfirst.access.Staff;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.frame.Words;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;

/** In and out: sign-in, sign-out, and one's own password. Thread-safe. */
final class SignInPages {
  private final DeskDoor door;
  private final Staff staff;
  private final DeskPages pages;

  SignInPages(DeskDoor door, Staff staff, DeskPages pages) {
    this.door = door;
    this.staff = staff;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    return List.of(
        Route.get("desk.sign-in", Entrance.SIGN_IN_PAGE, request -> page(request, 200, "")),
        Route.post("desk.sign-in.try", Entrance.SIGN_IN_PAGE, this::signIn),
        entrance.command("desk.sign-out", "/desk/sign-out", Act.CHANGE_OWN_PASSWORD, this::signOut),
        entrance.page(
            "desk.password",
            Entrance.PASSWORD_PAGE,
            Act.CHANGE_OWN_PASSWORD,
            request -> passwordPage(request, 200, "")),
        entrance.command(
            "desk.password.change",
            Entrance.PASSWORD_PAGE,
            Act.CHANGE_OWN_PASSWORD,
            this::changePassword),
        entrance.command(
            "desk.language", "/desk/language", Act.CHANGE_OWN_LANGUAGE, this::changeLanguage));
  }

  private Reply.Whole page(Request request, int status, String why) {
    var words = wordsFor(request);
    var to = request.query().text("to");
    return Reply.html(
            new StaticTemplates()
                .deskSignIn(pages.site(), words, pages.style(), inside(to), why)
                .render())
        .withStatus(status)
        .with("cache-control", "no-store");
  }

  private Reply signIn(Request request) {
    var words = wordsFor(request);
    var attempt = door.signIn(request);
    return switch (attempt) {
      case SignIn.Attempt.Welcome welcome ->
          Reply.seeOther(
                  URI.create(
                      welcome.person().mustChangePassword()
                          ? Entrance.PASSWORD_PAGE
                          : inside(request.form().text("to"))))
              .with(door.cookie(welcome));
      case SignIn.Attempt.Wrong() -> page(request, 403, words.say("sign-in.wrong"));
      case SignIn.Attempt.TooMany(var wait) ->
          page(request, 429, words.say("sign-in.too-many", wait.toMinutes() + 1))
              .with("retry-after", String.valueOf(wait.toSeconds() + 1));
    };
  }

  private Reply signOut(DeskRequest request) {
    door.signOut(request.request());
    return Reply.seeOther(URI.create(Entrance.SIGN_IN_PAGE)).with(door.noCookie());
  }

  private Reply passwordPage(DeskRequest request, int status, String why) {
    var title = request.words().say("password.title");
    var sheet = why.isEmpty() ? pages.sheet(request, title) : pages.refused(request, title, why);
    return Reply.html(new StaticTemplates().deskPassword(sheet).render()).withStatus(status);
  }

  private Reply changePassword(DeskRequest request) {
    if (!request.field("fresh").equals(request.field("again"))) {
      return passwordPage(request, 422, request.words().say("password.differ"));
    }
    try {
      var answer =
          staff.changeOwnPassword(
              request.visit(),
              request.who().address(),
              request.field("old"),
              request.field("fresh"));
      return answer instanceof Answer.Refused(var refusal)
          ? passwordPage(request, 409, request.why(refusal))
          : DeskRequest.to("/desk/", "password-changed");
    } catch (InvalidAccess e) {
      return passwordPage(request, 422, request.why(e.refusal(), e));
    }
  }

  private Reply changeLanguage(DeskRequest request) {
    var language = new Language(request.field("language"));
    request.valueOf(staff.readInOwnLanguage(request.visit(), request.who().address(), language));
    return DeskRequest.to(Entrance.PASSWORD_PAGE, "person-kept");
  }

  /** Only a page of the desk is a way back. */
  private static String inside(String to) {
    var desk = to.startsWith("/desk/") && !to.contains("\\") && !to.contains("//");
    try {
      return desk ? URI.create(to).toString() : "/desk/";
    } catch (IllegalArgumentException e) {
      return "/desk/";
    }
  }

  /** Before somebody is known, the browser's first language decides. */
  private Words wordsFor(Request request) {
    var first = request.header("accept-language").orElse("").split("[,;]", 2)[0].strip();
    try {
      return Words.in(first.isEmpty() ? pages.site().mainEdition() : new Language(first));
    } catch (InvalidStory e) {
      return Words.in(pages.site().mainEdition());
    }
  }
}
