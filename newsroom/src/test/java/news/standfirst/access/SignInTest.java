package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private final House house = new House();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void right_password_opens_the_desk() {
    house.given("ada", Role.REPORTER);
    var visit = house.signIn.visit(house.enter("ada"));
    assertThat(visit).get().extracting(v -> v.person().name()).isEqualTo("ada");
  }

  @Test
  void name_is_taken_in_any_case_and_with_spaces_around() {
    house.given("ada", Role.REPORTER);
    assertThat(house.signIn(" Ada ", House.PASSWORD, "192.0.2.7"))
        .isInstanceOf(SignIn.Attempt.Welcome.class);
  }

  @Test
  void wrong_unknown_and_disabled_get_the_same_answer() {
    house.given("ada", Role.REPORTER);
    house.given("eve", Role.REPORTER);
    house.staff.disable(Acting.operator(), "eve");
    var wrong = new SignIn.Attempt.Wrong();
    assertThat(house.signIn("ada", "not her password", "192.0.2.7")).isEqualTo(wrong);
    assertThat(house.signIn("nobody", House.PASSWORD, "192.0.2.7")).isEqualTo(wrong);
    assertThat(house.signIn("eve", House.PASSWORD, "192.0.2.7")).isEqualTo(wrong);
    assertThat(house.signIn("\u0000'; --", "x".repeat(1_000_000), "192.0.2.7")).isEqualTo(wrong);
  }

  @Test
  void session_is_new_at_every_sign_in_and_the_former_one_ends() {
    house.given("ada", Role.REPORTER);
    var planted = house.enter("ada");
    var welcome =
        house.signIn.signIn(
            "ada", House.PASSWORD, House.address("192.0.2.7"), "Browser/1", planted);
    assertThat(((SignIn.Attempt.Welcome) welcome).secret()).isNotEqualTo(planted);
    assertThat(house.signIn.visit(planted)).isEmpty();
  }

  @Test
  void secret_is_kept_only_as_a_hash() {
    house.given("ada", Role.REPORTER);
    var secret = house.enter("ada");
    assertThat(secret).hasSize(43);
    assertThat(house.kept.sessions.of("ada").toString()).doesNotContain(secret);
  }

  @Test
  void idle_session_ends() {
    house.given("ada", Role.REPORTER);
    var secret = house.enter("ada");
    house.clock.pass(SignIn.LONGEST_IDLE.minusMinutes(1));
    assertThat(house.signIn.visit(secret)).isPresent();
    house.clock.pass(SignIn.LONGEST_IDLE.minusMinutes(1));
    assertThat(house.signIn.visit(secret)).isPresent();
    house.clock.pass(SignIn.LONGEST_IDLE);
    assertThat(house.signIn.visit(secret)).isEmpty();
  }

  @Test
  void busy_session_ends_after_a_week() {
    house.given("ada", Role.REPORTER);
    var secret = house.enter("ada");
    for (int hours = 0; hours < 7 * 24; hours++) {
      assertThat(house.signIn.visit(secret)).isPresent();
      house.clock.pass(Duration.ofHours(1));
    }
    assertThat(house.signIn.visit(secret)).isEmpty();
  }

  @Test
  void sign_out_ends_the_session() {
    house.given("ada", Role.REPORTER);
    var secret = house.enter("ada");
    house.signIn.signOut(secret);
    assertThat(house.signIn.visit(secret)).isEmpty();
  }

  @Test
  void one_session_of_several_can_be_ended_from_the_list() {
    var ada = house.given("ada", Role.REPORTER);
    var one = house.enter("ada");
    house.clock.pass(Duration.ofSeconds(1));
    var two = house.enter("ada");
    var handle = house.signIn.sessionsOf(ada).getLast().handle();
    assertThat(house.signIn.end(ada, handle)).isTrue();
    assertThat(house.signIn.visit(one)).isEmpty();
    assertThat(house.signIn.visit(two)).isPresent();
    assertThat(house.signIn.end(ada, "forged")).isFalse();
  }

  @Test
  void password_of_an_older_cost_is_hashed_anew_at_sign_in() {
    house.given("ada", Role.REPORTER);
    try (var dearer = new Passwords(new Passwords.Cost(128, 1))) {
      var signIn =
          new SignIn(
              house.kept.people,
              house.kept.sessions,
              house.kept.attempts,
              dearer,
              house.kept.audit,
              house.clock);
      signIn.signIn("ada", House.PASSWORD, House.address("192.0.2.7"), "", "");
      assertThat(house.kept.people.proof("ada", People.Proof.PASSWORD).orElseThrow())
          .contains("m=128");
    }
  }

  @Test
  void guessing_is_slowed_down_more_and_more() {
    house.given("ada", Role.REPORTER);
    fail("ada", "192.0.2.7", SignInThrottle.FREE_PER_NAME_AND_NETWORK);
    var first = tooMany("ada", "192.0.2.7");
    house.clock.pass(first);
    fail("ada", "192.0.2.7", 1);
    assertThat(tooMany("ada", "192.0.2.7")).isGreaterThan(first);
  }

  @Test
  void wait_is_bounded_and_not_prolonged_by_trying() {
    house.given("ada", Role.REPORTER);
    for (int i = 0; i < 60; i++) {
      fail("ada", "192.0.2.7", 1);
      house.clock.pass(SignInThrottle.LONGEST_WAIT);
    }
    fail("ada", "192.0.2.7", 1);
    for (int i = 0; i < 100; i++) {
      assertThat(tooMany("ada", "192.0.2.7")).isLessThanOrEqualTo(SignInThrottle.LONGEST_WAIT);
    }
    house.clock.pass(SignInThrottle.LONGEST_WAIT);
    assertThat(house.enter("ada")).isNotEmpty();
  }

  @Test
  void right_password_during_the_wait_is_not_even_tried() {
    house.given("ada", Role.REPORTER);
    fail("ada", "192.0.2.7", SignInThrottle.FREE_PER_NAME_AND_NETWORK);
    assertThat(house.signIn("ada", House.PASSWORD, "192.0.2.7"))
        .isInstanceOf(SignIn.Attempt.TooMany.class);
  }

  @Test
  void many_addresses_guessing_one_name_are_slowed_down_together() {
    house.given("ada", Role.REPORTER);
    for (int i = 0; i < SignInThrottle.FREE_PER_NAME; i++) {
      fail("ada", "198.51.100." + i, 1);
    }
    assertThat(tooMany("ada", "198.51.100.200")).isPositive();
  }

  @Test
  void strangers_who_keep_failing_do_not_lock_out_the_person_at_the_usual_place() {
    house.given("ada", Role.REPORTER);
    assertThat(house.enter("ada")).isNotEmpty();
    for (int i = 0; i < 200; i++) {
      house.signIn("ada", "a guess of somebody", "198.51.100." + i);
    }
    assertThat(house.enter("ada")).isNotEmpty();
  }

  @Test
  void one_address_guessing_many_names_is_slowed_down() {
    for (int i = 0; i < SignInThrottle.FREE_PER_NETWORK; i++) {
      fail("name" + i, "192.0.2.7", 1);
    }
    assertThat(tooMany("another", "192.0.2.7")).isPositive();
    fail("another", "192.0.2.8", 1);
  }

  @Test
  void addresses_of_one_ipv6_network_count_as_one() {
    fail("ada", "2001:db8:1:2::1", SignInThrottle.FREE_PER_NAME_AND_NETWORK);
    assertThat(tooMany("ada", "2001:db8:1:2:ffff::9")).isPositive();
    fail("ada", "2001:db8:1:3::1", 1);
  }

  @Test
  void sign_ins_are_in_the_audit_log_without_names_that_nobody_has() {
    house.given("ada", Role.REPORTER);
    house.enter("ada");
    house.signIn("my secret phrase", "x", "192.0.2.7");
    house.signIn("mysecretphrase", "x", "192.0.2.7");
    var entries =
        house.kept.audit.list(new Audit.Query("", "", "", "sign-in", null), "", 10).lines();
    assertThat(entries)
        .extracting(entry -> entry.actor().name() + " " + entry.outcome())
        .containsExactly("? REFUSED", "? REFUSED", "ada DONE");
    assertThat(entries.toString()).doesNotContain("mysecret").doesNotContain("my secret");
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(house.signIn(name, "a guess of somebody", address))
          .isEqualTo(new SignIn.Attempt.Wrong());
    }
  }

  private Duration tooMany(String name, String address) {
    return house.signIn(name, "a guess of somebody", address)
            instanceof SignIn.Attempt.TooMany(var retryAfter)
        ? retryAfter
        : Duration.ZERO;
  }
}
