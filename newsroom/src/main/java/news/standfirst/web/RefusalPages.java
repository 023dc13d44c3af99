package news.standfirst.web;

import java.util.Optional;

/** Makes the page or document that tells a person or a program why there is no answer. */
@FunctionalInterface
public interface RefusalPages {
  /** The reply for a refused request; called on any thread, must not fail and must not block. */
  Reply.Whole page(Refused refused);

  /**
   * What a fault means to the person whose request met it, when it is a state of the house that
   * passes (a full disk, say) and not a mistake of the program: a refusal with 503.
   */
  default Optional<Refusal> meaning(Throwable fault) {
    return Optional.empty();
  }

  /**
   * A request that got no answer.
   *
   * @param path as it was sent; may be hostile
   * @param headers of the request
   * @param explanation a sentence for the person
   * @param faultId the number under which a fault was logged; empty if it was none
   */
  record Refused(
      int status, String code, String explanation, String path, Headers headers, String faultId) {

    /** Whether a program asked that wants problem details. */
    public boolean wantsJson() {
      return path.startsWith("/api/") || headers.first("accept").orElse("").contains("json");
    }
  }
}
