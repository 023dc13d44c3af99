package news.standfirst.api;

import java.time.InstantSource;
import java.util.Optional;
import news.standfirst.access.Acting;
import news.standfirst.access.DeskDoor;
import news.standfirst.access.Scope;
import news.standfirst.access.TokenOffice;
import news.standfirst.document.MalformedDocument;
import news.standfirst.story.InvalidStory;
import news.standfirst.web.Method;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;

/**
 * Stands before every operation: recognises the token, counts the calls, answers repeats, and turns
 * what went wrong into problem details. Thread-safe.
 */
final class ApiDoor {
  private static final String BEARER = "Bearer ";

  private final TokenOffice tokens;
  private final Repeats repeats;
  private final RateLimit ofTokens;
  private final RateLimit ofAddresses;

  ApiDoor(TokenOffice tokens, Repeats repeats, InstantSource time) {
    this.tokens = tokens;
    this.repeats = repeats;
    this.ofTokens = RateLimit.ofTokens(time);
    this.ofAddresses = RateLimit.ofAddresses(time);
  }

  /** The route of an operation. */
  Route route(Operation operation) {
    return new Route(
        "api." + operation.id(),
        operation.method(),
        Operation.ROOT + operation.path(),
        operation.maxBodyBytes(),
        request -> answer(operation, request));
  }

  private Reply answer(Operation operation, Request request) {
    try {
      var caller = caller(request);
      slowDown(caller, request);
      var call = new Call(operation, request, caller.orElse(null));
      checkScope(operation, call);
      var key = request.header("idempotency-key");
      return operation.method() == Method.POST && key.isPresent()
          ? repeats.answer(request, nameOf(call.who()), key.get(), () -> done(operation, call))
          : done(operation, call);
    } catch (ApiProblem problem) {
      return problem.reply();
    }
  }

  /** Whoever lacks the scope hears so first, whatever else is wrong; the gate asks again. */
  private static void checkScope(Operation operation, Call call) {
    var scope = operation.scope();
    if (scope != null && !call.who().scopes().contains(scope)) {
      throw ApiProblem.of(
          403,
          "scope-missing",
          "This needs a token with the scope %s; this one has %s."
              .formatted(scope.word(), Scope.words(call.who().scopes())));
    }
  }

  private static Reply.Whole done(Operation operation, Call call) {
    try {
      return operation.doing().of(call);
    } catch (InvalidStory e) {
      throw ApiProblem.field(e.field(), String.valueOf(e.getMessage()));
    } catch (MalformedDocument e) {
      throw ApiProblem.fields(e.problems());
    }
  }

  private Optional<Acting> caller(Request request) {
    var field = request.header("authorization");
    if (field.isEmpty()) {
      return Optional.empty();
    }
    var words = field.get();
    var known =
        words.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? tokens.recognise(
                words.substring(BEARER.length()).strip(), DeskDoor.addressOf(request))
            : Optional.<Acting>empty();
    if (known.isEmpty()) {
      throw ApiProblem.of(
              401,
              "token-invalid",
              "This token is not valid: it was never made, has expired or was revoked.")
          .withHeader("www-authenticate", "Bearer realm=\"standfirst\", error=\"invalid_token\"");
    }
    return known;
  }

  private void slowDown(Optional<Acting> caller, Request request) {
    var wait =
        caller
            .map(acting -> ofTokens.take(nameOf(acting)))
            .orElseGet(() -> ofAddresses.take(DeskDoor.addressOf(request)));
    if (!wait.isZero()) {
      throw ApiProblem.of(429, "too-many-requests", "That is more than this caller may ask for.")
          .withHeader("retry-after", String.valueOf(wait.toSeconds()));
    }
  }

  private static String nameOf(Acting acting) {
    return acting.actor().kind().name() + " " + acting.name();
  }
}
