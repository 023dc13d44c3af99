package news.standfirst.api;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.access.Scope;
import news.standfirst.web.Method;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API: a line of the table that makes the routes, the OpenAPI document and the
 * readable page.
 *
 * @param id stable, for clients that are made from the document: {@code publishArticle}
 * @param path below {@code /api/v1}
 * @param about one sentence for people
 * @param scope that a token needs; null: anybody may call
 * @param takes the schema of the body; null: none
 * @param status of success
 * @param answers the schema of the answer; null: none
 * @param maxBodyBytes of the request
 * @param asked every field that its query may have
 */
record Operation(
    String id,
    Method method,
    String path,
    String about,
    @Nullable Scope scope,
    @Nullable String takes,
    int status,
    @Nullable String answers,
    long maxBodyBytes,
    List<Asked> asked,
    Doing doing) {
  static final String ROOT = "/api/v1";

  /** Commands and names are short; 64 KiB hold the longest note many times. */
  private static final long SHORT_BODY = 64 << 10;

  /** A field of the query or of the path. */
  record Asked(String name, String about) {}

  Operation {
    asked = List.copyOf(asked);
  }

  /** What a call does. */
  @FunctionalInterface
  interface Doing {
    Reply.Whole of(Call call);
  }

  static Operation get(
      String id, String path, String about, @Nullable Scope scope, String answers, Doing doing) {
    return new Operation(
        id, Method.GET, path, about, scope, null, 200, answers, 0, List.of(), doing);
  }

  static Operation post(
      String id, String path, String about, Scope scope, @Nullable String takes, Doing doing) {
    return new Operation(
        id, Method.POST, path, about, scope, takes, 200, "Article", SHORT_BODY, List.of(), doing);
  }

  static Operation put(
      String id, String path, String about, Scope scope, String takes, Doing doing) {
    return new Operation(
        id, Method.PUT, path, about, scope, takes, 200, takes, SHORT_BODY, List.of(), doing);
  }

  Operation answering(int otherStatus, @Nullable String otherAnswers) {
    return new Operation(
        id,
        method,
        path,
        about,
        scope,
        takes,
        otherStatus,
        otherAnswers,
        maxBodyBytes,
        asked,
        doing);
  }

  Operation as(Method other) {
    return new Operation(
        id, other, path, about, scope, takes, status, answers, maxBodyBytes, asked, doing);
  }

  Operation bodyUpTo(long bytes) {
    return new Operation(
        id, method, path, about, scope, takes, status, answers, bytes, asked, doing);
  }

  /** A list that comes in parts. */
  Operation inParts() {
    return asking("cursor", "The next of the part before.")
        .asking("limit", "How many at most, 1 to 100.");
  }

  Operation asking(String name, String about) {
    var more = new ArrayList<>(asked);
    more.add(new Asked(name, about));
    return new Operation(
        id, method, path, this.about, scope, takes, status, answers, maxBodyBytes, more, doing);
  }

  /** What stands for the names in braces in its path. */
  List<Asked> inPath() {
    return PathFields.of(path);
  }

  boolean takesForm() {
    return "PictureForm".equals(takes);
  }
}
