package news.standfirst.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads multipart/form-data (RFC 7578) out of a body that is bounded already. */
final class MultipartReader {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^\\s;]{1,70}))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
  private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};
  private static final int MAX_PARTS = 200;
  private static final int MAX_PART_HEAD_BYTES = 8 * 1024;

  private final byte[] body;
  private final byte[] delimiter;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<Upload> uploads = new ArrayList<>();

  private MultipartReader(byte[] body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  static Form read(String contentType, byte[] body) {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw malformed("has no boundary");
    }
    String quoted = matcher.group(1);
    return new MultipartReader(body, quoted == null ? matcher.group(2) : quoted).parts();
  }

  private Form parts() {
    // The first delimiter may stand at the very start, without its line break.
    int skip = 2;
    int at = matchesAt(0, delimiter, skip) ? delimiter.length - skip : endOf(0, delimiter);
    for (int count = 0; !startsWith(at, "--"); count++) {
      if (count == MAX_PARTS) {
        throw malformed("has more than " + MAX_PARTS + " parts");
      }
      if (!startsWith(at, "\r\n")) {
        throw malformed("ends in the middle");
      }
      int headEnd = endOf(at, BLANK_LINE);
      if (headEnd - at > MAX_PART_HEAD_BYTES) {
        throw malformed("has a part with too long a head");
      }
      int next = endOf(headEnd - 2, delimiter);
      int bodyEnd = Math.max(headEnd, next - delimiter.length);
      part(text(at, headEnd), Arrays.copyOfRange(body, headEnd, bodyEnd));
      at = next;
    }
    values.replaceAll((_, list) -> List.copyOf(list));
    return new Form(new Query(values), uploads);
  }

  private void part(String head, byte[] bytes) {
    String disposition = line(head, "content-disposition").orElse("");
    Matcher name = NAME.matcher(disposition);
    if (!disposition.startsWith("form-data") || !name.find()) {
      throw malformed("has a part without a name");
    }
    String field = name.group(1);
    Matcher fileName = FILE_NAME.matcher(disposition);
    if (fileName.find()) {
      String type = line(head, "content-type").orElse("application/octet-stream");
      uploads.add(new Upload(field, withoutFolder(fileName.group(1)), type, bytes));
    } else {
      values
          .computeIfAbsent(field, _ -> new ArrayList<>())
          .add(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static Optional<String> line(String head, String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  private static String withoutFolder(String fileName) {
    int cut = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    return fileName.substring(cut + 1).replaceAll("\\p{Cntrl}", "");
  }

  private String text(int from, int to) {
    return new String(body, from, to - from, StandardCharsets.UTF_8);
  }

  /** The position after the next occurrence. */
  private int endOf(int from, byte[] wanted) {
    for (int i = Math.max(from, 0); i <= body.length - wanted.length; i++) {
      if (body[i] == wanted[0] && matchesAt(i, wanted, 0)) {
        return i + wanted.length;
      }
    }
    throw malformed("ends in the middle");
  }

  private boolean matchesAt(int at, byte[] wanted, int skip) {
    int length = wanted.length - skip;
    return at + length <= body.length
        && Arrays.equals(body, at, at + length, wanted, skip, wanted.length);
  }

  private boolean startsWith(int at, String wanted) {
    return matchesAt(at, wanted.getBytes(StandardCharsets.ISO_8859_1), 0);
  }

  private static Refusal malformed(String what) {
    return Refusal.badRequest("The uploaded form " + what + "; please send it again.");
  }
}
