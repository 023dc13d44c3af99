package news.standfirst.document;

import java.util.List;

/**
 * A document that is not in the form that was asked for. The message may be shown to whoever sent
 * it.
 */
public final class MalformedDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One thing that is wrong.
   *
   * @param field where, as in {@code body[3].text}
   * @param message what is wrong and what is allowed
   */
  public record Problem(String field, String message) {}

  /** With everything that was found wrong; at least one problem. */
  public MalformedDocument(List<Problem> problems) {
    super(problems.getFirst().field() + ": " + problems.getFirst().message());
    this.problems = List.copyOf(problems);
  }

  MalformedDocument(String field, String message) {
    this(List.of(new Problem(field, message)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
