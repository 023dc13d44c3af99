package news.standfirst.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import news.standfirst.story.Language;

/** A house with all services of this room over memory, cheap passwords and a clock set by hand. */
final class House implements AutoCloseable {
  static final Language EN = new Language("en");
  static final String PASSWORD = "four quiet herons";

  final HandClock clock = new HandClock();
  final MemoryAccess kept = new MemoryAccess();
  final Passwords passwords = new Passwords(new Passwords.Cost(64, 1));
  final Gate gate = new Gate();
  final SignIn signIn =
      new SignIn(kept.people, kept.sessions, kept.attempts, passwords, kept.audit, clock);
  final Staff staff =
      new Staff(
          kept.people, kept.sessions, kept.tokens, passwords, signIn, gate, kept.audit, clock);
  final TokenOffice tokens = new TokenOffice(kept.tokens, kept.people, gate, kept.audit, clock);

  Person given(String name, Role role) {
    staff.add(Acting.operator(), name, name, role, EN, PASSWORD);
    return kept.people.find(name).orElseThrow();
  }

  SignIn.Attempt signIn(String name, String password, String address) {
    return signIn.signIn(name, password, address(address), "Browser/1", "");
  }

  /** The session secret of somebody who signs in with the right password. */
  String enter(String name) {
    return signIn(name, PASSWORD, "192.0.2.7") instanceof SignIn.Attempt.Welcome welcome
        ? welcome.secret()
        : "";
  }

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }

  @Override
  public void close() {
    passwords.close();
  }

  /** Stands still until it is moved. */
  static final class HandClock extends Clock implements InstantSource {
    private Instant now = Instant.parse("2031-05-09T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
