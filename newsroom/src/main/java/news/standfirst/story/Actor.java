package news.standfirst.story;

/**
 * On whose behalf a command comes; stands in revisions and in the audit log.
 *
 * @param name the sign-in name of a person, the name of a token, or {@code clock}, {@code import}
 */
public record Actor(Kind kind, String name) {
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

  public static Actor person(String name) {
    return new Actor(Kind.PERSON, name);
  }
}
