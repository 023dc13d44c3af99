package news.standfirst.desk.house;

/**
 * One setting as it is in force.
 *
 * @param value as settings spell it; empty when there is none, or when it is a secret
 */
public record SettingLine(String key, String value, State state) {
  /** Where a value comes from, and whether people may see it. */
  public enum State {
    /** The operator set it. */
    SET,
    /** What holds when nobody sets it. */
    DEFAULT,
    /** The operator set a secret, or an address that may hold one. */
    HIDDEN,
    /** Nobody set it, and nothing holds in its place. */
    NONE
  }
}
