package news.standfirst.translator;

import java.util.HashMap;
import java.util.Map;

/**
 * The dimensions of a model, read from the configuration inside its file; whatever this translator
 * cannot run is refused here, with the setting that says so.
 *
 * @param width size of an embedding and of every layer's input and output
 * @param heads attention heads; each sees {@code width / heads} neighbouring columns
 * @param encoderLayers number of encoder layers
 * @param decoderLayers number of decoder layers
 * @param feedForward size of the hidden layer of each feed-forward block
 */
record ModelConfig(int width, int heads, int encoderLayers, int decoderLayers, int feedForward) {
  /** Kernels read weights in groups of this many rows; every published model is a multiple. */
  private static final int WIDTH_STEP = 64;

  private static final int WIDEST = 4096;
  private static final int WIDEST_HIDDEN = 16384;
  private static final int DEEPEST = 64;

  static ModelConfig read(MarianFile file) {
    Map<String, String> settings = settings(file.config());
    require(file, settings, "type", "transformer");
    require(file, settings, "dec-cell", "ssru");
    require(file, settings, "transformer-decoder-autoreg", "rnn");
    require(file, settings, "transformer-postprocess", "dan");
    require(file, settings, "transformer-ffn-activation", "relu");
    require(file, settings, "transformer-ffn-depth", "2");
    refuseUnless(file, settings, "transformer-preprocess", "");
    refuseUnless(file, settings, "transformer-postprocess-top", "");
    refuseUnless(file, settings, "transformer-train-position-embeddings", "false");
    refuseUnless(file, settings, "transformer-tied-layers", "[]");
    refuseUnless(file, settings, "transformer-decoder-dim-ffn", "0");
    refuseUnless(file, settings, "transformer-decoder-ffn-depth", "0");
    refuseUnless(file, settings, "transformer-no-bias", "false");
    refuseUnless(file, settings, "transformer-no-affine", "false");
    refuseUnless(file, settings, "transformer-no-projection", "false");
    refuseUnless(file, settings, "transformer-rnn-projection", "false");
    refuseUnless(file, settings, "right-left", "false");
    refuseUnless(file, settings, "lemma-dim-emb", "0");
    refuseUnless(file, settings, "factors-dim-emb", "0");

    int width = number(file, settings, "dim-emb", WIDTH_STEP, WIDEST);
    int hidden = number(file, settings, "transformer-dim-ffn", WIDTH_STEP, WIDEST_HIDDEN);
    int heads = number(file, settings, "transformer-heads", 1, width);
    if (width % WIDTH_STEP != 0 || hidden % WIDTH_STEP != 0) {
      throw file.damaged(
          "dim-emb " + width + " and transformer-dim-ffn " + hidden + " must be multiples of 64");
    }
    if (width % heads != 0) {
      throw file.damaged("dim-emb " + width + " cannot be shared among " + heads + " heads");
    }
    return new ModelConfig(
        width,
        heads,
        number(file, settings, "enc-depth", 1, DEEPEST),
        number(file, settings, "dec-depth", 1, DEEPEST),
        hidden);
  }

  int headWidth() {
    return width / heads;
  }

  /**
   * Top-level scalars of the block-style YAML that Marian writes; a list becomes its entries joined
   * in brackets. Nothing else of YAML occurs in these files.
   */
  static Map<String, String> settings(String yaml) {
    var settings = new HashMap<String, String>();
    String listKey = "";
    for (String line : yaml.lines().toList()) {
      String trimmed = line.strip();
      if (trimmed.isEmpty() || trimmed.startsWith("#")) {
        continue;
      }
      boolean nested = line.startsWith(" ") || line.startsWith("-");
      if (nested) {
        if (!listKey.isEmpty()) {
          settings.merge(listKey, trimmed, (before, more) -> before + more);
        }
        continue;
      }
      int colon = trimmed.indexOf(':');
      if (colon > 0) {
        String key = trimmed.substring(0, colon).strip();
        String value = unquote(trimmed.substring(colon + 1).strip());
        if (value.isEmpty() && trimmed.endsWith(":")) {
          listKey = key;
        } else {
          listKey = "";
          settings.put(key, value);
        }
      }
    }
    return settings;
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static void require(
      MarianFile file, Map<String, String> settings, String key, String expected) {
    String value = settings.get(key);
    if (value == null) {
      throw file.damaged("its configuration has no \"" + key + "\"");
    }
    refuseUnless(file, settings, key, expected);
  }

  private static void refuseUnless(
      MarianFile file, Map<String, String> settings, String key, String expected) {
    String value = settings.getOrDefault(key, expected);
    if (!value.equals(expected)) {
      throw file.damaged(
          "this kind of model is not supported: \""
              + key
              + "\" is \""
              + value
              + "\", only \""
              + expected
              + "\" can be run");
    }
  }

  private static int number(
      MarianFile file, Map<String, String> settings, String key, int least, int most) {
    String value = settings.get(key);
    if (value == null) {
      throw file.damaged("its configuration has no \"" + key + "\"");
    }
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new ModelFileException(
          file.bytes().name(), "\"" + key + "\" is \"" + value + "\", not a number", e);
    }
    if (number < least || number > most) {
      throw file.damaged("\"" + key + "\" is " + number + ", expected " + least + " to " + most);
    }
    return number;
  }
}
