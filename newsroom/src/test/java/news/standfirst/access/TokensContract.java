package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Tokens} does. */
public abstract class TokensContract {
  private static final Instant NOON = Instant.parse("2031-05-09T12:00:00Z");

  /** An empty one, in a house where the person ada exists. */
  protected abstract Tokens tokens();

  private static ApiToken token(String name, @Nullable String owner) {
    return new ApiToken(
        name,
        Secrets.hash(name),
        owner,
        Role.EDITOR,
        Set.of(Scope.READ, Scope.WRITE),
        "operator",
        NOON,
        NOON.plusSeconds(3600),
        null);
  }

  @Test
  void token_is_found_by_hash_and_by_name() {
    var tokens = tokens();
    assertThat(tokens.add(token("wire", null))).isTrue();
    assertThat(tokens.find(Secrets.hash("wire"))).contains(token("wire", null));
    assertThat(tokens.named("wire")).contains(token("wire", null));
    assertThat(tokens.find(Secrets.hash("other"))).isEmpty();
  }

  @Test
  void name_is_given_once_until_revoked() {
    var tokens = tokens();
    tokens.add(token("wire", null));
    assertThat(tokens.add(token("wire", "ada"))).isFalse();
    assertThat(tokens.revoke("wire")).isTrue();
    assertThat(tokens.revoke("wire")).isFalse();
    assertThat(tokens.add(token("wire", "ada"))).isTrue();
  }

  @Test
  void last_use_is_kept() {
    var tokens = tokens();
    tokens.add(token("wire", null));
    tokens.used(Secrets.hash("wire"), NOON.plusSeconds(5));
    assertThat(tokens.named("wire").orElseThrow().usedAt()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  void tokens_of_a_person_go_together() {
    var tokens = tokens();
    tokens.add(token("wire", null));
    tokens.add(token("adas-script", "ada"));
    tokens.add(token("ada", "ada"));
    tokens.revokeAll("ada");
    assertThat(tokens.all()).extracting(ApiToken::name).containsExactly("wire");
  }
}
