package news.standfirst.access;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import news.standfirst.story.Language;

/**
 * Somebody who works at the desk.
 *
 * @param name for signing in; lasting, since stories and the audit log name it
 * @param displayName how colleagues see them
 * @param language of the desk's pages for them
 * @param disabled whether they may no longer come in; a name is never given to somebody else
 * @param mustChangePassword whether the password was made for them and must be replaced first
 */
public record Person(
    String name,
    String displayName,
    Role role,
    Language language,
    boolean disabled,
    boolean mustChangePassword,
    Instant addedAt) {
  private static final int MOST_DISPLAY_CHARACTERS = 100;
  private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?");

  public Person {
    name = checkedName("name", name);
    displayName = displayName.strip();
    if (displayName.isEmpty()
        || displayName.length() > MOST_DISPLAY_CHARACTERS
        || displayName.codePoints().anyMatch(Person::unfit)) {
      throw new InvalidAccess("displayName", AccessReason.DISPLAY_NAME, MOST_DISPLAY_CHARACTERS);
    }
  }

  /** The name in its stored spelling; for people and tokens alike. */
  static String checkedName(String field, String name) {
    var folded = name.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(folded).matches()) {
      throw new InvalidAccess(field, AccessReason.NAME);
    }
    return folded;
  }

  private static boolean unfit(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  public Person as(Role other) {
    return new Person(name, displayName, other, language, disabled, mustChangePassword, addedAt);
  }

  public Person called(String otherDisplayName) {
    return new Person(
        name, otherDisplayName, role, language, disabled, mustChangePassword, addedAt);
  }

  public Person reading(Language other) {
    return new Person(name, displayName, role, other, disabled, mustChangePassword, addedAt);
  }

  public Person disabled(boolean now) {
    return new Person(name, displayName, role, language, now, mustChangePassword, addedAt);
  }

  public Person mustChangePassword(boolean now) {
    return new Person(name, displayName, role, language, disabled, now, addedAt);
  }
}
