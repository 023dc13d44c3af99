package news.standfirst.desk;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated lines (RFC 4180). */
final class Csv {
  private Csv() {}

  /** Adds a line; fields that a spreadsheet would take for a formula are defused. */
  static void line(StringBuilder to, String... fields) {
    for (int i = 0; i < fields.length; i++) {
      to.append(i == 0 ? "" : ",").append(quoted(fields[i]));
    }
    to.append("\r\n");
  }

  private static String quoted(String field) {
    var safe = !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** The lines of a text, each with its fields; empty lines are left out. */
  static List<List<String>> lines(String text) {
    var lines = new ArrayList<List<String>>();
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    var inside = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (inside) {
        if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
          field.append('"');
          at++;
        } else if (c == '"') {
          inside = false;
        } else {
          field.append(c);
        }
      } else if (c == '"') {
        inside = true;
      } else if (c == ',' || c == ';' || c == '\t') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\n') {
        end(lines, fields, field);
      } else if (c != '\r' && c != '\ufeff') {
        field.append(c);
      }
    }
    end(lines, fields, field);
    return lines;
  }

  private static void end(List<List<String>> lines, List<String> fields, StringBuilder field) {
    fields.add(field.toString());
    if (fields.stream().anyMatch(one -> !one.isBlank())) {
      lines.add(List.copyOf(fields));
    }
    fields.clear();
    field.setLength(0);
  }
}
