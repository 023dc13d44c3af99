package news.standfirst.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A glossary as a CSV file (RFC 4180): the columns {@code source}, {@code target} and {@code case},
 * named in the first line, in any order; {@code target} empty or missing is a name that is kept;
 * {@code case} is {@code exact} or {@code any}. Spreadsheets' byte-order mark, semicolons and
 * tabulators are understood, and a field that a spreadsheet would take for a formula goes out
 * behind an apostrophe.
 */
public final class GlossaryFile {
  /** {@link Glossary#MOST_TERMS} lines at their longest are about 2 million characters. */
  public static final int MOST_CHARACTERS = 2_500_000;

  private static final int MOST_PROBLEMS = 20;
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private GlossaryFile() {}

  /** What came of reading a file. */
  public sealed interface Reading {
    /** All of it is understood. */
    record Read(Glossary glossary) implements Reading {}

    /** It is not used; each problem says which line and what to do. */
    record NotRead(List<String> problems) implements Reading {
      public NotRead {
        problems = List.copyOf(problems);
      }
    }
  }

  public static String written(Glossary glossary) {
    var csv = new StringBuilder("source,target,case\r\n");
    for (var term : glossary.terms()) {
      csv.append(field(term.source()))
          .append(',')
          .append(term.isKept() ? "" : field(term.target()))
          .append(',')
          .append(term.exactCase() ? "exact" : "any")
          .append("\r\n");
    }
    return csv.toString();
  }

  private static String field(String text) {
    var safe = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^\",;\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  public static Reading read(String csv) {
    return read(csv, 1);
  }

  /**
   * Reads lines that somebody wrote without naming their columns; problems count from their first.
   *
   * @param columns as the first line of a file names them
   */
  public static Reading readBelow(String columns, String lines) {
    return read(columns + "\n" + lines, 0);
  }

  private static Reading read(String csv, int firstRow) {
    if (csv.length() > MOST_CHARACTERS) {
      return new Reading.NotRead(
          List.of("The file has more than %d characters; divide it.".formatted(MOST_CHARACTERS)));
    }
    var problems = new ArrayList<String>();
    var rows = rows(csv.startsWith("\uFEFF") ? csv.substring(1) : csv, firstRow, problems);
    if (rows.isEmpty()) {
      return new Reading.NotRead(
          List.of("The file is empty; its first line is: source,target,case"));
    }
    var columns =
        rows.getFirst().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (!columns.contains("source")) {
      problems.add("Line 1 names no column source; it should be: source,target,case");
      return new Reading.NotRead(problems);
    }
    var draft = new GlossaryDraft();
    for (int i = 1; i < rows.size(); i++) {
      take(rows.get(i), firstRow + i, columns, draft, problems);
    }
    draft.objection().ifPresent(problems::add);
    return problems.isEmpty()
        ? new Reading.Read(draft.glossary())
        : new Reading.NotRead(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
  }

  private static void take(
      List<String> row,
      int number,
      List<String> columns,
      GlossaryDraft draft,
      List<String> problems) {
    if (row.stream().allMatch(String::isBlank)) {
      return;
    }
    if (row.size() > columns.size()) {
      problems.add(
          "Row %d has %d fields, but there are %d columns; put fields with commas in quotation marks."
              .formatted(number, row.size(), columns.size()));
      return;
    }
    var source = column(row, columns, "source");
    var target = column(row, columns, "target");
    var spelling = column(row, columns, "case").toLowerCase(Locale.ROOT);
    if (!spelling.isEmpty() && !spelling.equals("exact") && !spelling.equals("any")) {
      problems.add("Row %d: case is \"%s\", but must be exact or any.".formatted(number, spelling));
      return;
    }
    draft
        .add(source, target, spelling.isEmpty() ? null : spelling.equals("exact"))
        .ifPresent(problem -> problems.add("Row %d: %s".formatted(number, problem)));
  }

  private static String column(List<String> row, List<String> columns, String name) {
    int at = columns.indexOf(name);
    var text = at >= 0 && at < row.size() ? row.get(at).strip() : "";
    boolean guarded =
        text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
    return guarded ? text.substring(1) : text;
  }

  private static void paired(int marks, int row, List<String> problems) {
    if (marks % 2 != 0) {
      problems.add(
          "Row %d: a quotation mark has no other; close it, or put the whole field in quotation marks and write the mark twice."
              .formatted(row));
    }
  }

  private static List<List<String>> rows(String csv, int firstRow, List<String> problems) {
    int end = csv.indexOf('\n');
    var first = end < 0 ? csv : csv.substring(0, end);
    char comma =
        first.contains(",") ? ',' : first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    // Quotation marks inside a field that does not begin with one belong to its words, in pairs.
    int bare = 0;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        if (c != '"' || twice) {
          field.append(c);
          i += twice ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
      } else if (c == comma || c == '\n') {
        row.add(field.toString());
        field.setLength(0);
        paired(bare, firstRow + rows.size(), problems);
        bare = 0;
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (c != '\r') {
        field.append(c);
        bare += c == '"' ? 1 : 0;
      }
    }
    paired(bare, firstRow + rows.size(), problems);
    if (quoted) {
      problems.add(
          "Row %d: a quotation mark is opened and never closed.".formatted(firstRow + rows.size()));
    }
    if (!field.isEmpty() || !row.isEmpty()) {
      row.add(field.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
