package news.standfirst.translation.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.standfirst.courtesy.GiveWay;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Refusal;
import news.standfirst.story.Term;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Engine;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.Serving;
import news.standfirst.translation.models.InstalledModel;
import news.standfirst.translation.models.ModelFault;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translator.Conditions;
import news.standfirst.translator.TranslatedText;
import news.standfirst.translator.TranslationStoppedException;
import news.standfirst.translator.Translator;
import news.standfirst.translator.TranslatorPool;
import org.jspecify.annotations.Nullable;

/**
 * The engine in the house: Firefox's models from the shelf, on this machine's processor, directly
 * or through a language between. A model that is installed or replaced while the newsroom runs is
 * found within {@link #LOOK_AGAIN}; its contents are part of the version, so that texts are made
 * again. Thread-safe; leaves one processor to the readers.
 */
public final class BuiltInEngine implements Engine {
  /** Its name in settings, tables and on the desk. */
  public static final String NAME = "built-in";

  private static final String INSTALL = "./standfirst models install ";

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /** Ways held in memory; the one that was asked longest ago goes. 4 x 2 models x 43 MB at most. */
  private static final int MOST_LOADED = 4;

  private final ModelShelf shelf;
  private final InstantSource time;
  private final TranslatorPool pool;
  private final Map<String, Translator> loaded = new LinkedHashMap<>(16, 0.75f, true);
  private Seen seen = new Seen(Instant.MIN, List.of());
  private LocalDate day = LocalDate.MIN;
  private long charactersToday;
  private @Nullable Instant lastFault;
  private boolean closed;

  /** What was on the shelf when it was looked at. */
  private record Seen(Instant at, List<InstalledModel> models) {}

  /** A way by one or two models, and what it is made of. */
  private record Way(ModelPair pair, String version) {}

  /** Opens the engine; models are loaded when they are first needed. */
  public BuiltInEngine(ModelShelf shelf, InstantSource time) {
    this.shelf = shelf;
    this.time = time;
    this.pool =
        new TranslatorPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1), GiveWay::thisThread);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean textLeaves() {
    return false;
  }

  @Override
  public Optional<Serving> serves(Pair pair) {
    return way(pair).map(way -> new Serving(version(way), true));
  }

  private static EngineVersion version(Way way) {
    return new EngineVersion(NAME, way.version());
  }

  private Optional<Way> way(Pair pair) {
    var models = models();
    for (var wanted : ModelPair.spellings(pair.from().locale(), pair.to().locale())) {
      var route = ModelShelf.route(models, wanted);
      if (!route.isEmpty()) {
        var version =
            route.stream()
                .map(model -> model.pair() + " " + model.id())
                .collect(Collectors.joining(" + "));
        return Optional.of(new Way(wanted, version));
      }
    }
    return Optional.empty();
  }

  /** Looks at the shelf at once, because a model came or went. */
  public synchronized void lookAgain() {
    seen = new Seen(Instant.MIN, List.of());
  }

  private synchronized List<InstalledModel> models() {
    var now = time.instant();
    if (seen.at().plus(LOOK_AGAIN).isBefore(now)) {
      seen = new Seen(now, shelf.installed());
    }
    return seen.models();
  }

  @Override
  public Answer translate(Order order) {
    try {
      if (isClosed()) {
        return failed(new Fault.Unavailable(FaultReason.BUILT_IN_CLOSED.with()));
      }
      var way = way(order.pair());
      if (way.isEmpty()) {
        return new Answer.Failed(new Fault.NoEngine(missing(order.pair())));
      }
      var segments =
          order.segments().stream().map(text -> AlignedText.of(text, order.glossary())).toList();
      var conditions = Conditions.NONE.within(order.deadline().remaining());
      var given = segments.stream().map(AlignedText::given).toList();
      var translations = pool.translate(translator(way.get()), given, conditions);
      count(order.characters());
      var renderings = new ArrayList<Rendering>(segments.size());
      for (int i = 0; i < segments.size(); i++) {
        renderings.add(rendering(segments.get(i), translations.get(i)));
      }
      return new Answer.Translated(version(way.get()), renderings);
    } catch (TranslationStoppedException e) {
      return failed(
          switch (e.reason()) {
            case DEADLINE -> new Fault.TimedOut(FaultReason.BUILT_IN_LATE.with());
            case CANCELLED -> new Fault.Unavailable(FaultReason.BUILT_IN_STOPPED.with());
          });
    } catch (ModelFault e) {
      return failed(new Fault.Unavailable(FaultReason.MODEL_FAULT.with(term(e))));
    } catch (InvalidStory e) {
      return failed(
          new Fault.Refused(FaultReason.CANNOT_BE_KEPT.with(String.valueOf(e.getMessage()))));
    }
  }

  private static Refusal missing(Pair pair) {
    return FaultReason.NO_MODEL.with(
        pair.from(), pair.to(), INSTALL + pair.from() + "-" + pair.to());
  }

  private static Term term(ModelFault fault) {
    return new Term(
        Term.of("models.fault", fault.kind()).words(), String.valueOf(fault.getMessage()));
  }

  private static Rendering rendering(AlignedText segment, TranslatedText translation) {
    var marks =
        segment.marks().isEmpty()
            ? Rendering.MarksBy.NONE
            : translation.flags().contains(TranslatedText.Flag.MARK_GUESSED)
                ? Rendering.MarksBy.RULE
                : Rendering.MarksBy.ENGINE;
    Text text = segment.marked(translation);
    return new Rendering(text, marks, segment.places(translation));
  }

  /** Loads a way, or finds it loaded; one at a time, for each takes a core for a while. */
  private synchronized Translator translator(Way way) {
    var translator = loaded.get(way.version());
    if (translator == null) {
      translator = shelf.translator(way.pair());
      loaded.put(way.version(), translator);
      if (loaded.size() > MOST_LOADED) {
        var eldest = loaded.keySet().iterator().next();
        loaded.remove(eldest);
      }
    }
    return translator;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void count(long characters) {
    var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      charactersToday = 0;
    }
    charactersToday += characters;
  }

  private synchronized Answer failed(Fault fault) {
    lastFault = time.instant();
    return new Answer.Failed(fault);
  }

  @Override
  public EngineHealth health() {
    var pairs = new TreeSet<Pair>();
    for (var model : models()) {
      pairs.add(
          Pair.of(model.pair().source().toLanguageTag(), model.pair().target().toLanguageTag()));
    }
    synchronized (this) {
      boolean ready = !pairs.isEmpty() && !closed;
      var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
      return new EngineHealth(
          NAME,
          ready ? EngineHealth.State.READY : EngineHealth.State.MISSING,
          ready ? null : FaultReason.NO_MODEL_AT_ALL.with(INSTALL + "en-es"),
          false,
          pairs,
          today.equals(day) ? charactersToday : 0,
          0,
          lastFault);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      loaded.clear();
    }
    pool.close();
  }
}
