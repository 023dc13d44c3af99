package news.standfirst.api;

import static news.standfirst.access.Scope.ADMIN;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.standfirst.access.Act;
import news.standfirst.access.ApiToken;
import news.standfirst.access.Audit;
import news.standfirst.access.InvalidAccess;
import news.standfirst.access.Person;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.story.Language;
import news.standfirst.web.Method;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/** The calls for people, tokens and the audit log. */
final class PeopleCalls {
  private static final String ONE = "/people/{name}";

  private final Staff staff;
  private final TokenOffice tokens;
  private final Audit audit;
  private final Guard guard;

  PeopleCalls(Staff staff, TokenOffice tokens, Audit audit, Guard guard) {
    this.staff = staff;
    this.tokens = tokens;
    this.audit = audit;
    this.guard = guard;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "listPeople",
            "/people",
            "Everybody who has or had a place at the desk.",
            ADMIN,
            "PersonList",
            call ->
                ArticleShape.list(
                    "people", Call.valueOf(staff.list(call.who())), PeopleCalls::shown)),
        Operation.post(
                "addPerson",
                "/people",
                "Takes somebody on; without a password the answer names one for one use.",
                ADMIN,
                "NewPerson",
                this::add)
            .answering(201, "Person"),
        Operation.post(
                "changePerson",
                ONE,
                "Changes role, display name or language.",
                ADMIN,
                "PersonChange",
                this::change)
            .as(Method.PATCH)
            .answering(200, "Person"),
        act(
            "disablePerson",
            "disable",
            "Ends sessions and tokens at once; they can sign in no more.",
            call -> shown(Call.valueOf(staff.disable(call.who(), name(call))))),
        act(
            "enablePerson",
            "enable",
            "Lets somebody in again.",
            call -> shown(Call.valueOf(staff.enable(call.who(), name(call))))),
        act(
            "resetPassword",
            "reset-password",
            "Gives a password for one use and ends their sessions.",
            call -> shown(Call.valueOf(staff.resetPassword(call.who(), name(call))))),
        Operation.get(
            "listTokens",
            "/tokens",
            "All tokens, without their secrets.",
            ADMIN,
            "TokenList",
            call ->
                ArticleShape.list(
                    "tokens", Call.valueOf(tokens.list(call.who())), PeopleCalls::shown)),
        Operation.post(
                "addToken",
                "/tokens",
                "Makes a token; its secret is in this answer only.",
                ADMIN,
                "NewToken",
                this::issue)
            .answering(201, "Token"),
        Operation.post(
                "revokeToken", "/tokens/{name}", "Ends a token at once.", ADMIN, null, this::revoke)
            .as(Method.DELETE)
            .answering(204, null),
        Operation.get(
                "listAudit",
                "/audit",
                "Who did what, newest first.",
                ADMIN,
                "AuditList",
                this::audit)
            .inParts()
            .asking("actor", "Who acted.")
            .asking("thing", "The kind of what was acted on, as in the answer.")
            .asking("id", "Which one of that kind.")
            .asking("act", "What was done, as in the answer.")
            .asking("outcome", "done, refused, forbidden or failed."));
  }

  private static Operation act(
      String id, String word, String about, Function<Call, ObjectNode> doing) {
    return Operation.post(
            id,
            ONE + "/" + word,
            about,
            ADMIN,
            null,
            call -> {
              call.who();
              call.noFields();
              return ArticleShape.reply(doing.apply(call));
            })
        .answering(200, "Person");
  }

  private static String name(Call call) {
    return call.request().parameter("name");
  }

  private Reply.Whole add(Call call) {
    var who = call.who();
    var fields = call.fields("name", "displayName", "role", "language", "password");
    var name = fields.text("name");
    var displayName = fields.text("displayName", "");
    var role = role(fields, fields.text("role"));
    var language =
        fields.value(
            "language", new Language("en"), () -> new Language(fields.text("language", "en")));
    var password = fields.text("password", "");
    var answer = fields.made(() -> staff.add(who, name, displayName, role, language, password));
    return ArticleShape.reply(shown(Call.valueOf(answer))).withStatus(201);
  }

  private Reply.Whole change(Call call) {
    var who = call.who();
    var fields = call.fields("displayName", "role", "language");
    var displayName = fields.has("displayName") ? fields.text("displayName") : null;
    var language =
        fields.has("language")
            ? fields.value(
                "language", new Language("en"), () -> new Language(fields.text("language")))
            : null;
    var role = fields.has("role") ? role(fields, fields.text("role")) : null;
    var described = fields.made(() -> staff.describe(who, name(call), displayName, language));
    var person = Call.valueOf(described);
    return ArticleShape.reply(
        shown(role == null ? person : Call.valueOf(staff.changeRole(who, name(call), role))));
  }

  private static Role role(Fields fields, String word) {
    return Role.of(word)
        .orElseGet(
            () -> {
              fields.problem(
                  "role",
                  "A role is contributor, reporter, translator, editor, chief or administrator.");
              return Role.CONTRIBUTOR;
            });
  }

  private Reply.Whole issue(Call call) {
    var who = call.who();
    var fields = call.fields("name", "scopes", "owner", "role", "expiresAt");
    var name = fields.text("name");
    var scopes = EnumSet.noneOf(Scope.class);
    fields.each("scopes", word -> scopes.addAll(one(word)));
    var owner = fields.has("owner") ? fields.text("owner") : null;
    var role = fields.has("role") ? role(fields, fields.text("role")) : null;
    var expiresAt = fields.optionalTime("expiresAt");
    if (scopes.isEmpty()) {
      fields.problem("scopes", "Name at least one scope: read, write or admin.");
    }
    var answer =
        fields.made(
            () -> tokens.issue(who, new TokenOffice.Wish(name, scopes, owner, role, expiresAt)));
    var issued = Call.valueOf(answer);
    return ArticleShape.reply(shown(issued.token()).put("secret", issued.secret())).withStatus(201);
  }

  private static Set<Scope> one(String word) {
    if (word.indexOf(',') >= 0) {
      throw new InvalidAccess("scopes", "Each scope is a string of its own.");
    }
    return Scope.parse(word);
  }

  private Reply.Whole revoke(Call call) {
    call.noFields();
    Call.valueOf(tokens.revoke(call.who(), name(call)));
    return Reply.empty(204);
  }

  private Reply.Whole audit(Call call) {
    guard.check(call.who(), Act.SEE_AUDIT);
    var query =
        new Audit.Query(
            call.query("actor"),
            call.query("thing"),
            call.query("id"),
            call.query("act"),
            outcome(call.query("outcome")));
    return ArticleShape.list(
        "entries", audit.list(query, call.cursor(), call.limit()), PeopleCalls::shown);
  }

  private static Audit.@Nullable Outcome outcome(String word) {
    if (word.isEmpty()) {
      return null;
    }
    for (var outcome : Audit.Outcome.values()) {
      if (outcome.word().equals(word)) {
        return outcome;
      }
    }
    throw ApiProblem.field("outcome", "An outcome is done, refused, forbidden or failed.");
  }

  private static ObjectNode shown(Staff.Welcomed welcomed) {
    var json = shown(welcomed.person());
    return welcomed.oneTimePassword().isEmpty()
        ? json
        : json.put("oneTimePassword", welcomed.oneTimePassword());
  }

  private static ObjectNode shown(Person person) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", person.name())
        .put("displayName", person.displayName())
        .put("role", person.role().word())
        .put("language", person.language().tag())
        .put("disabled", person.disabled())
        .put("mustChangePassword", person.mustChangePassword())
        .put("addedAt", ArticleShape.time(person.addedAt()));
  }

  private static ObjectNode shown(ApiToken token) {
    var json = JsonNodeFactory.instance.objectNode().put("name", token.name());
    var scopes = json.putArray("scopes");
    token.scopes().stream().sorted().forEach(scope -> scopes.add(scope.word()));
    return json.put("owner", token.owner())
        .put("role", Optional.ofNullable(token.owner()).isPresent() ? null : token.role().word())
        .put("madeBy", token.madeBy())
        .put("madeAt", ArticleShape.time(token.madeAt()))
        .put("expiresAt", ArticleShape.time(token.expiresAt()))
        .put("usedAt", ArticleShape.time(token.usedAt()));
  }

  private static ObjectNode shown(Audit.Entry entry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("at", ArticleShape.time(entry.at()))
        .put("actor", entry.actor().name())
        .put("actorKind", entry.actor().kind().name().toLowerCase(Locale.ROOT))
        .put("door", entry.door().word())
        .put("address", entry.address())
        .put("act", entry.act())
        .put("thing", entry.thing())
        .put("id", entry.id())
        .put("outcome", entry.outcome().word())
        .put("code", entry.code())
        .put("detail", entry.detail());
  }
}
