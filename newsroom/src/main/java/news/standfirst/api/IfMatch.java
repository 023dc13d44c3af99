package news.standfirst.api;

import java.util.Optional;
import java.util.function.IntSupplier;
import news.standfirst.access.Answer;

/** The revision that a client wrote on, in the field If-Match. Stateless. */
final class IfMatch {
  private IfMatch() {}

  /** The revision in {@code "3"}, or in the tag that a GET gave; without it the call is refused. */
  static int needed(Call call, int newest) {
    return given(call, newest)
        .orElseThrow(
            () ->
                ApiProblem.of(
                    428,
                    "if-match-missing",
                    "Name the revision that you changed: If-Match: \"%d\".".formatted(newest)));
  }

  /** The same where a client may leave it out. */
  static Optional<Integer> given(Call call, int newest) {
    var field = call.request().header("if-match");
    if (field.isEmpty()) {
      return Optional.empty();
    }
    var tag = field.get().strip();
    if (tag.equals("*")) {
      return Optional.of(newest);
    }
    if (!tag.matches("\"\\d{1,9}(\\.[0-9a-f]{8})?\"")) {
      throw ApiProblem.of(
          400,
          "if-match-malformed",
          "If-Match is a revision in quotation marks, such as \"%d\".".formatted(newest));
    }
    return Optional.of(Integer.parseInt(tag.substring(1).split("[.\"]", 2)[0]));
  }

  /**
   * The answer to a save, unless somebody else saved meanwhile: that is 412 with both revisions.
   *
   * @param newest the revision that stands now
   */
  static <T> Answer<T> checked(Answer<T> answer, int yours, IntSupplier newest) {
    if (answer instanceof Answer.Refused<T>(var refusal)
        && refusal.code().equals("revision-conflict")) {
      throw ApiProblem.of(412, refusal.code(), refusal.reason())
          .with("yourRevision", yours)
          .with("newestRevision", newest.getAsInt());
    }
    return answer;
  }
}
