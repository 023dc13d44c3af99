package news.standfirst.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key for programs. Its secret is shown once, when it is made, and kept only as a hash.
 *
 * @param name by which it is listed and revoked
 * @param hash of its secret
 * @param owner the person in whose name it acts, with their present role; null: it acts in its own
 *     name with {@code role}
 * @param role of a token without an owner
 * @param expiresAt null: it does not expire
 * @param usedAt when last, correct to about a minute; null: never
 */
public record ApiToken(
    String name,
    String hash,
    @Nullable String owner,
    Role role,
    Set<Scope> scopes,
    String madeBy,
    Instant madeAt,
    @Nullable Instant expiresAt,
    @Nullable Instant usedAt) {
  public ApiToken {
    name = Person.checkedName("name", name);
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new InvalidAccess("scope", AccessReason.NO_SCOPE);
    }
  }

  boolean expired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }
}
