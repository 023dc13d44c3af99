package news.standfirst.translator;

import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One loaded model: weights, vocabularies and shortlist, with the encoder and decoder over them.
 * Immutable and thread-safe; a batch's scratch comes from whoever runs it.
 */
final class Model {
  /** Part of a model's id: raise it when the same files begin to give other translations. */
  private static final String ENGINE = "standfirst-translator-1";

  private static final System.Logger LOG = System.getLogger(Model.class.getName());

  private final String id;
  private final ModelWeights weights;
  private final Vocabulary source;
  private final Vocabulary target;
  private final @Nullable Shortlist shortlist;
  private final Encoder encoder;
  private final Decoder decoder;

  private Model(
      String id,
      ModelWeights weights,
      Vocabulary source,
      Vocabulary target,
      @Nullable Shortlist shortlist,
      Kernel kernel,
      LengthLimit limit) {
    this.id = id;
    this.weights = weights;
    this.source = source;
    this.target = target;
    this.shortlist = shortlist;
    this.encoder = new Encoder(weights, kernel);
    this.decoder = new Decoder(weights, kernel, encoder, shortlist, target, limit);
  }

  static Model load(Path folder, Kernel kernel, LengthLimit limit) {
    var files = ModelFolder.find(folder);
    try (var arena = Arena.ofConfined()) {
      boolean shared = files.sourceVocabulary().equals(files.targetVocabulary());
      var model = FileBytes.map(files.model(), arena);
      var sourceVocabulary = FileBytes.map(files.sourceVocabulary(), arena);
      var targetVocabulary =
          shared ? sourceVocabulary : FileBytes.map(files.targetVocabulary(), arena);
      Path lexicon = files.shortlist();
      var shortlist = lexicon == null ? null : FileBytes.map(lexicon, arena);
      return read(model, sourceVocabulary, targetVocabulary, shortlist, kernel, limit);
    }
  }

  static Model read(
      FileBytes modelFile,
      FileBytes sourceFile,
      FileBytes targetFile,
      @Nullable FileBytes shortlistFile,
      Kernel kernel,
      LengthLimit limit) {
    var marian = new MarianFile(modelFile);
    var weights = new ModelWeights(marian, kernel);
    var source = Vocabulary.read(sourceFile);
    boolean shared = sourceFile == targetFile;
    var target = shared ? source : Vocabulary.read(targetFile);
    if (shared != weights.sharedVocabulary()) {
      throw modelFile.damaged(
          weights.sharedVocabulary()
              ? "shares one vocabulary between its languages, but two were given"
              : "needs a vocabulary for each language (srcvocab and trgvocab), but one was given");
    }
    requireSize(sourceFile, source, weights.source);
    requireSize(targetFile, target, weights.target);
    var shortlist =
        shortlistFile == null
            ? null
            : Shortlist.read(
                shortlistFile, source.size(), target.size(), weights.sharedVocabulary());
    warn(marian, weights);
    String id = id(modelFile, sourceFile, targetFile, shortlistFile);
    return new Model(id, weights, source, target, shortlist, kernel, limit);
  }

  private static void requireSize(
      FileBytes file, Vocabulary vocabulary, ModelWeights.Embeddings embeddings) {
    if (vocabulary.size() != embeddings.count()) {
      throw file.damaged(
          "has "
              + vocabulary.size()
              + " pieces, but the model beside it was trained with "
              + embeddings.count());
    }
  }

  private static void warn(MarianFile file, ModelWeights weights) {
    if (!file.unread().isEmpty()) {
      LOG.log(Level.WARNING, "{0}: unknown tensors {1}", file.bytes().name(), file.unread());
    }
    if (!weights.inexact().isEmpty()) {
      LOG.log(
          Level.WARNING,
          "{0}: sums of {1} may be rounded in the seventh digit",
          file.bytes().name(),
          weights.inexact());
    }
  }

  private static String id(@Nullable FileBytes... files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(ENGINE.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      for (var file : files) {
        // A separator no file can imitate: its length.
        long size = file == null ? -1 : file.size();
        digest.update(Long.toString(size).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        if (file != null) {
          digest.update(file.segment().asByteBuffer());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  String id() {
    return id;
  }

  Vocabulary source() {
    return source;
  }

  Vocabulary target() {
    return target;
  }

  ModelConfig config() {
    return weights.config;
  }

  /** Translates one batch; the results are left in its units. */
  void translate(List<Unit> batch, Workspace space, Conditions conditions) {
    conditions.check();
    int rows = encoder.encode(batch, space);
    conditions.check();
    decoder.decode(batch, rows, space, conditions);
  }

  Encoder encoder() {
    return encoder;
  }

  long heapBytes() {
    long bytes = weights.heapBytes() + source.heapBytes();
    if (target != source) {
      bytes += target.heapBytes();
    }
    return shortlist == null ? bytes : bytes + shortlist.heapBytes();
  }
}
