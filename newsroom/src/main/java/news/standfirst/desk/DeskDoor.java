package news.standfirst.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import news.standfirst.access.Act;
import news.standfirst.access.Gate;
import news.standfirst.access.InvalidAccess;
import news.standfirst.access.SignIn;
import news.standfirst.access.Visit;
import news.standfirst.document.MalformedDocument;
import news.standfirst.story.InvalidStory;
import news.standfirst.web.Form;
import news.standfirst.web.Handler;
import news.standfirst.web.Method;
import news.standfirst.web.Query;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;

/**
 * The one way into the desk: whoever is not signed in is sent to the sign-in page, every command
 * must come from a page of ours and bring the token of its session, and whoever still has a
 * one-time password chooses one of their own first. Thread-safe.
 */
final class DeskDoor {
  /** The cookie's name. */
  static final String COOKIE = "desk";

  /** Only pages under this path get the cookie. */
  static final String PATH = "/desk";

  static final String PASSWORD_PAGE = "/desk/password";

  /** A story at its limits is about 2 MB of JSON; form encoding can triple it. */
  private static final long LARGEST_FORM = 8L << 20;

  private static final String NOBODY_KEEPS_THIS = "no-store";

  private final SignIn signIn;
  private final Gate gate;

  DeskDoor(SignIn signIn, Gate gate) {
    this.signIn = signIn;
    this.gate = gate;
  }

  /** A page. */
  Route page(String name, String pattern, Act act, DeskHandler handler) {
    return Route.get(name, pattern, guarded(act, handler));
  }

  /** A command. */
  Route command(String name, String pattern, Act act, DeskHandler handler) {
    return Route.post(name, pattern, guarded(act, handler)).bodyUpTo(LARGEST_FORM);
  }

  /** A command whose body may be this large. */
  Route command(String name, String pattern, long most, Act act, DeskHandler handler) {
    return Route.post(name, pattern, guarded(act, handler)).bodyUpTo(most);
  }

  private Handler guarded(Act act, DeskHandler handler) {
    return request -> {
      var visit = signIn.visit(request.cookie(COOKIE).orElse(""));
      return visit.isEmpty() ? stranger(request) : known(request, visit.get(), act, handler);
    };
  }

  private Reply known(Request request, Visit visit, Act act, DeskHandler handler)
      throws Exception {
    var words = Words.in(visit.person().language());
    var who = visit.acting(request.client().getHostAddress());
    var form = new Form(Query.NONE, List.of());
    if (request.method() != Method.GET) {
      form = hasForm(request) ? request.form() : form;
      refuseForgery(request, form, visit, words);
    }
    if (who.mustChangePassword() && act != Act.CHANGE_OWN_PASSWORD) {
      return Reply.seeOther(URI.create(PASSWORD_PAGE));
    }
    var objection = gate.objection(who, act);
    if (objection.isPresent()) {
      throw new Refusal(403, objection.get().code(), objection.get().reason());
    }
    return handled(new DeskRequest(request, visit, who, words, form), handler);
  }

  /** What the domain cannot take is the person's to mend, not a fault of the house. */
  private static Reply handled(DeskRequest request, DeskHandler handler) throws Exception {
    try {
      var reply = handler.handle(request);
      return reply.headers().contains("cache-control")
          ? reply
          : reply.with("cache-control", NOBODY_KEEPS_THIS);
    } catch (InvalidStory e) {
      throw new Refusal(422, "invalid", String.valueOf(e.getMessage()));
    } catch (InvalidAccess e) {
      throw new Refusal(422, "invalid", String.valueOf(e.getMessage()));
    } catch (MalformedDocument e) {
      throw new Refusal(422, "malformed", String.valueOf(e.getMessage()));
    }
  }

  private static boolean hasForm(Request request) {
    return request.body().length > 0;
  }

  /** A stranger's page leads to the sign-in and back; a stranger's script is told. */
  private static Reply stranger(Request request) {
    if (request.method() != Method.GET
        || request.header("accept").orElse("").contains("json")
        || request.header("hx-request").isPresent()) {
      throw new Refusal(401, "signed-out", Words.in(Words.ENGLISH).say("signed-out"));
    }
    var query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    return SignInPages.toSignIn(request.path() + query);
  }

  private static void refuseForgery(Request request, Form form, Visit visit, Words words) {
    refuseOtherSites(request, words);
    var brought = request.header("x-csrf-token").orElseGet(() -> form.text("csrf"));
    if (!same(brought, visit.csrfToken())) {
      throw new Refusal(403, "csrf", words.say("csrf"));
    }
  }

  /** Browsers say where a request comes from; what says another site is refused. */
  static void refuseOtherSites(Request request, Words words) {
    var from = request.header("sec-fetch-site").orElse("same-origin").toLowerCase(Locale.ROOT);
    if (!from.equals("same-origin") && !from.equals("none")) {
      throw new Refusal(403, "other-site", words.say("csrf"));
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
