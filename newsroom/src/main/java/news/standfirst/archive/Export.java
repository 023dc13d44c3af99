package news.standfirst.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.standfirst.picture.Picture;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.story.Dossiers;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.coverage.CoverageDossiers;
import news.standfirst.translation.kept.Backlog;
import news.standfirst.translation.kept.Glossaries;
import news.standfirst.translation.kept.TranslationDossiers;
import org.jspecify.annotations.Nullable;

/**
 * Writes all that the newsroom has to say into a folder that people and other systems can read, and
 * {@link ExportImport} without loss: no people, passwords, sessions, tokens or audit. Each story is
 * whole; the newsroom may go on working. Used by one thread, once.
 */
public final class Export {
  private static final int AT_ONCE = 500;

  /** Where everything comes from. */
  public record Sources(
      Dossiers dossiers,
      CoverageDossiers coverages,
      TranslationDossiers translations,
      Glossaries glossaries,
      Backlog editions,
      Published published,
      HouseFurniture furniture,
      Pictures pictures,
      MediaStore media) {}

  /**
   * What the head of the export says about the site.
   *
   * @param address its root, as readers know it
   */
  public record Site(String name, String address, ZoneId zone, List<Language> editions) {
    public Site {
      editions = List.copyOf(editions);
    }
  }

  private final Sources sources;
  private final Site site;
  private final Instant now;
  private final ArchiveImport.Progress progress;
  private final List<String> missing = new ArrayList<>();
  private final Set<Language> languages;
  private final ObjectNode counts = Lines.object();

  /** An export of these sources as they are. */
  public Export(Sources sources, Site site, Instant now, ArchiveImport.Progress progress) {
    this.sources = sources;
    this.site = site;
    this.now = now;
    this.progress = progress;
    this.languages = new LinkedHashSet<>(site.editions());
  }

  /**
   * Writes it.
   *
   * @param folder new or empty
   * @return lines about it for the person who asked
   * @throws UnreadableArchive when the folder cannot be used
   */
  public String write(Path folder) {
    try {
      prepare(folder);
      lines(folder.resolve(ExportFolder.ARTICLES), this::stories);
      lines(folder.resolve(ExportFolder.COVERAGES), this::coverages);
      lines(folder.resolve(ExportFolder.TRANSLATIONS), this::translations);
      lines(folder.resolve(ExportFolder.GLOSSARIES), this::glossaries);
      lines(folder.resolve(ExportFolder.EDITIONS), this::editions);
      lines(folder.resolve(ExportFolder.PICTURES), writer -> pictures(folder, writer));
      lines(
          folder.resolve(ExportFolder.TOPICS),
          writer -> {
            for (var topic : sources.furniture().topics()) {
              writer.append(FurnitureLine.topic(topic));
            }
          });
      lines(
          folder.resolve(ExportFolder.AUTHORS),
          writer -> {
            for (var author : sources.furniture().authors()) {
              writer.append(FurnitureLine.author(author));
            }
          });
      lines(folder.resolve(ExportFolder.FRONTS), this::fronts);
      lines(folder.resolve(ExportFolder.PAGES), this::pages);
      Files.writeString(folder.resolve(ExportFolder.HEAD), head().toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UnreadableArchive(
          "The export %s could not be written: %s".formatted(folder, e.getMessage()), e);
    }
    return String.join("\n", missing)
        + (missing.isEmpty() ? "" : "\n")
        + "The export %s holds %,d stories, %,d coverages and %,d pictures."
            .formatted(
                folder,
                counts.path("articles").asInt(),
                counts.path("coverages").asInt(),
                counts.path("pictures").asInt());
  }

  private static void prepare(Path folder) throws IOException {
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new UnreadableArchive(folder + " is a file; give a new or an empty folder.");
      }
      try (var within = Files.list(folder)) {
        if (within.findAny().isPresent()) {
          throw new UnreadableArchive(
              folder + " is not empty; an export goes into a new or an empty folder.");
        }
      }
    }
    Files.createDirectories(folder.resolve(ExportFolder.MEDIA));
  }

  /** Writes the lines of one file. */
  private interface Writing {
    void to(LineFile writer) throws IOException;
  }

  private void lines(Path file, Writing writing) throws IOException {
    try (var writer = new LineFile(file)) {
      writing.to(writer);
      counts.put(String.valueOf(file.getFileName()).replace(".jsonl", ""), writer.lines());
    }
  }

  private void stories(LineFile writer) throws IOException {
    var part = sources.dossiers().ids("", AT_ONCE);
    while (!part.isEmpty()) {
      for (var id : part) {
        var found = sources.dossiers().find(id);
        if (found.isPresent()) {
          var dossier = found.get();
          writer.append(StoryLine.write(dossier));
          languages.add(dossier.article().language());
          progress.done(writer.lines(), dossier.newest().headline());
        }
      }
      part = sources.dossiers().ids(part.getLast().value(), AT_ONCE);
    }
  }

  private void coverages(LineFile writer) throws IOException {
    var part = sources.coverages().ids("", AT_ONCE);
    while (!part.isEmpty()) {
      for (var id : part) {
        var found = sources.coverages().find(id);
        if (found.isPresent()) {
          var coverage = found.get().coverage();
          writer.append(CoverageLine.write(found.get()));
          languages.add(coverage.language());
          progress.done(writer.lines(), coverage.text().headline());
        }
      }
      part = sources.coverages().ids(part.getLast().value(), AT_ONCE);
    }
  }

  private void translations(LineFile writer) throws IOException {
    TranslationDossiers.@Nullable Key last = null;
    for (var part = sources.translations().keys(last, AT_ONCE);
        !part.isEmpty();
        part = sources.translations().keys(last, AT_ONCE)) {
      for (var key : part) {
        var found = sources.translations().find(key);
        if (found.isPresent()) {
          writer.append(TranslationLine.write(found.get()));
          progress.done(writer.lines(), found.get().translation().shown().text().headline());
        }
        last = key;
      }
    }
  }

  private void glossaries(LineFile writer) throws IOException {
    for (var pair : sources.glossaries().pairs()) {
      writer.append(GlossaryLine.write(pair, sources.glossaries().of(pair).glossary()));
    }
  }

  private void editions(LineFile writer) throws IOException {
    for (var archive : sources.editions().archives()) {
      writer.append(EditionArchiveLine.write(archive));
    }
  }

  private void pictures(Path folder, LineFile writer) throws IOException {
    var part = sources.pictures().ids("", AT_ONCE);
    while (!part.isEmpty()) {
      for (var id : part) {
        var picture = withOriginal(folder, sources.pictures().find(id).orElseThrow());
        writer.append(PictureLine.write(picture));
        progress.done(writer.lines(), picture.fileName());
      }
      part = sources.pictures().ids(part.getLast().value(), AT_ONCE);
    }
  }

  /** Copies the original; what was killed meanwhile leaves nothing here either. */
  private Picture withOriginal(Path folder, Picture picture) throws IOException {
    if (picture.isKilled()) {
      return picture;
    }
    original(folder, picture);
    var now = sources.pictures().find(picture.id()).orElseThrow();
    if (now.isKilled()) {
      Files.deleteIfExists(ExportFolder.original(folder, picture.original(), picture.type()));
    }
    return now;
  }

  private void original(Path folder, Picture picture) throws IOException {
    var file = ExportFolder.original(folder, picture.original(), picture.type());
    if (Files.exists(file)) {
      return;
    }
    var open = sources.media().open(picture.original());
    if (open.isEmpty()) {
      // Killed since we looked, or lost: check tells which.
      missing.add(
          "The original of the picture %s (%s) is not to be had; run standfirst check."
              .formatted(picture.id(), picture.fileName()));
      return;
    }
    try (var bytes = open.get()) {
      Files.copy(bytes.stream(), file);
    }
  }

  private void fronts(LineFile writer) throws IOException {
    for (var language : languages) {
      FrontArrangement front = sources.published().read(snapshot -> snapshot.front(language));
      if (front.revision() > 0) {
        writer.append(FurnitureLine.front(language, front));
      }
    }
  }

  private void pages(LineFile writer) throws IOException {
    for (var language : languages) {
      for (var name : HousePage.NAMES) {
        var page = sources.published().read(snapshot -> snapshot.page(language, name));
        if (page.isPresent()) {
          writer.append(FurnitureLine.page(page.get()));
        }
      }
    }
  }

  private ObjectNode head() {
    var head =
        Lines.object()
            .put("format", ExportFolder.FORMAT)
            .put("version", ExportFolder.VERSION)
            .put("madeAt", now.toString());
    var about =
        Lines.object()
            .put("name", site.name())
            .put("address", site.address())
            .put("zone", site.zone().getId());
    about.set("editions", Lines.words(site.editions().stream().map(Language::tag).toList()));
    head.set("site", about);
    head.set("counts", counts);
    return head;
  }
}
