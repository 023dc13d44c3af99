package news.standfirst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.InvalidAccess;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.access.TokenOffice;
import news.standfirst.operation.ControlSocket;
import news.standfirst.operation.OperationFault;
import news.standfirst.story.Language;
import news.standfirst.story.StoryFinder;

/**
 * What the command line asks about people and tokens: carried out by the server that holds the data
 * folder, or here when none does.
 */
final class AccessOperations {
  /** The names under which a server knows them. */
  private static final Set<String> NAMES =
      Set.of("user-add", "user-disable", "token-add", "token-revoke");

  private final AccessRoom room;

  AccessOperations(AccessRoom room) {
    this.room = room;
  }

  void registerAt(ControlSocket control) {
    NAMES.forEach(name -> control.register(name, arguments -> perform(name, arguments)));
  }

  /** Asks the server that holds the folder, or opens the store and does it; words to print. */
  static String ask(Settings settings, String name, ObjectNode arguments) {
    return ControlSocket.ask(settings.data(), name, arguments)
        .orElseGet(() -> performHere(settings, name, arguments));
  }

  private static String performHere(Settings settings, String name, ObjectNode arguments) {
    try (var store = StorePlace.open(settings, Clock.systemUTC());
        var room =
            new AccessRoom(
                settings, store, store.articles(), StoryFinder.NONE, store.coverages())) {
      return new AccessOperations(room).perform(name, arguments);
    }
  }

  private String perform(String operation, JsonNode arguments) {
    var name = arguments.path("name").asText();
    return switch (operation) {
      case "user-add" -> addUser(name, arguments);
      case "user-disable" -> {
        done(room.staff().disable(Acting.operator(), name), "There is nobody called " + name + ".");
        yield "";
      }
      case "token-add" -> addToken(name, arguments);
      case "token-revoke" -> {
        done(
            room.tokens().revoke(Acting.operator(), name),
            "There is no token called " + name + ".");
        yield "";
      }
      default -> throw new OperationFault("There is no operation called " + operation, null);
    };
  }

  private String addUser(String name, JsonNode arguments) {
    var role =
        Role.of(arguments.path("role").asText())
            .orElseThrow(() -> new InvalidAccess("role", "There is no such role."));
    var language = new Language(arguments.path("language").asText("en"));
    var answer =
        room.staff()
            .add(
                Acting.operator(),
                name,
                arguments.path("displayName").asText(""),
                role,
                language,
                arguments.path("password").asText(""));
    return done(answer, "").oneTimePassword();
  }

  private String addToken(String name, JsonNode arguments) {
    var scopes = Scope.parse(arguments.path("scope").asText());
    var role = Role.of(arguments.path("role").asText("")).orElse(null);
    return done(
            room.tokens()
                .issue(Acting.operator(), new TokenOffice.Wish(name, scopes, null, role, null)),
            "")
        .secret();
  }

  private static <T> T done(Answer<T> answer, String unknown) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var refusal) -> throw new OperationFault(refusal.reason(), null);
      case Answer.Forbidden<T>(var refusal) -> throw new OperationFault(refusal.reason(), null);
      case Answer.Unknown<T>() -> throw new OperationFault(unknown, null);
    };
  }
}
