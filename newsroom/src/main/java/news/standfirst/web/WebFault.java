package news.standfirst.web;

/** The HTTP server could not start or stop. */
public final class WebFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  WebFault(String message, Throwable cause) {
    super(message, cause);
  }
}
