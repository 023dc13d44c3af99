package news.standfirst.story;

import java.util.Map;

/**
 * Somebody whose name stands in bylines.
 *
 * @param slug of the name, see {@link Byline#slug}
 * @param role a line under the name, per language; may be empty
 * @param about a short life, per language; may be empty
 */
public record Author(
    Slug slug, String name, Map<Language, String> role, Map<Language, String> about) {
  public Author {
    name = Bounds.required("name", name, Bounds.SHORT_LINE);
    role.values().forEach(text -> Bounds.line("role", text, Bounds.SHORT_LINE));
    about.values().forEach(text -> Bounds.line("about", text, Bounds.NOTE));
    role = Map.copyOf(role);
    about = Map.copyOf(about);
  }
}
