package news.standfirst.access;

import java.util.Locale;
import java.util.Optional;
import news.standfirst.story.Term;

/** What a person of the desk is there for; what each may do stands in {@link Permissions}. */
public enum Role {
  /** A guest writer, who sees and writes only stories of their own. */
  CONTRIBUTOR,
  REPORTER,
  TRANSLATOR,
  EDITOR,
  CHIEF,
  /** Looks after people, tokens and settings; may also do whatever a chief may. */
  ADMINISTRATOR;

  /** The word on the command line, in the store and in the API: {@code editor}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same in a sentence. */
  Term term() {
    return Term.of("role", this);
  }

  /** The role behind such a word. */
  public static Optional<Role> of(String word) {
    for (var role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
