package news.standfirst.api;

import java.util.List;

/**
 * What the API's page for people shows.
 *
 * @param groups the calls, by what they are about
 * @param shapes what bodies and answers look like, in the order of their names
 */
public record ApiSheet(List<Group> groups, List<Shape> shapes) {
  public ApiSheet {
    groups = List.copyOf(groups);
    shapes = List.copyOf(shapes);
  }

  /** Calls about one thing: articles, people. */
  public record Group(String id, String title, List<Entry> calls) {
    public Group {
      calls = List.copyOf(calls);
    }
  }

  /**
   * One call.
   *
   * @param scope that a token needs; empty: anybody may call
   * @param takes the shape of the body; empty: none
   * @param form whether the body is a form with files and not JSON
   * @param answers the shape of the answer; empty: none
   * @param inPath what stands for the names in braces in its path
   * @param asked the fields of its query
   */
  public record Entry(
      String id,
      String method,
      String path,
      String about,
      String scope,
      String takes,
      boolean form,
      int status,
      String answers,
      List<Asked> inPath,
      List<Asked> asked) {
    public Entry {
      inPath = List.copyOf(inPath);
      asked = List.copyOf(asked);
    }
  }

  /** A field of the query or of the path. */
  public record Asked(String name, String about) {}

  /**
   * A schema, in words.
   *
   * @param about empty: its fields say it
   * @param kinds what it may be, when it is not just fields: each a line
   */
  public record Shape(String name, String about, List<Field> fields, List<Kind> kinds) {
    public Shape {
      fields = List.copyOf(fields);
      kinds = List.copyOf(kinds);
    }
  }

  /** A field of a shape. */
  public record Field(String name, boolean required, Kind kind, String about) {}

  /** What may stand in a place: words, some of which lead to a shape. */
  public record Kind(List<Part> parts) {
    public Kind {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Some of the words.
   *
   * @param shape where they lead; empty: nowhere
   */
  public record Part(String words, String shape) {}
}
