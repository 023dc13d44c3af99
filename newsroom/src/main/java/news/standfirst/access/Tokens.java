package news.standfirst.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where API tokens are kept, for all processes. Thread-safe; an answered change is on the disk. */
public interface Tokens {
  /** Keeps a new token; false when the name is taken, and then nothing changed. */
  boolean add(ApiToken token);

  Optional<ApiToken> find(String hash);

  Optional<ApiToken> named(String name);

  /** All tokens, by name. */
  List<ApiToken> all();

  /** Moves {@link ApiToken#usedAt} on; nothing happens when the token was revoked. */
  void used(String hash, Instant at);

  /** Forgets a token; false when there is none of this name. */
  boolean revoke(String name);

  /** Forgets all tokens of a person. */
  void revokeAll(String owner);
}
