package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new Passwords.Cost(64, 1));

  @AfterEach
  void close() {
    passwords.close();
  }

  @Test
  void only_the_right_password_matches() {
    var hash = passwords.hash("four quiet herons");
    assertThat(passwords.matches("four quiet herons", hash)).isTrue();
    assertThat(passwords.matches("four quiet heron", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void same_password_has_another_hash_each_time() {
    assertThat(passwords.hash("four quiet herons"))
        .isNotEqualTo(passwords.hash("four quiet herons"))
        .startsWith("$argon2id$v=19$m=64,t=1,p=1$");
  }

  @Test
  void composed_and_decomposed_spelling_are_the_same_password() {
    var hash = passwords.hash("caf\u00e9 at the quay");
    assertThat(passwords.matches("cafe\u0301 at the quay", hash)).isTrue();
  }

  @Test
  void hash_of_another_cost_still_matches_and_is_known_as_outdated() {
    var hash = passwords.hash("four quiet herons");
    try (var dearer = new Passwords(new Passwords.Cost(128, 1))) {
      assertThat(dearer.matches("four quiet herons", hash)).isTrue();
      assertThat(dearer.outdated(hash)).isTrue();
      assertThat(dearer.outdated(dearer.hash("four quiet herons"))).isFalse();
    }
  }

  @Test
  void answer_is_that_of_the_reference_program() {
    // echo -n password | argon2 somesalt -id -t 2 -k 256 -p 1
    assertThat(
            passwords.matches(
                "password",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "$argon2id$v=19$m=9999999,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2i$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void damaged_or_greedy_hash_is_refused_and_not_computed(String encoded) {
    assertThatThrownBy(() -> passwords.matches("four quiet herons", encoded))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eleven char",
        "aaaaaaaaaaaaaaaa",
        "123456789012",
        "987654321098",
        "passwordpassword",
        "Password123456!",
        "qwertyuiop12",
        "administrator1",
        "marta.keller.1",
        "abcdefghijklmnop"
      })
  void short_or_common_password_is_refused(String password) {
    assertThatThrownBy(() -> PasswordRules.check(password, "marta.keller"))
        .isInstanceOf(InvalidAccess.class)
        .hasMessageNotContaining("\"" + password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four quiet herons",
        "alllowercaseandlong",
        "كلمة سر طويلة جدا",
        "7391 0462 8853 17",
        "heron-lantern-brick"
      })
  void long_uncommon_password_needs_no_special_signs(String password) {
    assertThatCode(() -> PasswordRules.check(password, "marta.keller")).doesNotThrowAnyException();
  }
}
