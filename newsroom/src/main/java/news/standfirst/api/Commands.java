package news.standfirst.api;

import static news.standfirst.access.Scope.ADMIN;
import static news.standfirst.access.Scope.WRITE;

import java.util.function.BiFunction;
import java.util.function.Function;
import news.standfirst.access.Scope;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls that carry out one command on one thing: a short body is read, and whatever is
 * wrong with it is told at once, before anything is done.
 *
 * @param path of the thing
 * @param answers the schema of what is answered
 * @param none any command, which stands in for one that could not be read and is never carried out
 * @param doing carries a command out and answers
 */
record Commands<C>(String path, String answers, C none, BiFunction<Call, C, Reply.Whole> doing) {
  /**
   * A command of those who write.
   *
   * @param word the last part of its address
   * @param takes the schema of its body; null: it takes none
   * @param known the fields of its body; what is wrong with the command itself is said of the last
   */
  Operation command(
      String id,
      String word,
      String about,
      @Nullable String takes,
      Function<Fields, C> make,
      String... known) {
    return operation(WRITE, id, word, about, takes, make, known);
  }

  /** Overwrites the thing's words for good; needs a reason and the scope for it. */
  Operation erasing(String id, String about, Function<String, C> make) {
    return operation(
        ADMIN, id, "erase", about, "Reason", fields -> make.apply(fields.text("reason")), "reason");
  }

  private Operation operation(
      Scope scope,
      String id,
      String word,
      String about,
      @Nullable String takes,
      Function<Fields, C> make,
      String... known) {
    return Operation.post(
            id, path + "/" + word, about, scope, takes, call -> carriedOut(call, make, known))
        .answering(200, answers);
  }

  private Reply.Whole carriedOut(Call call, Function<Fields, C> make, String... known) {
    // A caller without a token is told that first, whatever the body says.
    call.who();
    var fields = call.fields(known);
    var last = known.length == 0 ? "" : known[known.length - 1];
    var command = fields.value(last, none, () -> make.apply(fields));
    return doing.apply(call, fields.made(() -> command));
  }
}
