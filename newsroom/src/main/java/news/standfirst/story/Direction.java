package news.standfirst.story;

/** Which way the lines of a language run. */
public enum Direction {
  LTR,
  RTL;

  /** The value of HTML's {@code dir} attribute. */
  public String html() {
    return this == LTR ? "ltr" : "rtl";
  }
}
