package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import news.standfirst.story.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenOfficeTest {
  private final House house = new House();
  private final Acting operator = Acting.operator();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void token_acts_in_its_own_name_with_its_scopes() {
    var acting = recognised(issued("wire", Set.of(Scope.READ, Scope.WRITE), null, null));
    assertThat(acting.actor().from("")).isEqualTo(new Actor(Actor.Kind.TOKEN, "wire"));
    assertThat(acting.role()).isEqualTo(Role.EDITOR);
    assertThat(acting.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    assertThat(acting.door()).isEqualTo(Door.API);
  }

  @Test
  void scope_admin_makes_an_administrator_unless_a_role_is_named() {
    assertThat(recognised(issued("one", Scope.ALL, null, null)).role())
        .isEqualTo(Role.ADMINISTRATOR);
    assertThat(recognised(issued("two", Scope.ALL, Role.REPORTER, null)).role())
        .isEqualTo(Role.REPORTER);
  }

  @Test
  void token_named_as_a_person_acts_as_that_person_with_their_present_role() {
    house.given("ada", Role.REPORTER);
    var secret = issued("ada", Scope.ALL, null, null);
    assertThat(recognised(secret).actor()).isEqualTo(Actor.person("ada"));
    assertThat(recognised(secret).role()).isEqualTo(Role.REPORTER);
    house.staff.changeRole(operator, "ada", Role.CHIEF);
    assertThat(recognised(secret).role()).isEqualTo(Role.CHIEF);
  }

  @Test
  void person_cannot_take_the_name_of_a_token_and_with_it_its_stories() {
    issued("wire", Scope.ALL, null, null);
    assertThat(house.staff.add(operator, "wire", "", Role.REPORTER, House.EN, ""))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void secret_is_shown_once_and_kept_as_a_hash() {
    var secret = issued("wire", Scope.ALL, null, null);
    assertThat(secret).startsWith("standfirst_").hasSize(54);
    assertThat(house.kept.tokens.all().toString()).doesNotContain(secret.substring(11));
  }

  @Test
  void expired_revoked_and_forged_tokens_are_nobody() {
    var expiring =
        issued("brief", Scope.ALL, null, house.clock.instant().plus(Duration.ofHours(1)));
    assertThat(house.tokens.recognise(expiring, "")).isPresent();
    house.clock.pass(Duration.ofHours(1));
    assertThat(house.tokens.recognise(expiring, "")).isEmpty();

    var revoked = issued("wire", Scope.ALL, null, null);
    house.tokens.revoke(operator, "wire");
    assertThat(house.tokens.recognise(revoked, "")).isEmpty();

    for (var forged : new String[] {"", "standfirst_", "x", "standfirst_" + "A".repeat(100_000)}) {
      assertThat(house.tokens.recognise(forged, "")).isEmpty();
    }
  }

  @Test
  void last_use_is_kept_to_the_minute() {
    var secret = issued("wire", Scope.ALL, null, null);
    var first = house.clock.instant();
    recognised(secret);
    house.clock.pass(Duration.ofSeconds(30));
    recognised(secret);
    assertThat(house.kept.tokens.named("wire").orElseThrow().usedAt()).isEqualTo(first);
    house.clock.pass(Duration.ofSeconds(31));
    recognised(secret);
    assertThat(house.kept.tokens.named("wire").orElseThrow().usedAt()).isAfter(first);
  }

  @Test
  void only_administrators_make_tokens() {
    var chief = Acting.person(house.given("chief", Role.CHIEF), "");
    assertThat(house.tokens.issue(chief, wish("wire", Scope.ALL, null, null)))
        .isInstanceOf(Answer.Forbidden.class);
    assertThat(house.tokens.revoke(chief, "wire")).isInstanceOf(Answer.Forbidden.class);
  }

  @Test
  void second_token_of_a_name_past_expiry_and_unknown_owner_are_refused() {
    issued("wire", Scope.ALL, null, null);
    assertThat(house.tokens.issue(operator, wish("wire", Scope.ALL, null, null)))
        .isInstanceOf(Answer.Refused.class);
    assertThat(house.tokens.issue(operator, wish("two", Scope.ALL, null, house.clock.instant())))
        .isInstanceOf(Answer.Refused.class);
    assertThat(
            house.tokens.issue(
                operator, new TokenOffice.Wish("three", Scope.ALL, "nobody", null, null)))
        .isInstanceOf(Answer.Refused.class);
  }

  private static TokenOffice.Wish wish(
      String name, Set<Scope> scopes, @Nullable Role role, @Nullable Instant expiresAt) {
    return new TokenOffice.Wish(name, scopes, null, role, expiresAt);
  }

  private String issued(
      String name, Set<Scope> scopes, @Nullable Role role, @Nullable Instant expiresAt) {
    return house
        .tokens
        .issue(operator, wish(name, scopes, role, expiresAt))
        .done()
        .orElseThrow()
        .secret();
  }

  private Acting recognised(String secret) {
    return house.tokens.recognise(secret, "192.0.2.7").orElseThrow();
  }
}
