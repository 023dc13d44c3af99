package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaffTest {
  private final House house = new House();
  private final Acting operator = Acting.operator();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void one_time_password_works_and_must_be_changed() {
    var welcomed = house.staff.add(operator, "Ada", "Ada Byle", Role.EDITOR, House.EN, "").done();
    var oneTime = welcomed.orElseThrow().oneTimePassword();
    assertThat(oneTime).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    var visit = visit(oneTime);
    assertThat(visit.person().mustChangePassword()).isTrue();
    assertThat(house.gate.allows(visit.acting(""), Act.PUBLISH_STORY)).isFalse();

    house.staff.changeOwnPassword(visit, "", oneTime, House.PASSWORD);
    assertThat(house.gate.allows(visit(House.PASSWORD).acting(""), Act.PUBLISH_STORY)).isTrue();
  }

  @Test
  void own_password_needs_no_change() {
    assertThat(house.given("ada", Role.EDITOR).mustChangePassword()).isFalse();
  }

  @Test
  void names_of_people_are_given_once_even_after_they_left() {
    house.given("ada", Role.EDITOR);
    house.staff.disable(operator, "ada");
    assertThat(house.staff.add(operator, "ADA", "", Role.EDITOR, House.EN, ""))
        .isInstanceOfSatisfying(
            Answer.Refused.class, r -> assertThat(r.refusal().code()).isEqualTo("name-taken"));
  }

  @Test
  void bad_names_and_passwords_are_refused_with_their_field() {
    for (var name : new String[] {"", "two words", "-ada", "a/b", "x".repeat(41), "?", "Ωmega"}) {
      assertThatThrownBy(() -> house.staff.add(operator, name, "A", Role.EDITOR, House.EN, ""))
          .isInstanceOfSatisfying(
              InvalidAccess.class, e -> assertThat(e.field()).isEqualTo("name"));
    }
    assertThatThrownBy(
            () -> house.staff.add(operator, "ada", "A\u202eB", Role.EDITOR, House.EN, ""))
        .isInstanceOf(InvalidAccess.class);
    assertThatThrownBy(() -> house.staff.add(operator, "ada", "A", Role.EDITOR, House.EN, "short"))
        .isInstanceOf(InvalidAccess.class)
        .hasMessageContaining("at least 12");
  }

  @Test
  void disabling_ends_sessions_and_tokens_at_once() {
    house.given("ada", Role.EDITOR);
    var session = house.enter("ada");
    var token =
        house.tokens.issue(
            operator, new TokenOffice.Wish("ada", Set.of(Scope.WRITE), null, null, null));
    var secret = token.done().orElseThrow().secret();
    assertThat(house.tokens.recognise(secret, "")).isPresent();

    house.staff.disable(operator, "ada");
    assertThat(house.signIn.visit(session)).isEmpty();
    assertThat(house.tokens.recognise(secret, "")).isEmpty();
    house.staff.enable(operator, "ada");
    assertThat(house.signIn.visit(session)).isEmpty();
    assertThat(house.tokens.recognise(secret, "")).isEmpty();
  }

  @Test
  void change_of_role_holds_in_open_sessions() {
    house.given("ada", Role.REPORTER);
    var session = house.enter("ada");
    house.staff.changeRole(operator, "ada", Role.CHIEF);
    var visit = house.signIn.visit(session).orElseThrow();
    assertThat(house.gate.allows(visit.acting(""), Act.ERASE_STORY)).isTrue();
  }

  @Test
  void changing_ones_password_ends_ones_other_sessions() {
    house.given("ada", Role.REPORTER);
    var other = house.enter("ada");
    var here = house.enter("ada");
    var visit = house.signIn.visit(here).orElseThrow();
    house.staff.changeOwnPassword(visit, "", House.PASSWORD, "a lantern made of brick");
    assertThat(house.signIn.visit(other)).isEmpty();
    assertThat(house.signIn.visit(here)).isPresent();
  }

  @Test
  void changing_ones_password_needs_the_present_one() {
    house.given("ada", Role.REPORTER);
    var visit = house.signIn.visit(house.enter("ada")).orElseThrow();
    assertThat(house.staff.changeOwnPassword(visit, "", "wrong", "a lantern made of brick"))
        .isInstanceOf(Answer.Refused.class);
    assertThat(house.enter("ada")).isNotEmpty();
  }

  @Test
  void reset_ends_sessions_and_gives_a_one_time_password() {
    house.given("ada", Role.REPORTER);
    var session = house.enter("ada");
    var oneTime = house.staff.resetPassword(operator, "ada").done().orElseThrow().oneTimePassword();
    assertThat(house.signIn.visit(session)).isEmpty();
    assertThat(house.enter("ada")).isEmpty();
    assertThat(visit(oneTime).person().mustChangePassword()).isTrue();
  }

  @Test
  void only_administrators_change_people() {
    var chief = house.given("chief", Role.CHIEF);
    assertThat(house.staff.disable(Acting.person(chief, ""), "chief"))
        .isInstanceOf(Answer.Forbidden.class);
    assertThat(house.staff.list(Acting.person(chief, "")).done()).isPresent();
  }

  @Test
  void last_administrator_stays() {
    var root = Acting.person(house.given("root", Role.ADMINISTRATOR), "");
    assertThat(house.staff.disable(root, "root")).isInstanceOf(Answer.Refused.class);
    assertThat(house.staff.changeRole(root, "root", Role.CHIEF)).isInstanceOf(Answer.Refused.class);
    house.given("second", Role.ADMINISTRATOR);
    assertThat(house.staff.disable(root, "root")).isInstanceOf(Answer.Done.class);
  }

  @Test
  void everything_is_in_the_audit_log_and_no_password_is() {
    house.staff.add(operator, "ada", "Ada", Role.CHIEF, House.EN, House.PASSWORD);
    house.staff.disable(operator, "ada");
    house.staff.disable(operator, "nobody");
    var entries = house.kept.audit.list(Audit.Query.ALL, "", 10).lines();
    assertThat(entries)
        .extracting(e -> e.detail() + " " + e.id() + " " + e.outcome().word() + e.code())
        .containsExactly(
            "disable nobody refusednot-found", "disable ada done", "add chief ada done");
    assertThat(entries.toString()).doesNotContain(House.PASSWORD);
  }

  private Visit visit(String password) {
    return house.signIn("ada", password, "192.0.2.7") instanceof SignIn.Attempt.Welcome welcome
        ? house.signIn.visit(welcome.secret()).orElseThrow()
        : fail("no entry");
  }
}
