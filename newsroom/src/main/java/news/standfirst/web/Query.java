package news.standfirst.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named values, from an address's query or from a form. Immutable. */
public final class Query {
  /** Nothing asked. */
  public static final Query NONE = new Query(Map.of());

  /** More names and values than any form of ours has; a flood of them is refused. */
  static final int MAX_VALUES = 2_000;

  private final Map<String, List<String>> values;

  /** These values. */
  public Query(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads {@code name=value&name=value}, percent-encoded UTF-8 with plus for a space.
   *
   * @throws Refusal when an escape or a byte sequence is malformed, or there are too many values
   */
  public static Query parse(String encoded) {
    if (encoded.isEmpty()) {
      return NONE;
    }
    var values = new LinkedHashMap<String, List<String>>();
    int count = 0;
    for (String pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MAX_VALUES) {
        throw Refusal.badRequest("There are more than " + MAX_VALUES + " values in this request.");
      }
      int equals = pair.indexOf('=');
      String name = PercentCode.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : PercentCode.decodeForm(pair.substring(equals + 1));
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
    values.replaceAll((_, list) -> List.copyOf(list));
    return new Query(values);
  }

  /** The first value under this name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The first value under this name, or an empty text. */
  public String text(String name) {
    return first(name).orElse("");
  }

  /** All values under this name, in their order. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Everything. */
  public Map<String, List<String>> asMap() {
    return values;
  }
}
