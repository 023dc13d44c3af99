package news.standfirst.store.edition;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.translation.ScheduledUpdates;
import news.standfirst.store.translation.StoredCharacterCount;
import news.standfirst.store.translation.StoredGlossaries;
import news.standfirst.store.translation.StoredMemory;
import news.standfirst.store.translation.StoredWaiting;
import news.standfirst.story.Actor;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Steps;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.kept.Waiting;
import org.jspecify.annotations.Nullable;

/** Steps of the work at translations, over several tables at once. */
public final class StoredSteps implements Steps {
  private final Ledger ledger;
  private final StoredCharacterCount count;

  public StoredSteps(Ledger ledger, StoredCharacterCount count) {
    this.ledger = ledger;
    this.count = count;
  }

  @Override
  public Optional<Beginning> begin(Waiting.Wish wish) {
    return ledger.read(
        handle ->
            StoredTranslations.original(handle, wish.thing())
                .map(
                    original ->
                        new Beginning(
                            original,
                            StoredGlossaries.of(
                                    handle, new Pair(original.language(), wish.language()))
                                .glossary(),
                            ScheduledUpdates.find(handle, wish.thing(), wish.language())
                                .orElse(null))));
  }

  @Override
  public Ended end(
      Waiting.Wish wish,
      @Nullable Made made,
      Translations.Changing changing,
      Optional<Waiting.Taking> next) {
    var rows = made == null ? List.<StoredMemory.Row>of() : StoredMemory.rows(made);
    return count.broughtInBy(
        writeCount ->
            ledger.change(
                change ->
                    end(
                        change,
                        wish,
                        changing,
                        next,
                        isThere -> {
                          if (isThere && made != null) {
                            StoredMemory.keep(change, made, rows);
                          }
                          writeCount.accept(change);
                        })));
  }

  private static Ended end(
      Change change,
      Waiting.Wish wish,
      Translations.Changing changing,
      Optional<Waiting.Taking> next,
      Consumer<Boolean> remember) {
    var taken = new AtomicReference<Optional<Waiting.Wish>>(Optional.empty());
    // Behind the lock of the original, as an erasure locks, and before that of the log, for
    // which others wait.
    var changed =
        StoredTranslations.change(
            change,
            wish.thing(),
            wish.language(),
            Actor.CLOCK,
            changing,
            isThere -> {
              remember.accept(isThere);
              StoredWaiting.done(change, wish);
              taken.set(next.flatMap(taking -> StoredWaiting.take(change, taking)));
            });
    return new Ended(changed, taken.get());
  }
}
