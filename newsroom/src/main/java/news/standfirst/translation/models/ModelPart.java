package news.standfirst.translation.models;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that a model consists of, with their names in the catalogue and here. */
enum ModelPart {
  MODEL("model", "model", "bin"),
  SHORTLIST("lexicalShortlist", "lex", "bin"),
  VOCABULARY("vocab", "vocab", "spm"),
  SOURCE_VOCABULARY("srcVocab", "srcvocab", "spm"),
  TARGET_VOCABULARY("trgVocab", "trgvocab", "spm");

  private final String inCatalogue;
  private final String prefix;
  private final String ending;

  ModelPart(String inCatalogue, String prefix, String ending) {
    this.inCatalogue = inCatalogue;
    this.prefix = prefix;
    this.ending = ending;
  }

  static Optional<ModelPart> inCatalogue(String name) {
    return Arrays.stream(values()).filter(part -> part.inCatalogue.equals(name)).findFirst();
  }

  /** By a file's name as Mozilla gives it, unpacked: {@code lex.50.50.enes.s2t.bin}. */
  static Optional<ModelPart> named(String fileName) {
    return Arrays.stream(values())
        .filter(part -> fileName.startsWith(part.prefix + "."))
        .filter(part -> fileName.endsWith("." + part.ending))
        .findFirst();
  }

  /** The name of its file in the folder of an installed model. */
  String fileName(ModelPair pair) {
    return prefix + "." + pair + "." + ending;
  }
}
