package news.standfirst.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How far an API token reaches; what its role may do still bounds it. */
public enum Scope {
  READ,
  WRITE,
  ADMIN;

  public static final Set<Scope> ALL = Set.of(values());

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of these scopes, joined by commas, in a fixed order: {@code read,write}. */
  public static String words(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(","));
  }

  /**
   * The scopes behind words joined by commas.
   *
   * @throws InvalidAccess when there is none or one is unknown
   */
  public static Set<Scope> parse(String words) {
    var scopes = EnumSet.noneOf(Scope.class);
    for (var word : words.split(",", 10)) {
      switch (word.strip()) {
        case "read" -> scopes.add(READ);
        case "write" -> scopes.add(WRITE);
        case "admin" -> scopes.add(ADMIN);
        default -> throw new InvalidAccess("scope", AccessReason.SCOPE, word.strip());
      }
    }
    return Set.copyOf(scopes);
  }
}
