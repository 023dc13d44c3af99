package news.standfirst.translation.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Order;
import news.standfirst.translation.kept.Steps;
import news.standfirst.translation.kept.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Works off what waits, on the thread that calls, one order ahead: while the engine has an order,
 * the next story is taken and made ready, and once the answer is there the next order goes out
 * before what came is checked and kept. So the engine waits for nobody.
 *
 * <p>There is never more than one order of a line at the engine, nor more than one story ready
 * behind it, and that one is only taken when the story before has no order left: a live post waits
 * for one order at most, and a lease begins no earlier than an order before the work. While a live
 * post waits, nothing is taken ahead.
 *
 * <p>Used by one thread, but for {@link #outdate}.
 */
final class Line implements AutoCloseable {
  /** Longer than an engine may take for the longest story and an order before it. */
  private static final Duration LEASE = Duration.ofMinutes(20);

  private final Translator translator;
  private final Waiting waiting;
  private final Troubles troubles;
  private final Consumer<Line> closed;
  private final Waiting.Taking first;
  private final Waiting.Taking behind;
  private final @Nullable ExecutorService engineThread;
  private @Nullable AtEngine atEngine;
  private volatile @Nullable Assignment ahead;

  private record AtEngine(Assignment one, Order order, FutureTask<Answer> answer) {}

  /** What is done with wishes that could not be fulfilled. */
  interface Troubles {
    /** An engine failed. */
    void later(Waiting.Wish wish, Fault fault);

    /** This program did. */
    void later(Waiting.Wish wish, RuntimeException fault);

    /** Whether nothing more is to be begun. */
    boolean closing();
  }

  private Line(
      Translator translator,
      Waiting waiting,
      Troubles troubles,
      Consumer<Line> closed,
      Waiting.Taking first,
      @Nullable ExecutorService engineThread) {
    this.translator = translator;
    this.waiting = waiting;
    this.troubles = troubles;
    this.closed = closed;
    this.first = first;
    this.behind = new Waiting.Taking(first.who(), first.lease(), Waiting.Rank.FRESH, first.last());
    this.engineThread = engineThread;
  }

  /**
   * One order ahead; what waits on the engine is a thread with the priority of the first caller.
   */
  static Line oneAhead(
      Translator translator,
      Waiting waiting,
      Troubles troubles,
      String who,
      Consumer<Line> closed) {
    return new Line(
        translator,
        waiting,
        troubles,
        closed,
        Waiting.Taking.any(who, LEASE),
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("translation-order").factory()));
  }

  /** For live posts: one after the other, so that none is kept from a line that is free. */
  static Line live(Translator translator, Waiting waiting, Troubles troubles, String who) {
    return new Line(
        translator,
        waiting,
        troubles,
        _ -> {},
        new Waiting.Taking(who, LEASE, Waiting.Rank.LIVE, Waiting.Rank.LIVE),
        null);
  }

  /** Goes on by one step; false when nothing is due and nothing is at work. */
  boolean step() {
    var working = atEngine;
    if (working == null) {
      return beginNext();
    }
    if (!working.answer().isDone() && !working.one().hasOrder()) {
      readyAhead();
      var next = ahead;
      if (next != null && !next.hasOrder()) {
        // The memory knew all of it.
        ahead = null;
        end(next, null);
        return true;
      }
    }
    receive(working);
    return true;
  }

  private boolean beginNext() {
    if (ahead == null) {
      var wish = waiting.take(first);
      if (wish.isEmpty()) {
        return false;
      }
      begin(wish.get());
    }
    var next = fresh();
    if (next != null && !sent(next)) {
      end(next, null);
    }
    return true;
  }

  /** Takes what is ready, begun anew if something happened to it since. */
  private @Nullable Assignment fresh() {
    var next = ahead;
    ahead = null;
    if (next != null && next.isOutdated()) {
      begin(next.wish());
      next = ahead;
      ahead = null;
    }
    return next;
  }

  private void readyAhead() {
    if (ahead == null && engineThread != null && !troubles.closing()) {
      waiting.take(behind).ifPresent(this::begin);
    }
  }

  /** Makes a wish ready; what needs nothing is done with it. */
  private void begin(Waiting.Wish wish) {
    guarded(
        wish,
        () -> {
          var begun = translator.begin(wish);
          if (begun.isEmpty()) {
            waiting.done(wish);
          }
          ahead = begun.orElse(null);
        });
  }

  /** Sends the next order; false when there is none. */
  private boolean sent(Assignment one) {
    if (!one.hasOrder()) {
      return false;
    }
    var asked = one.order();
    var answer = new FutureTask<>(() -> translator.ask(one, asked));
    atEngine = new AtEngine(one, asked.order(), answer);
    if (engineThread == null) {
      answer.run();
    } else {
      engineThread.execute(answer);
    }
    return true;
  }

  /** Waits for an answer, and lets the engine have the next order before anything else. */
  private void receive(AtEngine working) {
    var one = working.one();
    atEngine = null;
    guarded(
        one.wish(),
        () -> {
          var answer = answer(working);
          if (answer instanceof Answer.Translated came && sent(one)) {
            goOn(working, came);
            return;
          }
          sendAhead();
          switch (answer) {
            case Answer.Translated last -> end(one, checked(working, last));
            case Answer.Failed(var fault) -> {
              translator.keepWhatCame(one);
              troubles.later(one.wish(), fault);
            }
          }
        });
  }

  private void goOn(AtEngine working, Answer.Translated came) {
    try {
      translator.remember(checked(working, came));
    } catch (RuntimeException e) {
      // Its next answer has nowhere to go.
      atEngine = null;
      throw e;
    }
  }

  private Steps.Made checked(AtEngine working, Answer.Translated came) {
    return translator.check(working.one(), working.order(), came);
  }

  private static Answer answer(AtEngine working) {
    try {
      return working.answer().get();
    } catch (InterruptedException _) {
      working.answer().cancel(true);
      Thread.currentThread().interrupt();
      return new Answer.Failed(new Fault.Unavailable(FaultReason.CALLED_OFF.with()));
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private void sendAhead() {
    if (troubles.closing()) {
      return;
    }
    var next = fresh();
    if (next != null && !sent(next)) {
      ahead = next;
    }
  }

  private void end(Assignment one, Steps.@Nullable Made made) {
    Steps.Ended ended;
    try {
      ended = translator.end(one, made, taking());
    } catch (RuntimeException e) {
      if (made != null && !troubles.closing()) {
        // Not asked for twice, whatever keeps the rest from being kept.
        translator.remember(made);
      }
      troubles.later(one.wish(), e);
      return;
    }
    ended.next().ifPresent(this::begin);
    translator.tell(ended.changed());
  }

  /** What is taken in the same write that ends a wish. */
  private Optional<Waiting.Taking> taking() {
    var working = atEngine;
    return engineThread == null
            || ahead != null
            || troubles.closing()
            || (working != null && working.one().hasOrder())
        ? Optional.empty()
        : Optional.of(working == null ? first : behind);
  }

  private void guarded(Waiting.Wish wish, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      troubles.later(wish, e);
    }
  }

  /**
   * Something happened to the thing or the pair of this name in the log: what was made ready of it
   * is begun anew. From any thread.
   */
  void outdate(String id) {
    var next = ahead;
    if (next != null && next.isOf(id)) {
      next.outdate();
    }
  }

  /** Gives back what was not begun, and ends what is at the engine. */
  @Override
  public void close() {
    try {
      var next = ahead;
      ahead = null;
      if (next != null) {
        waiting.giveBack(next.wish(), first.who());
      }
      for (var working = atEngine; working != null; working = atEngine) {
        receive(working);
      }
    } finally {
      closed.accept(this);
      if (engineThread != null) {
        engineThread.shutdownNow();
      }
    }
  }
}
