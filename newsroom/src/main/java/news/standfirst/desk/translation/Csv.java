package news.standfirst.desk.translation;

/** Writes comma-separated lines (RFC 4180). */
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
}
