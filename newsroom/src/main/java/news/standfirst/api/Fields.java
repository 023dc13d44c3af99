package news.standfirst.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import news.standfirst.access.InvalidAccess;
import news.standfirst.document.MalformedDocument;
import news.standfirst.document.MalformedDocument.Problem;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object and gathers everything that is wrong, so that the client hears
 * of it at once. A field at fault gives a stand-in; {@link #made} refuses before one is used.
 */
final class Fields {
  private static final int MOST_ENTRIES = 500;

  private final JsonNode json;
  private final List<Problem> problems = new ArrayList<>();

  /** Fields that are none of {@code known} are at fault. */
  Fields(JsonNode json, Set<String> known) {
    this.json = json;
    for (var name : (Iterable<String>) json::fieldNames) {
      if (!known.contains(name)) {
        var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        problem(shown, "There is no such field here; known are " + sorted(known) + ".");
      }
    }
  }

  private static String sorted(Set<String> known) {
    return known.isEmpty() ? "none" : String.join(", ", known.stream().sorted().toList());
  }

  JsonNode json() {
    return json;
  }

  void problem(String field, String message) {
    if (problems.size() < 100) {
      problems.add(new Problem(field, message));
    }
  }

  boolean has(String field) {
    return !json.path(field).isMissingNode();
  }

  /** A text that must be there and not be blank. */
  String text(String field) {
    var text = text(field, "");
    if (text.isBlank() && problems.stream().noneMatch(p -> p.field().equals(field))) {
      problem(field, "This field is needed and may not be empty.");
    }
    return text;
  }

  String text(String field, String otherwise) {
    var node = json.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return otherwise;
    }
    if (!node.isTextual()) {
      problem(field, "This must be a string.");
      return otherwise;
    }
    return node.textValue();
  }

  boolean flag(String field) {
    var node = json.path(field);
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      problem(field, "This must be true or false.");
    }
    return node.asBoolean(false);
  }

  /** A whole number; absent: the other one. */
  int number(String field, int otherwise) {
    var node = json.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return otherwise;
    }
    if (!node.canConvertToInt() || !node.isIntegralNumber()) {
      problem(field, "This must be a whole number.");
      return otherwise;
    }
    return node.intValue();
  }

  /** Says what is wrong here as wrong with a part of other fields; whether anything was. */
  boolean putOnto(Fields all, String place) {
    problems.forEach(wrong -> all.problem(place + "." + wrong.field(), wrong.message()));
    return !problems.isEmpty();
  }

  /** A time with an offset that must be there. */
  Instant time(String field) {
    var words = text(field);
    if (words.isEmpty()) {
      return Instant.EPOCH;
    }
    try {
      var at = OffsetDateTime.parse(words);
      if (at.getYear() > 1900 && at.getYear() < 3000) {
        return at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
      }
    } catch (DateTimeException e) {
      // Told below, like a year that cannot be meant.
    }
    problem(field, "This must be a time with an offset, such as 2031-05-09T12:00:00+02:00.");
    return Instant.EPOCH;
  }

  @Nullable Instant optionalTime(String field) {
    return json.path(field).isMissingNode() || json.path(field).isNull() ? null : time(field);
  }

  /** Strings in an array, each turned into a value; absent: none. */
  <T> List<T> each(String field, Function<String, T> read) {
    var node = json.path(field);
    var made = new ArrayList<T>();
    if (node.isMissingNode() || node.isNull()) {
      return made;
    }
    if (!node.isArray() || node.size() > MOST_ENTRIES) {
      problem(field, "This must be an array of at most %d strings.".formatted(MOST_ENTRIES));
      return made;
    }
    for (int i = 0; i < node.size(); i++) {
      var place = field + "[" + i + "]";
      var entry = node.get(i);
      if (entry.isTextual()) {
        gather(place, () -> made.add(read.apply(entry.textValue())));
      } else {
        problem(place, "This must be a string.");
      }
    }
    return made;
  }

  /** An object of texts by language; absent: empty. */
  Map<Language, String> byLanguage(String field) {
    return byLanguage(field, json.path(field));
  }

  Map<Language, String> byLanguage(String field, JsonNode node) {
    var made = new TreeMap<Language, String>();
    if (node.isMissingNode() || node.isNull()) {
      return made;
    }
    if (!node.isObject() || node.size() > MOST_ENTRIES) {
      problem(field, "This must be an object of texts by language, such as {\"en\": \"Storm\"}.");
      return made;
    }
    for (var entry : node.properties()) {
      var place = field + "." + entry.getKey();
      if (entry.getValue().isTextual()) {
        gather(place, () -> made.put(new Language(entry.getKey()), entry.getValue().textValue()));
      } else {
        problem(place, "This must be a string.");
      }
    }
    return made;
  }

  /** A day that must be there. */
  LocalDate day(String field, JsonNode node) {
    try {
      return LocalDate.parse(node.asText(""));
    } catch (DateTimeException e) {
      problem(field, "This must be a day such as 2031-05-09.");
      return LocalDate.EPOCH;
    }
  }

  /** A value made of one field; what its maker refuses is at fault. */
  <T> T value(String field, T otherwise, Supplier<T> make) {
    var made = new ArrayList<T>(1);
    gather(field, () -> made.add(make.get()));
    return made.isEmpty() ? otherwise : made.getFirst();
  }

  private void gather(String field, Runnable make) {
    try {
      make.run();
    } catch (InvalidStory e) {
      refused(field, e);
    } catch (InvalidAccess e) {
      refused(field, e);
    } catch (MalformedDocument e) {
      problems.addAll(e.problems());
    }
  }

  private void refused(String field, RuntimeException why) {
    if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
      problem(field, String.valueOf(why.getMessage()));
    }
  }

  /** The value that all fields make together, unless one of them is at fault. */
  <T> T made(Supplier<T> make) {
    if (!problems.isEmpty()) {
      throw ApiProblem.fields(List.copyOf(problems));
    }
    try {
      return make.get();
    } catch (InvalidStory e) {
      throw ApiProblem.field(e.field(), String.valueOf(e.getMessage()));
    } catch (InvalidAccess e) {
      throw ApiProblem.field(e.field(), String.valueOf(e.getMessage()));
    } catch (MalformedDocument e) {
      throw ApiProblem.fields(e.problems());
    }
  }
}
