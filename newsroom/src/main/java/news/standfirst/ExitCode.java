package news.standfirst;

/** What a command tells whoever started it. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;

  /** The command line or the settings are wrong. */
  static final int WRONG_USE = 2;

  private ExitCode() {}
}
