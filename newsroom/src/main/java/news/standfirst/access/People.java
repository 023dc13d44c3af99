package news.standfirst.access;

import java.util.List;
import java.util.Optional;

/**
 * Where the people of the desk are kept. Thread-safe; an answered change is on the disk and seen by
 * every process.
 */
public interface People {
  /** How somebody proves who they are. Passkeys and one-time codes will join here. */
  enum Proof {
    /** The encoded hash of a password, see {@link Passwords}. */
    PASSWORD
  }

  /** Keeps a new person; false when the name is taken, and then nothing changed. */
  boolean add(Person person);

  Optional<Person> find(String name);

  /** Everybody, disabled or not, by name. */
  List<Person> all();

  /** Keeps everything but the name of a person who exists; false when there is none. */
  boolean change(Person person);

  /** The stored secret of a person for a kind of proof. */
  Optional<String> proof(String name, Proof kind);

  /** Replaces it; the person must exist. */
  void keepProof(String name, Proof kind, String secret);
}
