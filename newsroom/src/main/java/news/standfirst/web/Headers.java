package news.standfirst.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Header fields in their order; names are compared without regard to case. Immutable. */
public final class Headers {
  /** No header at all. */
  public static final Headers NONE = new Headers(List.of());

  private final List<Field> fields;

  /**
   * One header field.
   *
   * @param name in lower case
   */
  public record Field(String name, String value) {
    /** Refuses what could end the field or start another: CR, LF, NUL and other controls. */
    public Field {
      name = name.toLowerCase(Locale.ROOT);
      if (!isWellFormed(name, value)) {
        throw new IllegalArgumentException(
            "Not a header field: a name needs letters, digits and dashes, a value no controls: "
                + name);
      }
    }

    static boolean isWellFormed(String name, String value) {
      return isToken(name) && !hasControls(value);
    }

    private static boolean isToken(String name) {
      return !name.isEmpty()
          && name.chars()
              .allMatch(c -> c > 0x20 && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
    }

    private static boolean hasControls(String value) {
      return value.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7f);
    }
  }

  /** These fields, in this order. */
  public Headers(List<Field> fields) {
    this.fields = List.copyOf(fields);
  }

  /** All fields in their order. */
  public List<Field> fields() {
    return fields;
  }

  /** The first value under this name. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** All values under this name, in their order. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  /** Whether there is a field of this name. */
  public boolean contains(String name) {
    return first(name).isPresent();
  }

  /** These headers with one more field; others of the same name stay. */
  public Headers with(String name, String value) {
    var more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Headers(more);
  }

  /** These headers with exactly one field of this name. */
  public Headers replacing(String name, String value) {
    return without(name).with(name, value);
  }

  /** These headers without any field of this name. */
  public Headers without(String name) {
    return new Headers(
        fields.stream().filter(field -> !field.name().equalsIgnoreCase(name)).toList());
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
