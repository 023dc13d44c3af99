package news.standfirst.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One segment of a route's pattern, in the order in which they are tried. */
sealed interface PathPattern {
  Pattern PLACEHOLDER =
      Pattern.compile("([^{}]*)\\{([a-z][A-Za-z0-9]*)(\\.\\.\\.)?}([^{}]*)", Pattern.DOTALL);

  /** Exactly this text. */
  record Literal(String text) implements PathPattern {}

  /** Some text between a prefix and a suffix, either of which may be empty. */
  record Placeholder(String prefix, String name, String suffix) implements PathPattern {
    @Nullable String valueIn(String segment) {
      boolean fits =
          segment.length() > prefix.length() + suffix.length()
              && segment.startsWith(prefix)
              && segment.endsWith(suffix);
      return fits ? segment.substring(prefix.length(), segment.length() - suffix.length()) : null;
    }

    int literalLength() {
      return prefix.length() + suffix.length();
    }
  }

  /** All segments that are left, joined by slashes. */
  record Rest(String name) implements PathPattern {}

  /** Reads a pattern such as {@code /{lang}/topic/{slug}}. */
  static List<PathPattern> parse(String pattern) {
    if (!pattern.startsWith("/")) {
      throw new IllegalArgumentException("A route's pattern starts with a slash: " + pattern);
    }
    var segments = new ArrayList<PathPattern>();
    for (String segment : pattern.substring(1).split("/", -1)) {
      if (!segments.isEmpty() && segments.getLast() instanceof Rest) {
        throw new IllegalArgumentException("Nothing can follow {...} in " + pattern);
      }
      segments.add(parseSegment(segment, pattern));
    }
    return List.copyOf(segments);
  }

  private static PathPattern parseSegment(String segment, String pattern) {
    if (segment.indexOf('{') < 0 && segment.indexOf('}') < 0) {
      return new Literal(segment);
    }
    Matcher matcher = PLACEHOLDER.matcher(segment);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Cannot read {placeholders} of " + pattern);
    }
    if (matcher.group(3) != null) {
      return new Rest(matcher.group(2));
    }
    return new Placeholder(matcher.group(1), matcher.group(2), matcher.group(4));
  }
}
