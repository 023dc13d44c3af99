package news.standfirst.story;

/**
 * On whose behalf a command comes; stands in revisions and in the audit log.
 *
 * @param name the sign-in name of a person, the name of a token, or {@code clock}, {@code import}
 * @param address from which the command came, for the audit log; may be empty
 */
public record Actor(Kind kind, String name, String address) {
  /** What an actor is. */
  public enum Kind {
    PERSON,
    TOKEN,
    CLOCK,
    IMPORT,
    OPERATOR
  }

  public static final Actor CLOCK = new Actor(Kind.CLOCK, "clock");
  public static final Actor IMPORT = new Actor(Kind.IMPORT, "import");
  public static final Actor OPERATOR = new Actor(Kind.OPERATOR, "operator");

  public Actor {
    name = Bounds.required("name", name, Bounds.SHORT_LINE);
  }

  public Actor(Kind kind, String name) {
    this(kind, name, "");
  }

  /** The same actor at this address. */
  public Actor from(String address) {
    return new Actor(kind, name, address);
  }

  public static Actor person(String name) {
    return new Actor(Kind.PERSON, name);
  }
}
