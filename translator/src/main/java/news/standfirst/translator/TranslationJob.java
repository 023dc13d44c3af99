package news.standfirst.translator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One call of a translator: segments are cut into sentences, all sentences go through the models
 * together, and the segments are put together again with their own white space. Used once.
 */
final class TranslationJob {
  private final Translator translator;
  private final List<MarkedText> segments;
  private final Conditions conditions;
  private final Crew crew;
  private final List<Line> lines = new ArrayList<>();
  private final int[] firstLine;
  private int toTranslate;

  /** A sentence of a segment, and what became of it. */
  private static final class Line {
    final int segment;
    final int start;
    final int end;
    final boolean wantsWeights;
    @Nullable Rendering rendering;

    Line(int segment, int start, int end, boolean wantsWeights) {
      this.segment = segment;
      this.start = start;
      this.end = end;
      this.wantsWeights = wantsWeights;
    }
  }

  TranslationJob(
      Translator translator, List<MarkedText> segments, Conditions conditions, Crew crew) {
    this.translator = translator;
    this.segments = segments;
    this.conditions = conditions;
    this.crew = crew;
    this.firstLine = new int[segments.size() + 1];
  }

  List<TranslatedText> run() {
    conditions.check();
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      int number = i;
      boolean marked = !segment.spans().isEmpty();
      firstLine[i] = lines.size();
      translator
          .splitter()
          .split(
              segment.text(),
              segment.spans(),
              (start, end) -> lines.add(new Line(number, start, end, marked)));
    }
    firstLine[segments.size()] = lines.size();
    translateLines();
    var results = new ArrayList<TranslatedText>(segments.size());
    for (int i = 0; i < segments.size(); i++) {
      results.add(assemble(i));
    }
    return results;
  }

  private void translateLines() {
    var models = translator.models();
    var wanted = lines.stream().filter(line -> hasLetters(text(line))).toList();
    toTranslate = wanted.size();
    for (int leg = 0; leg < models.size(); leg++) {
      translateLeg(models.get(leg), leg, wanted);
    }
  }

  private void translateLeg(Model model, int leg, List<Line> wanted) {
    var sentences = new ArrayList<Sentence>(wanted.size());
    var units = new ArrayList<Unit>(wanted.size());
    crew.withPieces(
        pieces -> {
          for (var line : wanted) {
            conditions.check();
            var before = line.rendering;
            String source = before == null ? text(line) : before.text();
            var sentence = Sentence.of(source, model.source(), pieces, line.wantsWeights);
            sentences.add(sentence);
            units.addAll(sentence.units());
          }
        });
    var batches = Batches.of(units);
    int total = toTranslate * translator.models().size();
    var done = new AtomicInteger();
    crew.run(
        model,
        batches,
        conditions,
        () -> {
          int share = (int) ((long) done.incrementAndGet() * toTranslate / batches.size());
          conditions.progress().translated(leg * toTranslate + share, total);
        });
    boolean spaced = Translator.spaced(translator.route().get(leg + 1));
    for (int i = 0; i < wanted.size(); i++) {
      var line = wanted.get(i);
      var rendering = sentences.get(i).render(model.target(), spaced);
      line.rendering = line.rendering == null ? rendering : line.rendering.then(rendering);
    }
  }

  private String text(Line line) {
    return segments.get(line.segment).text().substring(line.start, line.end);
  }

  /** Numbers, scores, rules and smileys mean the same everywhere; a model would only spoil them. */
  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private TranslatedText assemble(int number) {
    var segment = segments.get(number);
    String source = segment.text();
    var text = new StringBuilder(source.length() + 16);
    var pairings = new ArrayList<SentencePairing>();
    var flags = EnumSet.noneOf(TranslatedText.Flag.class);
    var marks = new MarkTransfer(segment.spans());
    int at = 0;
    for (int i = firstLine[number]; i < firstLine[number + 1]; i++) {
      var line = lines.get(i);
      appendSpace(source, at, line.start, text, marks);
      int targetStart = text.length();
      var rendering = line.rendering;
      // A model that says nothing at all must not make text disappear.
      if (rendering == null || rendering.text().isEmpty()) {
        text.append(source, line.start, line.end);
        marks.addSame(line.start, line.end, targetStart);
        flags.add(TranslatedText.Flag.COPIED);
      } else {
        text.append(rendering.text());
        marks.addTranslated(rendering, line.start, line.end, targetStart);
        if (rendering.truncated()) {
          flags.add(TranslatedText.Flag.TRUNCATED);
        }
      }
      pairings.add(
          new SentencePairing(
              line.start,
              line.end,
              targetStart,
              text.length(),
              rendering != null && rendering.truncated()));
      at = line.end;
    }
    int rest = text.length();
    text.append(source, at, source.length());
    marks.addSame(at, source.length(), rest);
    String translation = text.toString();
    var spans = marks.finish(translation);
    if (marks.guessed()) {
      flags.add(TranslatedText.Flag.MARK_GUESSED);
    }
    return new TranslatedText(translation, spans, pairings, flags);
  }

  /** The source's white space between sentences, unless only one of the languages writes it. */
  private void appendSpace(
      String source, int from, int to, StringBuilder text, MarkTransfer marks) {
    boolean between = !text.isEmpty() && from > 0;
    boolean fromSpaced = Translator.spaced(translator.from());
    boolean toSpaced = Translator.spaced(translator.to());
    int targetStart = text.length();
    if (between && fromSpaced && !toSpaced && source.substring(from, to).equals(" ")) {
      return;
    }
    text.append(source, from, to);
    if (between && !fromSpaced && toSpaced && from == to) {
      text.append(' ');
    }
    marks.addSame(from, to, targetStart);
  }
}
