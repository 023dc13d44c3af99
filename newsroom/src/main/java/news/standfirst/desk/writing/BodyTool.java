package news.standfirst.desk.writing;

import java.util.Locale;

/** The buttons above the body, in their order, with the keys that the page's script binds. */
public enum BodyTool {
  UNDO("↶", "Ctrl+Z"),
  REDO("↷", "Ctrl+Y"),
  STRONG("B", "Ctrl+B"),
  EMPHASIS("I", "Ctrl+I"),
  LINK("⚭", "Ctrl+K"),
  LANGUAGE("A̲", "Alt+Shift+L"),
  PARAGRAPH("¶", "Alt+Shift+P"),
  SUBHEADING("H", "Alt+Shift+H"),
  QUOTE("❝", "Alt+Shift+Q"),
  BULLETS("•", "Alt+Shift+U"),
  NUMBERS("1.", "Alt+Shift+N"),
  PICTURE("▣", "Alt+Shift+I"),
  GALLERY("▤", "Alt+Shift+G"),
  EMBED("⧉", "Alt+Shift+E"),
  TABLE("▦", "Alt+Shift+T"),
  RELATED_LINK("⇒", "Alt+Shift+R"),
  DIVIDER("―", "Alt+Shift+D"),
  MOVE_UP("↑", "Alt+ArrowUp"),
  MOVE_DOWN("↓", "Alt+ArrowDown"),
  REMOVE_BLOCK("✕", "Alt+Shift+Delete"),
  ROW_BEFORE("↥", "Alt+Shift+ArrowUp"),
  ROW_AFTER("↧", "Alt+Shift+ArrowDown"),
  ROW_REMOVE("−↔", "Alt+Shift+Backspace"),
  COLUMN_BEFORE("↤", "Alt+Shift+8"),
  COLUMN_AFTER("↦", "Alt+Shift+9"),
  COLUMN_REMOVE("−↕", "Alt+Shift+0"),
  HEADER_ROW("Th", "Alt+Shift+6");

  private final String sign;
  private final String keys;

  BodyTool(String sign, String keys) {
    this.sign = sign;
    this.keys = keys;
  }

  public String sign() {
    return sign;
  }

  public String keys() {
    return keys;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the button shows if its command holds at the cursor. */
  public boolean toggles() {
    return switch (this) {
      case STRONG, EMPHASIS, LINK, LANGUAGE, PARAGRAPH, SUBHEADING, QUOTE, BULLETS, NUMBERS -> true;
      default -> false;
    };
  }

  /** Whether it is of use only inside a table. */
  public boolean inTable() {
    return switch (this) {
      case ROW_BEFORE,
          ROW_AFTER,
          ROW_REMOVE,
          COLUMN_BEFORE,
          COLUMN_AFTER,
          COLUMN_REMOVE,
          HEADER_ROW ->
          true;
      default -> false;
    };
  }
}
