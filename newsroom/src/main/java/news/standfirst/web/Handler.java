package news.standfirst.web;

/** Answers one request, as plain blocking code on a virtual thread of its own. */
@FunctionalInterface
public interface Handler {
  /**
   * The reply to a request.
   *
   * @throws Refusal when the request cannot be answered and the person should be told why
   * @throws Exception for any fault; it is logged once and the person is shown its number
   */
  Reply handle(Request request) throws Exception;
}
