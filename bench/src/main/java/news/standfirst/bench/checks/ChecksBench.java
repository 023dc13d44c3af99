package news.standfirst.bench.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.standfirst.bench.checks.SeededErrors.Broken;
import news.standfirst.bench.checks.SeededErrors.Kind;
import news.standfirst.bench.checks.SeededErrors.Sentence;
import news.standfirst.story.Text;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.check.Checks;

/**
 * How many seeded errors the checks find, how many alarms they raise over unbroken translations,
 * and what a segment costs. Half of the sentences are held out: what the checks miss there is
 * counted, never shown.
 */
public final class ChecksBench {
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int CASES = 2_000;
  private static final int ROUNDS = 40;
  private static final long SEED = 20_260_401;
  private static final List<String> LANGUAGES = List.of("ca", "pt");

  private final Map<String, Checks> checks = new TreeMap<>();
  private final boolean show;

  private ChecksBench(boolean show) {
    this.show = show;
    LANGUAGES.forEach(language -> checks.put(language, Checks.of(Pair.of("es", language))));
  }

  public static void main(String[] arguments) throws IOException {
    new ChecksBench(Arrays.asList(arguments).contains("--misses")).run();
  }

  private void run() throws IOException {
    var sentences = sentences();
    for (int half = 0; half < 2; half++) {
      var some = new ArrayList<Sentence>();
      for (int i = half; i < sentences.size(); i += 2) {
        some.add(sentences.get(i));
      }
      seeded(half == 0 ? "seen" : "held out", some, half == 0 && show);
    }
    cost(sentences);
  }

  private static List<Sentence> sentences() throws IOException {
    var sentences = new ArrayList<Sentence>();
    try (var stream = ChecksBench.class.getResourceAsStream("sentences.tsv")) {
      if (stream == null) {
        throw new IOException("sentences.tsv is missing");
      }
      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (var line : lines.lines().toList()) {
        var columns = line.split("\t", -1);
        var translations = new HashMap<String, String>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
          if (!columns[i + 1].isEmpty()) {
            translations.put(LANGUAGES.get(i), columns[i + 1]);
          }
        }
        sentences.add(new Sentence(columns[0], translations));
      }
    }
    return sentences;
  }

  private void seeded(String name, List<Sentence> sentences, boolean misses) {
    var random = new SplittableRandom(SEED);
    var errors = new SeededErrors(random);
    Map<Kind, int[]> results = new EnumMap<>(Kind.class);
    int made = 0;
    int found = 0;
    for (int attempt = 0; made < CASES / 2 && attempt < 1_000_000; attempt++) {
      var kind = KINDS.get(attempt % KINDS.size());
      var sentence = sentences.get(random.nextInt(sentences.size()));
      var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      if (!sentence.translations().containsKey(language)) {
        continue;
      }
      var broken = errors.broken(kind, sentence, language);
      if (broken.isEmpty()) {
        continue;
      }
      made++;
      boolean seen = alarms(broken.get());
      found += seen ? 1 : 0;
      var counts = results.computeIfAbsent(kind, _ -> new int[2]);
      counts[0]++;
      counts[1] += seen ? 1 : 0;
      if (misses && !seen) {
        System.out.printf(
            "  missed %s: %s | %s%n",
            kind, broken.get().source().words(), broken.get().translation().words());
      }
    }
    int unbroken = 0;
    int alarms = 0;
    for (var sentence : sentences) {
      for (var entry : sentence.translations().entrySet()) {
        unbroken++;
        var findings = findings(entry.getKey(), sentence.source(), Text.plain(entry.getValue()));
        alarms += findings.isEmpty() ? 0 : 1;
        if (misses && !findings.isEmpty()) {
          System.out.printf("  alarm %s: %s | %s%n", findings, sentence.source(), entry.getValue());
        }
      }
    }
    System.out.printf(
        "%s: found %d of %d (%.1f %%); false alarms over unbroken text %d of %d (%.1f %%)%n",
        name, found, made, 100.0 * found / made, alarms, unbroken, 100.0 * alarms / unbroken);
    System.out.println(
        results.entrySet().stream()
            .map(
                entry ->
                    "%s %d/%d".formatted(entry.getKey(), entry.getValue()[1], entry.getValue()[0]))
            .collect(Collectors.joining("\n  ", "  ", "")));
  }

  private boolean alarms(Broken broken) {
    var check = checks.get(broken.language());
    return check != null
        && !check
            .check(
                broken.source(),
                new Rendering(broken.translation(), Rendering.MarksBy.NONE),
                Glossary.EMPTY)
            .isEmpty();
  }

  private List<?> findings(String language, String source, Text translation) {
    var check = checks.get(language);
    return check == null
        ? List.of()
        : check.check(
            Text.plain(source), new Rendering(translation, Rendering.MarksBy.NONE), Glossary.EMPTY);
  }

  private void cost(List<Sentence> sentences) {
    var nanos = new ArrayList<Long>();
    var processor = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      for (var sentence : sentences) {
        sentence
            .translations()
            .forEach(
                (language, words) -> {
                  var translation = Text.plain(words);
                  long start = processor.getCurrentThreadCpuTime();
                  findings(language, sentence.source(), translation);
                  nanos.add(processor.getCurrentThreadCpuTime() - start);
                });
      }
    }
    var warm = nanos.subList(nanos.size() / 2, nanos.size()).stream().sorted().toList();
    System.out.printf(
        "processor time of a segment, warm: median %.3f ms, p99 %.3f ms, worst %.3f ms (%d segments)%n",
        warm.get(warm.size() / 2) / 1e6,
        warm.get(warm.size() * 99 / 100) / 1e6,
        warm.getLast() / 1e6,
        warm.size());
  }
}
