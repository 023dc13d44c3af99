package news.standfirst.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.api.Operation.Asked;

/** What stands for each name in braces in the path of a call. */
final class PathFields {
  private static final Pattern NAME = Pattern.compile("/([a-z-]+)/\\{([a-zA-Z]+)}|\\{([a-zA-Z]+)}");

  private PathFields() {}

  /**
   * The fields of a path, in its order.
   *
   * @throws IllegalStateException when nobody has said what one of them is
   */
  static List<Asked> of(String path) {
    var found = new ArrayList<Asked>();
    var names = NAME.matcher(path);
    while (names.find()) {
      var after = names.group(1);
      var name = after == null ? names.group(3) : names.group(2);
      found.add(new Asked(name, about(after == null ? "" : after, name)));
    }
    return List.copyOf(found);
  }

  private static String about(String after, String name) {
    return switch (name) {
      case "id" -> "Of %s, as answers and lists give it.".formatted(one(after));
      case "post" -> "The id of the post, as answers and lists give it.";
      case "link" -> "The id of the preview link, as its list gives it.";
      case "slug" -> "Of %s: small letters, digits and hyphens.".formatted(one(after));
      case "language", "from", "to" -> "A language of the site as BCP 47 names it: en, ar, pt-BR.";
      case "pair" -> "Both languages of a model with a hyphen: en-es.";
      case "number" -> after.equals("revisions") ? "Of the revision: 1 is the first." : segment();
      case "name" -> named(after);
      default -> throw new IllegalStateException("Say what {%s} is.".formatted(name));
    };
  }

  private static String segment() {
    return "Of the segment, as the translation's answer gives it.";
  }

  private static String named(String after) {
    return switch (after) {
      case "people" -> "What the person signs in with.";
      case "tokens" -> "What the token was called when it was made.";
      default -> "imprint, privacy or contact.";
    };
  }

  private static String one(String group) {
    return switch (group) {
      case "articles" -> "the article";
      case "published" -> "the published story";
      case "coverages" -> "the coverage";
      case "pictures" -> "the picture";
      case "authors" -> "the author";
      case "topics" -> "the topic";
      default -> throw new IllegalStateException("Say what one of %s is.".formatted(group));
    };
  }
}
