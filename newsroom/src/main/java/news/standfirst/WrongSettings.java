package news.standfirst;

import java.util.List;

/** The settings cannot be used; the message lists everything that is wrong with them at once. */
final class WrongSettings extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongSettings(List<String> problems) {
    super(
        problems.size() == 1
            ? problems.getFirst()
            : "There are %d mistakes in the settings:\n- %s"
                .formatted(problems.size(), String.join("\n- ", problems)));
  }
}
