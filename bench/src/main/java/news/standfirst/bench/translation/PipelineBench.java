package news.standfirst.bench.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.standfirst.store.Store;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.Engine;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Serving;
import news.standfirst.translation.StorySegments;
import news.standfirst.translation.engine.ApertiumEngine;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.WorkSettings;

/**
 * What the pipeline costs beyond its engine: the same articles through the engine alone and through
 * store, log, memory, checks and editions, by turns, once with an engine in this process and once
 * with Apertium; and how many sentences an engine is sent when one of two hundred was edited, after
 * a restart.
 */
public final class PipelineBench {
  private static final Language ES = new Language("es");
  private static final Language CA = new Language("ca");
  private static final Pair PAIR = new Pair(ES, CA);
  private static final Actor DESK = Actor.person("bench");
  private static final int SENTENCES = 16;

  /** Articles that go one way before the same go the other. */
  private static final int TURN = 25;

  private static final int WARMING = 100;

  private static final String[] SUBJECTS = {
    "El ayuntamiento",
    "La consejera",
    "El puerto",
    "La compañía de aguas",
    "El tribunal",
    "La biblioteca",
    "El equipo local",
    "La directora del museo",
    "El servicio meteorológico"
  };
  private static final String[] ACTS = {
    "anunció una inversión de", "rechazó la propuesta de", "aprobó por mayoría un gasto de",
    "calculó unas pérdidas de", "pidió al gobierno una ayuda de", "recaudó en dos semanas"
  };
  private static final String[] ENDS = {
    "millones de euros para reparar los daños de la tormenta.",
    "euros en una sesión que duró hasta la madrugada.",
    "euros, según un documento que se conoció ayer.",
    "mil euros y prometió explicar las cuentas antes del verano."
  };

  private PipelineBench() {}

  /** Runs it: {@code [articles] [rounds] [local|apertium]}, both if none is named. */
  public static void main(String[] args) throws IOException {
    var articles = args.length > 0 ? Integer.parseInt(args[0]) : 500;
    var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    var texts = new ArrayList<ArticleText>();
    for (int i = 0; i < articles; i++) {
      texts.add(text(i, SENTENCES));
    }
    System.out.println("Sentences sent when 1 of 200 was edited, after a restart: " + oneOf200());
    var only = args.length > 2 ? args[2] : "";
    if (!only.equals("apertium")) {
      overhead("a local engine", SteadyEngine::new, texts, rounds);
    }
    if (!only.equals("local")) {
      overhead("Apertium", PipelineBench::apertium, texts, rounds);
    }
  }

  private static void overhead(
      String name, Supplier<Engine> engine, List<ArticleText> texts, int rounds)
      throws IOException {
    long words = texts.stream().mapToLong(PipelineBench::words).sum();
    // Once for the compiler, so that no round pays for it.
    round(engine, texts.subList(0, Math.min(WARMING, texts.size())));
    var bare = new double[rounds];
    var piped = new double[rounds];
    var ratios = new double[rounds];
    var cpu = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      var round = round(engine, texts);
      bare[i] = round.bare().seconds();
      piped[i] = round.piped().seconds();
      ratios[i] = piped[i] / bare[i];
      cpu[i] = round.piped().cpu() / round.bare().cpu();
      System.out.printf(
          Locale.ROOT,
          "%s, round %d: bare %.0f words/s, pipeline %.0f words/s, %.3fx; processor time %.3fx%n",
          name,
          i + 1,
          words / bare[i],
          words / piped[i],
          ratios[i],
          cpu[i]);
    }
    System.out.printf(
        Locale.ROOT,
        "%s, %d articles, %d words, medians: bare %.0f words/s, pipeline %.0f words/s,"
            + " overhead %.3fx; processor time %.3fx%n",
        name,
        texts.size(),
        words,
        words / median(bare),
        words / median(piped),
        median(ratios),
        median(cpu));
  }

  /** What was spent: by the clock, and of processors by this process and the engine's. */
  private record Spent(double seconds, double cpu) {
    static final Spent NOTHING = new Spent(0, 0);

    Spent and(Spent more) {
      return new Spent(seconds + more.seconds, cpu + more.cpu);
    }
  }

  private record Round(Spent bare, Spent piped) {}

  private static Spent spent(Runnable work) {
    var cpu = cpu();
    var start = System.nanoTime();
    work.run();
    return new Spent((System.nanoTime() - start) / 1e9, cpu() - cpu);
  }

  private static double cpu() {
    var own = ProcessHandle.current();
    return Stream.concat(Stream.of(own), own.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(duration -> duration.toNanos() / 1e9)
        .sum();
  }

  /** Some articles bare, the same through the pipeline, and so on: other work hits both alike. */
  private static Round round(Supplier<Engine> engine, List<ArticleText> texts) throws IOException {
    var folder = Files.createTempDirectory("standfirst-bench");
    try (var store = Store.inFolder(folder, ZoneOffset.UTC, InstantSource.system());
        var alone = new Engines(List.of(engine.get()), List.of(), Optional.empty());
        var engines =
            new Engines(
                List.of(engine.get()),
                List.of(),
                Optional.empty(),
                Map.of(),
                store.characterCount());
        var pipeline = pipeline(store, engines)) {
      warm(alone);
      warm(engines);
      var bare = Spent.NOTHING;
      var piped = Spent.NOTHING;
      for (int from = 0; from < texts.size(); from += TURN) {
        var some = texts.subList(from, Math.min(texts.size(), from + TURN));
        bare = bare.and(spent(() -> bare(alone, some)));
        var before = store.log().head().number();
        some.forEach(text -> published(store, text));
        pipeline.handle(store.log().after(before, Integer.MAX_VALUE));
        piped = piped.and(spent(pipeline::workOff));
      }
      var standing = store.translation().progress().of(CA).standing();
      if (standing != texts.size()) {
        throw new IllegalStateException("Only " + standing + " stand in Catalan.");
      }
      return new Round(bare, piped);
    } finally {
      delete(folder);
    }
  }

  private static double median(double[] all) {
    var sorted = all.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long words(ArticleText text) {
    return (long) text.headline().split(" ").length + text.body().words().split("\\s+").length;
  }

  private static ArticleText text(int article, int sentences) {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < sentences; i += 4) {
      var paragraph = new StringBuilder();
      for (int j = i; j < Math.min(sentences, i + 4); j++) {
        paragraph.append(sentence(article * sentences + j)).append(' ');
      }
      blocks.add(new Block.Paragraph(Text.plain(paragraph.toString().strip())));
    }
    return ArticleText.of(
        "La noticia número " + article + " del año",
        "Lo que pasó el día " + article + ".",
        new Body(blocks));
  }

  private static String sentence(int n) {
    return SUBJECTS[n % SUBJECTS.length]
        + " "
        + ACTS[n / 7 % ACTS.length]
        + " "
        + (1_000 + n)
        + " "
        + ENDS[n / 3 % ENDS.length];
  }

  private static Engine apertium() {
    return new ApertiumEngine(Path.of("/usr/share/apertium"), Path.of("/usr/bin"));
  }

  /** An order for each article. */
  private static void bare(Engines engines, List<ArticleText> texts) {
    for (var text : texts) {
      var segments = StorySegments.of(text, ES).segments().stream().map(one -> one.text()).toList();
      var answer =
          engines.translate(
              Order.of(PAIR, segments, Deadline.in(Duration.ofMinutes(1))), Disclosure.PUBLISHED);
      if (!(answer instanceof Answer.Translated)) {
        throw new IllegalStateException(answer.toString());
      }
    }
  }

  private static void warm(Engines engines) {
    var order =
        Order.of(PAIR, List.of(Text.plain("Buenos días.")), Deadline.in(Duration.ofMinutes(1)));
    if (!(engines.translate(order, Disclosure.PUBLISHED) instanceof Answer.Translated)) {
      throw new IllegalStateException(
          "Apertium translates no Spanish here: apt-get install apertium apertium-spa-cat");
    }
  }

  private static Pipeline pipeline(Store store, Engines engines) {
    return new Pipeline(
        store.translation(),
        engines,
        new WorkSettings(List.of(ES, CA), false, 0),
        store.published(),
        InstantSource.system(),
        _ -> {});
  }

  private static ArticleId published(Store store, ArticleText text) {
    var id = store.articles().draft(ES, text, DESK).article().id();
    store.articles().carryOut(id, new ArticleCommand.Publish(false, ""), DESK);
    return id;
  }

  /**
   * Counted at the engine, by another process's worth of objects than those that made the first.
   */
  private static long oneOf200() throws IOException {
    var folder = Files.createTempDirectory("standfirst-bench");
    try {
      ArticleId id;
      try (var store = Store.inFolder(folder, ZoneOffset.UTC, InstantSource.system());
          var engines = new Engines(List.of(apertium()), List.of(), Optional.empty());
          var pipeline = pipeline(store, engines)) {
        id = published(store, text(7, 200));
        pipeline.handle(store.log().after(0, Integer.MAX_VALUE));
        pipeline.workOff();
      }
      var counted = new Counted(apertium());
      try (var store = Store.inFolder(folder, ZoneOffset.UTC, InstantSource.system());
          var engines = new Engines(List.of(counted), List.of(), Optional.empty());
          var pipeline = pipeline(store, engines)) {
        var before = store.log().head().number();
        var old = store.articles().revision(id, 1).orElseThrow().text();
        var blocks = new ArrayList<>(old.body().blocks());
        var first = ((Block.Paragraph) blocks.getFirst()).text().words();
        blocks.set(
            0,
            new Block.Paragraph(
                Text.plain(first.replaceFirst("^[^.]*\\.", "El viento cambió de pronto."))));
        store
            .articles()
            .carryOut(
                id,
                new ArticleCommand.Save(
                    1, ArticleText.of(old.headline(), old.standfirst(), new Body(blocks))),
                DESK);
        store.articles().carryOut(id, new ArticleCommand.Publish(false, ""), DESK);
        pipeline.handle(store.log().after(before, Integer.MAX_VALUE));
        pipeline.workOff();
      }
      return counted.segments.get();
    } finally {
      delete(folder);
    }
  }

  /** Counts what goes into an engine. */
  private record Counted(Engine engine, AtomicLong segments) implements Engine {
    Counted(Engine engine) {
      this(engine, new AtomicLong());
    }

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public boolean textLeaves() {
      return engine.textLeaves();
    }

    @Override
    public Optional<Serving> serves(Pair pair) {
      return engine.serves(pair);
    }

    @Override
    public Answer translate(Order order) {
      segments.addAndGet(order.segments().size());
      return engine.translate(order);
    }

    @Override
    public EngineHealth health() {
      return engine.health();
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
