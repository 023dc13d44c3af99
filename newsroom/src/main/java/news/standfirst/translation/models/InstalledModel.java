package news.standfirst.translation.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A model that is here, as its {@code model.json} tells.
 *
 * @param architecture empty when it is not known
 * @param address where it came from
 * @param id a hash of what it is; equal for equal files on any machine
 */
public record InstalledModel(
    ModelPair pair,
    String architecture,
    String address,
    Instant installed,
    String id,
    List<KeptFile> files) {
  static final String RECORD = "model.json";
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A file of it; its hash was taken when it was installed. */
  record KeptFile(String name, long bytes, String sha256) {}

  public InstalledModel {
    files = List.copyOf(files);
  }

  /** Its size on the disk. */
  public long bytes() {
    return files.stream().mapToLong(KeptFile::bytes).sum();
  }

  /** Whether it is made of the model file of an offer, as far as can be told. */
  public boolean isOf(Offer offer) {
    return offer.modelHash().isEmpty()
        ? architecture.equals(offer.architecture())
        : files.stream().anyMatch(file -> file.sha256().equals(offer.modelHash()));
  }

  String write() {
    var root =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("pair", pair.toString())
            .put("architecture", architecture)
            .put("from", address)
            .put("installed", installed.toString())
            .put("id", id);
    var list = root.putArray("files");
    files.forEach(
        file ->
            list.addObject()
                .put("name", file.name())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree of strings and numbers can be written", e);
    }
  }

  static InstalledModel read(Path folder) {
    var file = folder.resolve(RECORD);
    try {
      var root = JSON.readTree(Files.readAllBytes(file));
      if (root.path("format").asInt() != FORMAT) {
        throw new ModelFault(
            ModelFault.Kind.UNUSABLE,
            file + " was written by another version. Install the model again.");
      }
      return new InstalledModel(
          ModelPair.parse(root.path("pair").asText()),
          root.path("architecture").asText(""),
          root.path("from").asText(""),
          Instant.parse(root.path("installed").asText()),
          root.path("id").asText(""),
          files(root.path("files")));
    } catch (IOException | DateTimeException e) {
      throw new ModelFault(
          ModelFault.Kind.UNUSABLE,
          "%s cannot be read (%s). Install the model again.".formatted(file, e.getMessage()),
          e);
    }
  }

  private static List<KeptFile> files(JsonNode list) {
    var files = new ArrayList<KeptFile>();
    for (var file : list) {
      files.add(
          new KeptFile(
              file.path("name").asText(""),
              file.path("bytes").asLong(),
              file.path("sha256").asText("")));
    }
    return files;
  }
}
