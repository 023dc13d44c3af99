package news.standfirst.access;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.standfirst.story.Actor;

/**
 * Lets people of the desk in and out. A session's secret is random and new at every sign-in; it is
 * looked up in the store on every request, so what ends here has ended for all processes.
 * Thread-safe.
 */
public final class SignIn {
  /** Unused for longer than a shift, a session ends. */
  public static final Duration LONGEST_IDLE = Duration.ofHours(10);

  /** However busy, a session ends after a week. */
  public static final Duration LONGEST_SESSION = Duration.ofDays(7);

  /** How far {@link Session#seenAt} may lag, so that not every request writes. */
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private static final String UNKNOWN_NAME = "?";

  /** What came of an attempt to sign in. */
  public sealed interface Attempt {
    /**
     * Welcome.
     *
     * @param secret for the cookie; known to nobody else
     */
    record Welcome(String secret, Person person) implements Attempt {}

    /** Name or password are wrong, or the person is disabled: which of these is not told. */
    record Wrong() implements Attempt {}

    /** Too many attempts failed; come back after this time. */
    record TooMany(Duration retryAfter) implements Attempt {}
  }

  private final People people;
  private final Sessions sessions;
  private final SignInThrottle throttle;
  private final Passwords passwords;
  private final AuditWriter audit;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  public SignIn(
      People people,
      Sessions sessions,
      SignInAttempts attempts,
      Passwords passwords,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.throttle = new SignInThrottle(attempts);
    this.passwords = passwords;
    this.audit = new AuditWriter(audit, clock);
    this.clock = clock;
  }

  /**
   * Checks a name and a password and begins a session.
   *
   * @param formerSecret of the session that the browser had until now, which ends; may be empty
   */
  public Attempt signIn(
      String name, String password, InetAddress address, String browser, String formerSecret) {
    var network = SignInThrottle.networkOf(address);
    var known = checkedName(name);
    var wait = throttle.count(known, network, clock.instant());
    if (!wait.isZero()) {
      return new Attempt.TooMany(wait);
    }
    var person = people.find(known).filter(p -> !p.disabled());
    var right = isRight(person, password);
    // A name that nobody has is not written down: people type passwords into the wrong field.
    var who = person.map(p -> Acting.person(p, address.getHostAddress()));
    audit.note(
        who.orElse(stranger(address)),
        "sign-in",
        "person",
        person.map(Person::name).orElse(""),
        right ? new Answer.Done<>(known) : Answer.refused(AccessReason.WRONG_NAME_OR_PASSWORD),
        AuditDetail.NONE);
    if (!right) {
      return new Attempt.Wrong();
    }
    throttle.succeeded(known, network, clock.instant());
    signOut(formerSecret);
    return new Attempt.Welcome(begin(known, network, browser), person.orElseThrow());
  }

  /** Whoever is signed in by this secret; empty when nobody is, or no longer. */
  public Optional<Visit> visit(String secret) {
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    var now = clock.instant();
    return sessions
        .find(Secrets.hash(secret))
        .filter(session -> alive(session, now))
        .flatMap(session -> visit(session, secret, now));
  }

  /** Ends the session of this secret. */
  public void signOut(String secret) {
    if (!secret.isEmpty()) {
      sessions.end(Secrets.hash(secret));
    }
  }

  /** The living sessions of a person, the last used first. */
  public List<Session> sessionsOf(Person person) {
    var now = clock.instant();
    return sessions.of(person.name()).stream().filter(session -> alive(session, now)).toList();
  }

  /** Ends one of a person's sessions by its {@link Session#handle}; false when there is none. */
  public boolean end(Person person, String handle) {
    for (var session : sessions.of(person.name())) {
      if (session.handle().equals(handle)) {
        sessions.end(session.hash());
        return true;
      }
    }
    return false;
  }

  /** Whether a session that is open stays so while its owner proves the password once more. */
  boolean provesAgain(Person person, String password) {
    var here = "session";
    if (!throttle.count(person.name(), here, clock.instant()).isZero()) {
      return false;
    }
    var right = isRight(Optional.of(person), password);
    if (right) {
      throttle.succeeded(person.name(), here, clock.instant());
    }
    return right;
  }

  /** Forgets sessions and failures that have run out; the clock calls it now and then. */
  public void sweep() {
    var now = clock.instant();
    sessions.sweep(now.minus(LONGEST_SESSION), now.minus(LONGEST_IDLE));
    throttle.sweep(now);
  }

  private boolean isRight(Optional<Person> person, String password) {
    var typed = password.substring(0, Math.min(password.length(), MOST_TYPED_CHARACTERS));
    var encoded = person.flatMap(p -> people.proof(p.name(), People.Proof.PASSWORD));
    if (person.isEmpty() || encoded.isEmpty()) {
      passwords.pretend(typed);
      return false;
    }
    if (!passwords.matches(typed, encoded.get())) {
      return false;
    }
    if (passwords.outdated(encoded.get())) {
      people.keepProof(person.get().name(), People.Proof.PASSWORD, passwords.hash(typed));
    }
    return true;
  }

  /** Longer ones cannot be right; a code point has at most two. */
  private static final int MOST_TYPED_CHARACTERS = 2 * PasswordRules.MOST_CHARACTERS + 1;

  private String begin(String name, String network, String browser) {
    var secret = secrets.token();
    var now = clock.instant();
    sessions.begin(new Session(Secrets.hash(secret), name, now, now, network, browser));
    return secret;
  }

  private Optional<Visit> visit(Session session, String secret, Instant now) {
    var person = people.find(session.person()).filter(p -> !p.disabled());
    if (person.isPresent() && session.seenAt().isBefore(now.minus(SEEN_STEP))) {
      sessions.seen(session.hash(), now);
    }
    return person.map(p -> new Visit(p, session, Secrets.derived(secret, "csrf")));
  }

  private static boolean alive(Session session, Instant now) {
    return session.begunAt().isAfter(now.minus(LONGEST_SESSION))
        && session.seenAt().isAfter(now.minus(LONGEST_IDLE));
  }

  private static Acting stranger(InetAddress address) {
    return new Acting(
        Actor.person(UNKNOWN_NAME),
        Role.CONTRIBUTOR,
        Scope.ALL,
        Door.DESK,
        address.getHostAddress(),
        true);
  }

  private static String checkedName(String name) {
    try {
      return Person.checkedName("name", name.toLowerCase(Locale.ROOT));
    } catch (InvalidAccess e) {
      return UNKNOWN_NAME;
    }
  }
}
