package news.standfirst;

import java.util.Optional;
import news.standfirst.store.database.StoreFault;
import news.standfirst.web.Refusal;
import news.standfirst.web.RefusalPages;
import news.standfirst.web.Reply;

/**
 * Refusals that know the store: what is wrong with it reaches the person at the desk and the
 * program at the API in a sentence that says what to do. Paths, addresses and the words of a
 * database stay in the log.
 */
record HouseRefusals(RefusalPages looks) implements RefusalPages {
  @Override
  public Reply.Whole page(Refused refused) {
    return looks.page(refused);
  }

  @Override
  public Optional<Refusal> meaning(Throwable fault) {
    return fault instanceof StoreFault store ? meaning(store.kind()) : Optional.empty();
  }

  private static Optional<Refusal> meaning(StoreFault.Kind kind) {
    return switch (kind) {
      case FULL ->
          refusal(
              "store-full",
              "The newsroom's disk is full, so nothing was changed. Once somebody has made room, this"
                  + " works again by itself.");
      case READ_ONLY ->
          refusal(
              "store-read-only",
              "The newsroom's store can only be read now, so nothing was changed. Whoever runs the"
                  + " newsroom must let it write again.");
      case LOCKED ->
          refusal(
              "store-locked",
              "Somebody else keeps the newsroom's store busy, so nothing was changed. Try again in a"
                  + " moment.");
      case UNREACHABLE ->
          refusal(
              "store-unreachable",
              "The newsroom's database does not answer. Try again in a moment, and look first whether"
                  + " your last change is there.");
      case BUSY ->
          refusal(
              "busy",
              "The newsroom is very busy or about to stop, so nothing was changed. Try again in a"
                  + " moment.");
      case DAMAGED, NEWER, OTHER -> Optional.empty();
    };
  }

  private static Optional<Refusal> refusal(String code, String explanation) {
    return Optional.of(new Refusal(503, code, explanation));
  }
}
