package news.standfirst.web;

/** How a finished page's bytes are coded on the wire. */
public enum ContentCoding {
  IDENTITY,
  GZIP;

  /** What to send to a client with this Accept-Encoding: gzip unless it is missing or has q=0. */
  public static ContentCoding acceptedBy(CharSequence field) {
    String accepted = field.toString();
    int at = accepted.indexOf("gzip");
    if (at < 0) {
      return IDENTITY;
    }
    int end = accepted.indexOf(',', at);
    String parameters = accepted.substring(at + 4, end < 0 ? accepted.length() : end);
    boolean refused = parameters.replace(" ", "").matches(";q=0(\\.0*)?");
    return refused ? IDENTITY : GZIP;
  }
}
