package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Sessions} does; the people ada and eve exist. */
public abstract class SessionsContract {
  private static final Instant NOON = Instant.parse("2031-05-09T12:00:00Z");

  /** An empty one, in a house where the people ada and eve exist. */
  protected abstract Sessions sessions();

  private static Session session(String secret, String person, Instant at) {
    return new Session(Secrets.hash(secret), person, at, at, "192.0.2.1", "Browser/1");
  }

  @Test
  void session_is_found_by_its_hash_until_it_ends() {
    var sessions = sessions();
    var session = session("one", "ada", NOON);
    sessions.begin(session);
    assertThat(sessions.find(session.hash())).contains(session);
    sessions.end(session.hash());
    assertThat(sessions.find(session.hash())).isEmpty();
  }

  @Test
  void last_use_moves_on() {
    var sessions = sessions();
    var session = session("one", "ada", NOON);
    sessions.begin(session);
    sessions.seen(session.hash(), NOON.plusSeconds(90));
    assertThat(sessions.find(session.hash()).orElseThrow().seenAt())
        .isEqualTo(NOON.plusSeconds(90));
    assertThat(sessions.find(session.hash()).orElseThrow().begunAt()).isEqualTo(NOON);
  }

  @Test
  void ended_session_is_not_revived_by_a_late_use() {
    var sessions = sessions();
    var session = session("one", "ada", NOON);
    sessions.begin(session);
    sessions.end(session.hash());
    sessions.seen(session.hash(), NOON.plusSeconds(90));
    assertThat(sessions.find(session.hash())).isEmpty();
  }

  @Test
  void all_of_a_person_end_but_the_one_that_is_spared() {
    var sessions = sessions();
    sessions.begin(session("one", "ada", NOON));
    sessions.begin(session("two", "ada", NOON.plusSeconds(1)));
    sessions.begin(session("three", "eve", NOON));
    assertThat(sessions.of("ada"))
        .extracting(Session::hash)
        .containsExactly(Secrets.hash("two"), Secrets.hash("one"));
    sessions.endAll("ada", Secrets.hash("one"));
    assertThat(sessions.of("ada")).extracting(Session::hash).containsExactly(Secrets.hash("one"));
    sessions.endAll("ada", "");
    assertThat(sessions.of("ada")).isEmpty();
    assertThat(sessions.of("eve")).hasSize(1);
  }

  @Test
  void old_and_idle_sessions_are_swept() {
    var sessions = sessions();
    sessions.begin(session("old", "ada", NOON.minus(Duration.ofDays(8))));
    sessions.seen(Secrets.hash("old"), NOON);
    sessions.begin(session("idle", "ada", NOON.minus(Duration.ofDays(1))));
    sessions.begin(session("fresh", "ada", NOON));
    sessions.sweep(NOON.minus(Duration.ofDays(7)), NOON.minus(Duration.ofHours(10)));
    assertThat(sessions.of("ada")).extracting(Session::hash).containsExactly(Secrets.hash("fresh"));
  }
}
