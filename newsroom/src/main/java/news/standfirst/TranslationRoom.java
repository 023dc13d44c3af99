package news.standfirst;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Gate;
import news.standfirst.languages.LanguageDesks;
import news.standfirst.store.Follower;
import news.standfirst.store.Store;
import news.standfirst.story.LogPosition;
import news.standfirst.translation.Engine;
import news.standfirst.translation.Engines;
import news.standfirst.translation.engine.BuiltInEngine;
import news.standfirst.translation.kept.EditionPlan;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.models.ShelfWatch;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.translation.work.WorkSettings;

/** Puts the translation together: engines, what works off what waits, and people's own texts. */
final class TranslationRoom implements AutoCloseable {
  private static final Duration LOOK_AT_MODELS = Duration.ofSeconds(5);

  private final Engines engines;
  private final Pipeline pipeline;
  private final Revising revising;
  private final Follower follower;
  private final ShelfWatch watch;
  private final ModelOffice models;

  /**
   * Opens it; what is asked for from now on is worked off.
   *
   * @param caughtUp waits until this process's pages show what is at a log position
   */
  TranslationRoom(Settings settings, Store store, Clock clock, Consumer<LogPosition> caughtUp) {
    var site = settings.site();
    var engineSettings = settings.translation();
    var shelf = ModelPlace.shelf(settings);
    Optional<BuiltInEngine> builtIn =
        engineSettings.engines().contains(BuiltInEngine.NAME)
            ? Optional.of(new BuiltInEngine(shelf, clock))
            : Optional.empty();
    engines =
        EngineRoom.open(
            engineSettings, builtIn.map(Engine.class::cast), store.characterCount(), clock);
    var work =
        new WorkSettings(
            site.editions(), engineSettings.holdFailedChecks(), WorkSettings.usualWorkers());
    pipeline = new Pipeline(store.translation(), engines, work, store.published(), clock, caughtUp);
    revising = new Revising(store.translation(), clock, caughtUp);
    follower = new Follower("translation", store.log(), _ -> pipeline.hasWork(), pipeline::handle);
    watch =
        new ShelfWatch(
            shelf,
            LOOK_AT_MODELS,
            () -> {
              builtIn.ifPresent(BuiltInEngine::lookAgain);
              pipeline.beginArchives();
            });
    models = new ModelOffice(shelf, ModelPlace.registry(settings), clock, watch::look);
  }

  /**
   * Begins to look which models there are, and to ask for what the editions lack. To be called when
   * the doors are open: it reads the engines' data, which the first reader need not wait for.
   */
  void begin() {
    watch.begin();
  }

  /** What people and tokens ask, of all this. */
  LanguageDesks desks(EditionPlan plan, Gate gate, AuditWriter audit) {
    return LanguageDesks.over(pipeline, revising, models, plan, gate, audit);
  }

  Pipeline pipeline() {
    return pipeline;
  }

  Revising revising() {
    return revising;
  }

  /** The number up to which the log that ends here was looked through for what to translate. */
  long reached(LogPosition head) {
    return follower.reached(head);
  }

  /** Engines end first, so that nobody waits for one of them. */
  @Override
  public void close() {
    models.close();
    watch.close();
    follower.close();
    engines.close();
    pipeline.close();
  }
}
