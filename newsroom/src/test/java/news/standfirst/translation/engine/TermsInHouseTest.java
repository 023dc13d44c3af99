package news.standfirst.translation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Glossary.Term;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.check.Checks;
import news.standfirst.translation.check.Finding;
import news.standfirst.translation.models.LocalModels;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translation.models.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The glossary with a real model. Its weights are random: it loses four of five words that no
 * engine knows, and its alignments seldom look at a term, so that all ways to an end are gone here.
 */
class TermsInHouseTest {
  private static final Path FILES = Path.of("..", "translator", "src", "test", "resources");
  private static final Pair PAIR = Pair.of("en", "es");

  private static final Glossary GLOSSARY =
      new Glossary(
          List.of(
              Term.forced("rescue plan", "plan de rescate"),
              Term.forced("peace talks", "conversaciones de paz"),
              Term.forced("spokesman", "portavoz"),
              Term.forced("budget", "presupuesto"),
              Term.forced("central bank", "banco central"),
              Term.forced("vote", "votación"),
              Term.forced("border", "frontera"),
              Term.forced("ceasefire", "alto el fuego"),
              Term.forced("residents", "vecinos"),
              Term.kept("Friday"),
              Term.kept("Monday")));

  private static final Set<Finding.Code> TERM = Set.of(Finding.Code.GLOSSARY, Finding.Code.NAME);

  @TempDir private Path folder = Path.of("");

  /** The reference sentences that have a term. */
  private static List<Text> sentences() throws IOException {
    var sentences = new ArrayList<Text>();
    for (var one :
        JsonMapper.builder().build().readTree(Files.readString(FILES.resolve("golden.json")))) {
      var text = Text.plain(one.path("src").asText());
      if (!GLOSSARY.concerning(text).isEmpty()) {
        sentences.add(text);
      }
    }
    return sentences;
  }

  private static List<Rendering> renderings(Answer answer) {
    return ((Answer.Translated) answer).renderings();
  }

  @Test
  void every_term_stands_or_the_check_says_that_it_does_not() throws IOException {
    var shelf = new ModelShelf(folder.resolve("models"), InstantSource.system());
    try (var models = LocalModels.open(FILES)) {
      models
          .find(Optional.of(ModelPair.parse("en-es")))
          .forEach((pair, source) -> shelf.install(pair, source, Progress.NONE));
    }
    var engine = new BuiltInEngine(shelf, InstantSource.system());
    try (var engines = new Engines(List.of(engine), List.of(), Optional.empty())) {
      var sentences = sentences();
      var order = new Order(PAIR, sentences, GLOSSARY, Deadline.in(Duration.ofMinutes(2)));
      var free = renderings(engine.translate(order));
      var forced = renderings(engines.translate(order, Disclosure.UNPUBLISHED));
      int put = 0;
      for (int i = 0; i < sentences.size(); i++) {
        var source = sentences.get(i);
        var text = forced.get(i).text();
        assertThat(text.words()).doesNotContain("Zqx").isNotEqualTo(source.words());
        var missing = GLOSSARY.missing(source, text);
        // A name that was not kept is found once, as a name or as a term.
        assertThat(Checks.of(PAIR).check(source, forced.get(i), GLOSSARY))
            .filteredOn(finding -> TERM.contains(finding.code()))
            .extracting(Finding::expected)
            .containsAll(missing.stream().map(Term::target).toList());
        put += GLOSSARY.missing(source, free.get(i).text()).size() - missing.size();
        if (text.equals(free.get(i).text())) {
          assertThat(missing).isNotEmpty();
        }
      }
      assertThat(sentences).hasSizeGreaterThan(40);
      assertThat(free.stream().mapToInt(one -> one.terms().size()).sum()).isGreaterThan(9);
      assertThat(put).isGreaterThan(5);
    }
  }
}
