package news.standfirst.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.standfirst.story.Actor;
import news.standfirst.story.StoryReason;
import org.jspecify.annotations.Nullable;

/** Makes, recognises and revokes API tokens. Thread-safe. */
public final class TokenOffice {
  /** Begins every secret, so that scanners for leaked secrets can tell what it is. */
  static final String PREFIX = "standfirst_";

  private static final int MOST_SECRET_CHARACTERS = 100;
  private static final Duration USED_STEP = Duration.ofMinutes(1);

  /**
   * A new token.
   *
   * @param secret shown once
   */
  public record Issued(ApiToken token, String secret) {}

  /**
   * What is asked for. The name of a person makes it that person's token; otherwise it acts in its
   * own name.
   *
   * @param owner a person under whose name it acts though it is called otherwise; may be null
   * @param role of a token without an owner; null: administrator with the scope admin, else editor
   * @param expiresAt null: never
   */
  public record Wish(
      String name,
      Set<Scope> scopes,
      @Nullable String owner,
      @Nullable Role role,
      @Nullable Instant expiresAt) {}

  private final Tokens tokens;
  private final People people;
  private final Gate gate;
  private final AuditWriter audit;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  public TokenOffice(Tokens tokens, People people, Gate gate, Audit audit, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.gate = gate;
    this.audit = new AuditWriter(audit, clock);
    this.clock = clock;
  }

  /** All tokens, by name, without their secrets, which nobody has. */
  public Answer<List<ApiToken>> list(Acting who) {
    return gate.objection(who, Act.CHANGE_TOKENS)
        .<Answer<List<ApiToken>>>map(Answer.Forbidden::new)
        .orElseGet(() -> new Answer.Done<>(tokens.all()));
  }

  /**
   * Makes a token.
   *
   * @throws InvalidAccess when the name cannot be taken
   */
  public Answer<Issued> issue(Acting who, Wish wish) {
    var name = Person.checkedName("name", wish.name());
    var answer = issued(who, name, wish);
    audit.note(
        who,
        Act.CHANGE_TOKENS,
        "token",
        name,
        answer,
        AuditDetail.Form.TOKEN_ADDED.with(Scope.words(wish.scopes())));
    return answer;
  }

  /** Ends a token at once, everywhere. */
  public Answer<String> revoke(Acting who, String name) {
    var objection = gate.objection(who, Act.CHANGE_TOKENS);
    Answer<String> answer;
    if (objection.isPresent()) {
      answer = new Answer.Forbidden<>(objection.get());
    } else {
      answer = tokens.revoke(name) ? new Answer.Done<>(name) : new Answer.Unknown<>();
    }
    audit.note(
        who, Act.CHANGE_TOKENS, "token", name, answer, AuditDetail.Form.TOKEN_REVOKED.with());
    return answer;
  }

  /** Who acts by this secret; empty when it is none, has expired or its owner has left. */
  public Optional<Acting> recognise(String secret, String address) {
    if (!secret.startsWith(PREFIX) || secret.length() > MOST_SECRET_CHARACTERS) {
      return Optional.empty();
    }
    var now = clock.instant();
    return tokens
        .find(Secrets.hash(secret))
        .filter(token -> !token.expired(now))
        .flatMap(token -> acting(token, address, now));
  }

  private Answer<Issued> issued(Acting who, String name, Wish wish) {
    var objection = gate.objection(who, Act.CHANGE_TOKENS);
    if (objection.isPresent()) {
      return new Answer.Forbidden<>(objection.get());
    }
    var now = clock.instant();
    if (wish.expiresAt() != null && !wish.expiresAt().isAfter(now)) {
      return Answer.refused(StoryReason.TIME_PASSED);
    }
    var owner =
        wish.owner() != null ? wish.owner() : people.find(name).map(Person::name).orElse(null);
    if (owner != null && people.find(owner).filter(person -> !person.disabled()).isEmpty()) {
      return Answer.refused(AccessReason.NO_SUCH_PERSON, owner);
    }
    var secret = PREFIX + secrets.token();
    var role =
        wish.role() != null
            ? wish.role()
            : wish.scopes().contains(Scope.ADMIN) ? Role.ADMINISTRATOR : Role.EDITOR;
    var token =
        new ApiToken(
            name,
            Secrets.hash(secret),
            owner,
            role,
            wish.scopes(),
            who.name(),
            now,
            wish.expiresAt(),
            null);
    return tokens.add(token)
        ? new Answer.Done<>(new Issued(token, secret))
        : Answer.refused(AccessReason.TOKEN_NAME_TAKEN, name);
  }

  private Optional<Acting> acting(ApiToken token, String address, Instant now) {
    var usedAt = token.usedAt();
    if (usedAt == null || usedAt.isBefore(now.minus(USED_STEP))) {
      tokens.used(token.hash(), now);
    }
    var owner = token.owner();
    if (owner == null) {
      return Optional.of(
          acting(
              new Actor(Actor.Kind.TOKEN, token.name()).from(address),
              token.role(),
              token,
              address));
    }
    return people
        .find(owner)
        .filter(person -> !person.disabled())
        .map(person -> acting(Actor.person(person.name()), person.role(), token, address));
  }

  private static Acting acting(Actor actor, Role role, ApiToken token, String address) {
    return new Acting(actor, role, token.scopes(), Door.API, address, false);
  }
}
