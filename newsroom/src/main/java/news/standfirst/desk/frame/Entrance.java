package news.standfirst.desk.frame;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.Act;
import news.standfirst.access.DeskDoor;
import news.standfirst.access.Gate;
import news.standfirst.access.InvalidAccess;
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
 * passes the door's check, and whoever still has a one-time password chooses one of their own
 * first. Thread-safe.
 */
public final class Entrance {
  /** Where strangers sign in. */
  public static final String SIGN_IN_PAGE = "/desk/sign-in";

  /** Where people choose a password of their own. */
  public static final String PASSWORD_PAGE = "/desk/password";

  /** A story at its limits is about 2 MB of JSON; form encoding can triple it. */
  private static final long LARGEST_FORM = 8L << 20;

  private static final Form NO_FORM = new Form(Query.NONE, List.of());

  private final DeskDoor door;
  private final Gate gate;
  private final DeskPages pages;
  private final ZoneId zone;

  /** A way in by this door; times are those of the paper, and a refusal is one of its pages. */
  public Entrance(DeskDoor door, Gate gate, DeskPages pages) {
    this.door = door;
    this.gate = gate;
    this.pages = pages;
    this.zone = pages.site().zone();
  }

  /** A page for those who may do this; its handler gets who asks. */
  public Route page(String name, String pattern, Act act, DeskHandler handler) {
    return Route.get(name, pattern, guarded(act, handler));
  }

  /** The same for a command, which must bring the token of its page. */
  public Route command(String name, String pattern, Act act, DeskHandler handler) {
    return Route.post(name, pattern, guarded(act, handler)).bodyUpTo(LARGEST_FORM);
  }

  private Handler guarded(Act act, DeskHandler handler) {
    return request -> {
      var visit = door.visit(request);
      return visit.isEmpty() ? stranger(request) : known(request, visit.get(), act, handler);
    };
  }

  private Reply known(Request request, Visit visit, Act act, DeskHandler handler) throws Exception {
    var words = Words.in(visit.person().language());
    var who = visit.acting(DeskDoor.addressOf(request));
    var bare = new DeskRequest(request, visit, who, words, zone, NO_FORM);
    try {
      if (request.method() == Method.GET) {
        return allowed(bare, act, handler);
      }
      checkCommand(visit, request, words);
      return allowed(request.body().length > 0 ? bare.with(request.form()) : bare, act, handler);
    } catch (Refusal refusal) {
      if (bare.byScript() || bare.forPart()) {
        throw refusal;
      }
      return pages.refusal(bare, refusal);
    }
  }

  private Reply allowed(DeskRequest request, Act act, DeskHandler handler) throws Exception {
    if (request.who().mustChangePassword() && act != Act.CHANGE_OWN_PASSWORD) {
      return Reply.seeOther(URI.create(PASSWORD_PAGE));
    }
    var objection = gate.objection(request.who(), act);
    if (objection.isPresent()) {
      throw new Refusal(403, objection.get().code(), request.words().say(objection.get(), zone));
    }
    return handled(request, handler);
  }

  private void checkCommand(Visit visit, Request request, Words words) {
    try {
      door.checkCommand(visit, request);
    } catch (Refusal e) {
      throw new Refusal(e.status(), e.code(), words.say("csrf"));
    }
  }

  /** What the domain cannot take is the person's to mend, not a fault of the house. */
  private static Reply handled(DeskRequest request, DeskHandler handler) throws Exception {
    try {
      var reply = handler.handle(request);
      return reply.headers().contains("cache-control")
          ? reply
          : reply.with("cache-control", "no-store");
    } catch (InvalidStory e) {
      throw new Refusal(422, "invalid", request.why(e.refusal(), e));
    } catch (InvalidAccess e) {
      throw new Refusal(422, "invalid", request.why(e.refusal(), e));
    } catch (MalformedDocument e) {
      var first = Optional.ofNullable(e.problems().getFirst().why());
      throw new Refusal(422, "invalid", request.why(first, e));
    }
  }

  /** A stranger's page leads to the sign-in and back; a stranger's script is told. */
  private static Reply stranger(Request request) {
    if (request.method() != Method.GET
        || request.header("accept").orElse("").contains("json")
        || request.header("hx-request").isPresent()) {
      throw new Refusal(401, "signed-out", Words.in(Words.ENGLISH).say("signed-out"));
    }
    var query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    var back = URLEncoder.encode(request.path() + query, StandardCharsets.UTF_8);
    return Reply.seeOther(URI.create(SIGN_IN_PAGE + "?to=" + back));
  }
}
