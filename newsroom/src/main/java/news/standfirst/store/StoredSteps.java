package news.standfirst.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import news.standfirst.story.Actor;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Steps;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.kept.Waiting;
import org.jspecify.annotations.Nullable;

/** Steps of the work at translations, over several tables at once. */
final class StoredSteps implements Steps {
  private final Ledger ledger;

  StoredSteps(Ledger ledger) {
    this.ledger = ledger;
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
    return ledger.change(
        change -> {
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
                    if (isThere && made != null) {
                      StoredMemory.keep(change, made);
                    }
                    StoredWaiting.done(change, wish);
                    taken.set(next.flatMap(taking -> StoredWaiting.take(change, taking)));
                  });
          return new Ended(changed, taken.get());
        });
  }
}
