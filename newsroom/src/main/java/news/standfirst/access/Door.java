package news.standfirst.access;

import java.util.Locale;

/** By which door a command came in; stands in the audit log. */
public enum Door {
  DESK,
  API,
  COMMAND_LINE,
  /** The clock and whatever else the newsroom does by itself. */
  HOUSE;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The door behind a stored word. */
  public static Door of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
