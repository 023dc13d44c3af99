package news.standfirst.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API by somebody who is known, or by a reader.
 *
 * @param operation what was called
 * @param caller null: there was no token
 */
record Call(Operation operation, Request request, @Nullable Acting caller) {
  private static final int FEWEST = 1;
  private static final int USUAL = 20;
  private static final int MOST = 100;

  /** Who acts; without a token the call is refused. */
  Acting who() {
    if (caller == null) {
      throw ApiProblem.of(
              401,
              "token-missing",
              "Send a token as Authorization: Bearer …; standfirst token add makes one.")
          .withHeader("www-authenticate", "Bearer realm=\"standfirst\"");
    }
    return caller;
  }

  /** The fields of the body, of which only these may be there. */
  Fields fields(String... known) {
    return new Fields(JsonBody.read(request), Set.of(known));
  }

  /** The same of a text's fields and more. */
  Fields fields(Collection<String> ofText, String... more) {
    var known = new HashSet<>(ofText);
    known.addAll(List.of(more));
    return new Fields(JsonBody.read(request), known);
  }

  /** Refuses a body where none is taken. */
  void noFields() {
    fields().made(() -> true);
  }

  ArticleId article() {
    var id = request.parameter("id");
    if (!id.matches("[a-z0-9]{1,32}")) {
      throw ApiProblem.notFound("There is no article of this id.");
    }
    return new ArticleId(id);
  }

  /** A slug in the path; one that cannot be is not found. */
  Slug slug(String parameter) {
    return new Fields(JsonBody.read(new byte[] {'{', '}'}), Set.of())
        .made(() -> new Slug(request.parameter(parameter)));
  }

  Language language(String parameter) {
    return new Fields(JsonBody.read(new byte[] {'{', '}'}), Set.of())
        .made(() -> new Language(request.parameter(parameter)));
  }

  /** A field of the query, "" where it is left out; the operation's line has to name it. */
  String query(String name) {
    requireNamed(name);
    return request.query().text(name);
  }

  /** Every value of a field of the query. */
  List<String> queries(String name) {
    requireNamed(name);
    return request.query().all(name);
  }

  private void requireNamed(String name) {
    if (operation.asked().stream().noneMatch(asked -> asked.name().equals(name))) {
      throw new IllegalStateException(operation.id() + " does not say that it takes " + name);
    }
  }

  String cursor() {
    return query("cursor");
  }

  /** How many lines at most: 1 to 100. */
  int limit() {
    var words = query("limit");
    if (words.isEmpty()) {
      return USUAL;
    }
    if (!words.matches("\\d{1,3}")
        || Integer.parseInt(words) < FEWEST
        || Integer.parseInt(words) > MOST) {
      throw ApiProblem.field("limit", "The limit is a number from 1 to 100.");
    }
    return Integer.parseInt(words);
  }

  /** What came of an act, or the problem that stands for why nothing did. */
  static <T> T valueOf(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var refusal) ->
          throw ApiProblem.of(409, refusal.code(), refusal.reason());
      case Answer.Forbidden<T>(var refusal) ->
          throw ApiProblem.of(403, refusal.code(), refusal.reason());
      case Answer.Unknown<T>() -> throw ApiProblem.notFound("There is nothing of this name or id.");
    };
  }
}
