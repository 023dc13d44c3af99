package news.standfirst.translator;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Translates from one language into another, with one model or, through a language between, with
 * two. Works offline, on the processor.
 *
 * <p>Threads: immutable and safe to share; weights are held once. Each call translates on the
 * calling thread, or on the workers of a {@link TranslatorPool}. Limits: a call's scratch is
 * bounded by the batch, not by the text, and there are at most as many scratch areas as processors.
 */
public final class Translator {
  private final List<Model> models;
  private final Locale from;
  private final Locale to;
  private final List<Locale> languages;
  private final SentenceSplitter splitter;
  private final Workspaces workspaces;
  private final String id;

  private Translator(List<Model> models, List<Locale> languages, Workspaces workspaces) {
    this.models = models;
    this.languages = languages;
    this.from = languages.getFirst();
    this.to = languages.getLast();
    this.splitter = new SentenceSplitter(from);
    this.workspaces = workspaces;
    this.id = models.size() == 1 ? models.getFirst().id() : combinedId(models);
  }

  /**
   * Loads the model in {@code folder}, which holds the files as Mozilla publishes them (unpacked).
   *
   * @throws ModelFileException if a file is missing, damaged or of a kind this cannot run
   */
  public static Translator load(Path folder, Locale from, Locale to) {
    return load(folder, from, to, LengthLimit.USUAL);
  }

  /** As {@link #load(Path, Locale, Locale)}, with another limit to a translation's length. */
  public static Translator load(Path folder, Locale from, Locale to, LengthLimit limit) {
    return of(Model.load(folder, Kernel.best(), limit), from, to);
  }

  static Translator of(Model model, Locale from, Locale to) {
    return new Translator(List.of(model), List.of(from, to), new Workspaces());
  }

  /**
   * A translator that goes on with {@code next}: this one's target language is the language
   * between. Sentences keep their identity and alignments are composed, so inline marks survive
   * both steps.
   */
  public Translator then(Translator next) {
    if (!to.getLanguage().equals(next.from.getLanguage())) {
      throw new IllegalArgumentException(
          "cannot go from " + from + " by " + to + " and " + next.from + " to " + next.to);
    }
    var both = new ArrayList<>(models);
    both.addAll(next.models);
    var route = new ArrayList<>(languages);
    route.addAll(next.languages.subList(1, next.languages.size()));
    return new Translator(List.copyOf(both), List.copyOf(route), workspaces);
  }

  /**
   * Identifies what translates, by its contents: equal for equal files on any machine, another for
   * any other model. Fit to be part of a translation memory's key.
   */
  public String id() {
    return id;
  }

  /** The source language. */
  public Locale from() {
    return from;
  }

  /** The target language. */
  public Locale to() {
    return to;
  }

  /** Source, languages between, target. */
  public List<Locale> route() {
    return languages;
  }

  /** Heap held by weights, vocabularies and shortlists, in bytes; models in common count again. */
  public long heapBytes() {
    return models.stream().mapToLong(Model::heapBytes).sum();
  }

  /** Heap held by the scratch of threads that translated by themselves, in bytes. */
  public long scratchBytes() {
    return workspaces.heapBytes();
  }

  /** Name of the arithmetic in use, such as {@code vector-256} or {@code scalar}. */
  public static String kernel() {
    return Kernel.best().name();
  }

  /** Translates plain text. */
  public String translate(String text) {
    return translate(List.of(MarkedText.plain(text)), Conditions.NONE).getFirst().text();
  }

  /** Translates one segment with its marks. */
  public TranslatedText translate(MarkedText segment) {
    return translate(List.of(segment), Conditions.NONE).getFirst();
  }

  /**
   * Translates segments, in order. More segments in one call are faster than the same in many
   * calls.
   *
   * @throws TranslationStoppedException if the conditions ended it
   */
  public List<TranslatedText> translate(List<MarkedText> segments, Conditions conditions) {
    return translate(segments, conditions, workspaces);
  }

  List<TranslatedText> translate(List<MarkedText> segments, Conditions conditions, Crew crew) {
    return new TranslationJob(this, segments, conditions, crew).run();
  }

  List<Model> models() {
    return models;
  }

  SentenceSplitter splitter() {
    return splitter;
  }

  /** Languages written without spaces between words. */
  static boolean spaced(Locale language) {
    return switch (language.getLanguage()) {
      case "zh", "ja", "th", "lo", "km", "my" -> false;
      default -> true;
    };
  }

  private static String combinedId(List<Model> models) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var model : models) {
        digest.update(model.id().getBytes(StandardCharsets.US_ASCII));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
