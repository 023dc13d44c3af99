package news.standfirst.document;

import java.util.List;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Refusal;
import org.jspecify.annotations.Nullable;

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
   * @param why the same, to be said in another language; null for what only programs get wrong
   */
  public record Problem(String field, String message, @Nullable Refusal why) {
    public Problem(String field, String message) {
      this(field, message, null);
    }
  }

  /** With everything that was found wrong; at least one problem. */
  public MalformedDocument(List<Problem> problems) {
    super(problems.getFirst().field() + ": " + problems.getFirst().message());
    this.problems = List.copyOf(problems);
  }

  MalformedDocument(String field, String message) {
    this(List.of(new Problem(field, message)));
  }

  MalformedDocument(String field, InvalidStory why) {
    this(List.of(new Problem(field, String.valueOf(why.getMessage()), why.refusal().orElse(null))));
  }

  public List<Problem> problems() {
    return problems;
  }
}
