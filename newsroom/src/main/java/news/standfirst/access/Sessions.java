package news.standfirst.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions are kept, for all processes. Thread-safe; an answered change is on the disk. */
public interface Sessions {
  void begin(Session session);

  Optional<Session> find(String hash);

  /** Moves {@link Session#seenAt} on; nothing happens when the session has ended. */
  void seen(String hash, Instant at);

  /** Ends one; nothing happens when it has ended already. */
  void end(String hash);

  /** Those of a person, the last used first. */
  List<Session> of(String person);

  /** Ends all of a person but the one with this hash; an empty hash spares none. */
  void endAll(String person, String butThisHash);

  /** Forgets those that were begun or last seen before these times. */
  void sweep(Instant begunBefore, Instant seenBefore);
}
