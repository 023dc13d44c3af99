package news.standfirst.web;

/**
 * Thrown by a handler to refuse a request with a status, a stable code and a sentence for the
 * person. It carries no stack trace, because it is an answer and not a fault.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /** A refusal with this status (4xx or 503), a code for programs and a sentence for people. */
  public Refusal(int status, String code, String explanation) {
    super(explanation, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** The request was malformed: 400. */
  public static Refusal badRequest(String explanation) {
    return new Refusal(400, "bad-request", explanation);
  }

  /** There is nothing at this address: 404. */
  public static Refusal notFound(String explanation) {
    return new Refusal(404, "not-found", explanation);
  }

  /** The person is known but may not do this: 403. */
  public static Refusal forbidden(String explanation) {
    return new Refusal(403, "forbidden", explanation);
  }

  /** The HTTP status to answer with. */
  public int status() {
    return status;
  }

  /** The code for programs, lower case with dashes. */
  public String code() {
    return code;
  }

  /** The sentence for the person. */
  public String explanation() {
    return String.valueOf(getMessage());
  }
}
