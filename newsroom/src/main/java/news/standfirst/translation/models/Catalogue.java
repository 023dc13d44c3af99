package news.standfirst.translation.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a registry offers, from the {@code models.json} that Mozilla's training publishes. Entries
 * that lack a part or cannot be understood are left out: a new kind of entry must not hide the
 * others.
 */
public record Catalogue(List<Offer> offers) {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  public Catalogue {
    offers =
        offers.stream()
            .sorted(Comparator.comparing(Offer::pair).thenComparingInt(Offer::rank))
            .toList();
  }

  /**
   * Reads the catalogue.
   *
   * @param from its own address, to which a relative base is relative
   */
  static Catalogue read(byte[] json, URI from) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new ModelFault(
          ModelFault.Kind.DAMAGED, from + " is no catalogue of models: it is not JSON.", e);
    }
    var models = root.path("models");
    if (!models.isObject()) {
      throw new ModelFault(
          ModelFault.Kind.DAMAGED,
          from + " is no catalogue of models: it has no \"models\".",
          null);
    }
    var base = base(root.path("baseUrl").asText(""), from);
    var offers = new ArrayList<Offer>();
    for (var entries : models) {
      for (var entry : entries) {
        read(entry, base, offers);
      }
    }
    return new Catalogue(offers);
  }

  private static URI base(String text, URI from) {
    try {
      return from.resolve(text.endsWith("/") || text.isEmpty() ? text : text + "/");
    } catch (IllegalArgumentException e) {
      throw new ModelFault(
          ModelFault.Kind.NO_ADDRESS,
          from + " names \"" + text + "\" as its base, which is no address.",
          e);
    }
  }

  private static void read(JsonNode entry, URI base, List<Offer> offers) {
    try {
      var pair =
          new ModelPair(
              entry.path("sourceLanguage").asText(""), entry.path("targetLanguage").asText(""));
      var files = files(entry.path("files"), base);
      if (isWhole(files)) {
        offers.add(
            new Offer(
                pair,
                entry.path("architecture").asText(""),
                entry.path("releaseStatus").asText("").startsWith("Release"),
                files));
      }
    } catch (ModelFault | IllegalArgumentException _) {
      // Of no use to us, whatever it is.
    }
  }

  private static Map<ModelPart, Offer.OfferedFile> files(JsonNode files, URI base) {
    var found = new EnumMap<ModelPart, Offer.OfferedFile>(ModelPart.class);
    files
        .properties()
        .forEach(
            file ->
                ModelPart.inCatalogue(file.getKey())
                    .ifPresent(part -> found.put(part, file(file.getValue(), base))));
    return found;
  }

  private static Offer.OfferedFile file(JsonNode file, URI base) {
    var address = base.resolve(file.path("path").asText("").replaceFirst("^/+", ""));
    var hash = file.path("uncompressedHash").asText("");
    return new Offer.OfferedFile(
        address,
        Math.max(0, file.path("uncompressedSize").asLong(0)),
        SHA_256.matcher(hash).matches() ? hash : "");
  }

  private static boolean isWhole(Map<ModelPart, Offer.OfferedFile> files) {
    return files.containsKey(ModelPart.MODEL)
        && (files.containsKey(ModelPart.VOCABULARY)
            || (files.containsKey(ModelPart.SOURCE_VOCABULARY)
                && files.containsKey(ModelPart.TARGET_VOCABULARY)));
  }

  /** What Mozilla has released for a pair, the best first. */
  List<Offer> released(ModelPair pair) {
    return offers.stream().filter(Offer::released).filter(o -> o.pair().equals(pair)).toList();
  }

  /**
   * The model to take for a pair.
   *
   * @param architecture which one; empty takes the best
   * @param unreleased whether trials will do as well
   */
  public Offer choose(ModelPair pair, String architecture, boolean unreleased) {
    var all = offers.stream().filter(offer -> offer.pair().equals(pair)).toList();
    if (all.isEmpty()) {
      throw new ModelFault(
          ModelFault.Kind.MISSING,
          "The registry has no model for %s. See ./standfirst models list --available."
              .formatted(pair));
    }
    return all.stream()
        .filter(offer -> architecture.isEmpty() || offer.architecture().equals(architecture))
        .filter(offer -> unreleased || offer.released())
        .findFirst()
        .orElseThrow(
            () ->
                new ModelFault(
                    ModelFault.Kind.MISSING,
                    "For %s the registry has only %s."
                        .formatted(
                            pair, String.join(", ", all.stream().map(Catalogue::say).toList()))));
  }

  private static String say(Offer offer) {
    return offer.architecture() + (offer.released() ? "" : " (not released; add --unreleased)");
  }
}
