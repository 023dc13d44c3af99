package news.standfirst.translation.models;

/** Hears how far an installation is. Called on the thread that installs. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (what, done, total) -> {};

  /**
   * So much of a file has arrived.
   *
   * @param total 0 when nobody knows
   */
  void at(String what, long done, long total);

  /** Whether to go on; what has arrived is kept for another time. */
  default boolean isWanted() {
    return true;
  }
}
