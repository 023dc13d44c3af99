package news.standfirst.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import news.standfirst.document.MalformedDocument;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureOutcome;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.file.PictureLimits;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.story.Actor;
import news.standfirst.story.Dossier;
import news.standfirst.story.Dossiers;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.KnownTopics;
import news.standfirst.story.Outcome;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageDossier;
import news.standfirst.story.coverage.CoverageDossiers;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.translation.kept.Backlog;
import news.standfirst.translation.kept.Glossaries;
import news.standfirst.translation.kept.TranslationDossier;
import news.standfirst.translation.kept.TranslationDossiers;

/**
 * Brings an {@link Export} back: what is not here yet is kept as it stood there, what is here stays
 * as it is, so that it can be repeated. A dry run does everything but keep. Used by one thread,
 * once.
 */
public final class ExportImport {
  private static final byte[] NO_FILE = {};

  /** Where everything goes. */
  public record Places(
      Dossiers dossiers,
      CoverageDossiers coverages,
      TranslationDossiers translations,
      Glossaries glossaries,
      Backlog editions,
      Published published,
      HouseFurniture furniture,
      Pictures pictures,
      PictureIntake intake) {}

  private final Places places;
  private final boolean dryRun;
  private final ArchiveImport.Progress progress;
  private final Report report = new Report();
  private final Set<Slug> topics = new HashSet<>();
  private int seen;

  /** An import into these places. */
  public ExportImport(Places places, boolean dryRun, ArchiveImport.Progress progress) {
    this.places = places;
    this.dryRun = dryRun;
    this.progress = progress;
  }

  /** Whether this is the folder of an export. */
  public static boolean isExport(Path folder) {
    return Files.isDirectory(folder) && ExportFolder.looksLikeOne(folder);
  }

  /**
   * Takes what is new.
   *
   * @throws UnreadableArchive when the export is unfinished, damaged or of a later version; what
   *     came before stays taken
   */
  public Report take(Path folder) {
    checkHead(folder.resolve(ExportFolder.HEAD));
    each(folder, ExportFolder.PICTURES, "id", line -> picture(folder, PictureLine.read(line)));
    topicsAndAuthors(folder);
    each(folder, ExportFolder.GLOSSARIES, "to", this::glossary);
    if (Files.exists(folder.resolve(ExportFolder.EDITIONS))) {
      each(folder, ExportFolder.EDITIONS, "language", this::edition);
    }
    each(folder, ExportFolder.TRANSLATIONS, "id", line -> translation(TranslationLine.read(line)));
    each(folder, ExportFolder.ARTICLES, "id", line -> story(StoryLine.read(line)));
    each(folder, ExportFolder.COVERAGES, "id", line -> coverage(CoverageLine.read(line)));
    if (!dryRun) {
      places.translations().dropWithoutOriginal();
    }
    each(folder, ExportFolder.FRONTS, "language", this::front);
    each(folder, ExportFolder.PAGES, "name", this::page);
    return report;
  }

  private static void checkHead(Path head) {
    try {
      if (!Files.exists(head)) {
        throw new UnreadableArchive(
            "The export has no %s: it was not finished; export again.".formatted(head));
      }
      var json = Lines.read(Files.readString(head));
      if (!json.path("format").asText().equals(ExportFolder.FORMAT)) {
        throw new UnreadableArchive(head + " does not belong to an export of Standfirst.");
      }
      if (json.path("version").asInt() != ExportFolder.VERSION) {
        throw new UnreadableArchive(
            "%s says version %s, but this program reads version %d; use a newer Standfirst."
                .formatted(head, json.path("version"), ExportFolder.VERSION));
      }
    } catch (IOException e) {
      throw new UnreadableArchive(head + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void each(Path folder, String file, String name, Consumer<JsonNode> taking) {
    Lines.each(
        folder.resolve(file),
        line -> {
          try {
            taking.accept(line);
          } catch (IllegalArgumentException | MalformedDocument | DateTimeException e) {
            report.left(file + " " + line.path(name).asText(), reason(e));
          }
        });
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\.$", "");
  }

  private void picture(Path folder, Picture described) {
    progress.done(++seen, described.fileName());
    var present = places.pictures().find(described.id());
    if (present.isPresent()) {
      if (!present.get().original().equals(described.original())) {
        left(described, "another picture has this id here");
      }
      return;
    }
    var original = described.isKilled() ? NO_FILE : original(folder, described);
    if (!described.isKilled() && original.length == 0) {
      return;
    }
    if (dryRun) {
      report.picture();
      return;
    }
    try {
      switch (places.intake().bring(described, original)) {
        case PictureOutcome.Done _ -> report.picture();
        case PictureOutcome.Refused(var refusal) -> left(described, refusal.reason());
        case PictureOutcome.Unknown() -> left(described, "it could not be kept");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableArchive("The import was interrupted; it can be repeated.", e);
    }
  }

  private void left(Picture picture, String reason) {
    report.pictureLeft(picture.id() + " (" + picture.fileName() + ")", reason);
  }

  /** The original as its hash says; empty, and reported, when it cannot be had. */
  private byte[] original(Path folder, Picture described) {
    var file = ExportFolder.original(folder, described.original(), described.type());
    try {
      if (Files.size(file) > PictureLimits.FILE_BYTES) {
        left(described, file + " is too large for a picture");
        return NO_FILE;
      }
      var bytes = Files.readAllBytes(file);
      if (MediaKey.of(bytes).equals(described.original())) {
        return bytes;
      }
      left(described, file + " is not the file that its name says");
    } catch (IOException e) {
      left(described, file + " cannot be read");
    }
    return NO_FILE;
  }

  private void topicsAndAuthors(Path folder) {
    places.furniture().topics().forEach(topic -> topics.add(topic.slug()));
    each(
        folder,
        ExportFolder.TOPICS,
        "slug",
        line -> {
          var topic = FurnitureLine.topic(line);
          if (topics.add(topic.slug()) && !dryRun) {
            places.furniture().keep(topic, Actor.IMPORT);
          }
        });
    Set<Slug> authors = new HashSet<>();
    places.furniture().authors().forEach(author -> authors.add(author.slug()));
    each(
        folder,
        ExportFolder.AUTHORS,
        "slug",
        line -> {
          var author = FurnitureLine.author(line);
          if (authors.add(author.slug()) && !dryRun) {
            places.furniture().keep(author, Actor.IMPORT);
          }
        });
  }

  private void glossary(JsonNode line) {
    var pair = GlossaryLine.pair(line);
    var glossary = GlossaryLine.glossary(line);
    if (places.glossaries().of(pair).revision() == 0 && !dryRun) {
      places.glossaries().keep(pair, new Glossaries.Kept(0, glossary), Actor.IMPORT);
    }
  }

  private void edition(JsonNode line) {
    var archive = EditionArchiveLine.read(line);
    if (!dryRun) {
      places.editions().bringArchive(archive);
    }
  }

  /** Before its story, which then stands in all its editions at once. */
  private void translation(TranslationDossier dossier) {
    var translation = dossier.translation();
    progress.done(++seen, translation.shown().text().headline());
    var key = new TranslationDossiers.Key(translation.thing(), translation.language());
    if (dryRun ? !places.translations().known(key) : places.translations().bring(dossier)) {
      report.translation();
    }
  }

  /** Whether readers or editors would find it under a topic that is neither here nor came along. */
  private boolean unknownTopic(String headline, List<Slug> chosen) {
    var objection = new KnownTopics(topics).objection(chosen);
    objection.ifPresent(why -> report.left(headline, why.reason().replaceAll("\\.$", "")));
    return objection.isPresent();
  }

  private void coverage(CoverageDossier dossier) {
    progress.done(++seen, dossier.coverage().text().headline());
    if (unknownTopic(dossier.coverage().text().headline(), dossier.coverage().text().topics())) {
      return;
    }
    if (dryRun) {
      if (places.coverages().find(dossier.coverage().id()).isPresent()) {
        report.knownAlready();
      } else {
        report.taken();
      }
      return;
    }
    switch (places.coverages().bring(dossier, Actor.IMPORT)) {
      case CoverageOutcome.Done _ -> report.taken();
      case CoverageOutcome.Refused _, CoverageOutcome.Unknown() -> report.knownAlready();
    }
  }

  private void story(Dossier dossier) {
    var headline = dossier.newest().headline();
    progress.done(++seen, headline);
    if (unknownTopic(headline, shownTopics(dossier))) {
      return;
    }
    if (dryRun) {
      if (places.dossiers().find(dossier.article().id()).isPresent()) {
        report.knownAlready();
      } else {
        report.taken();
      }
      return;
    }
    switch (places.dossiers().bring(dossier, Actor.IMPORT)) {
      case Outcome.Done _ -> report.taken();
      case Outcome.Refused _ -> report.knownAlready();
      case Outcome.Unknown() -> report.left(headline, "it could not be kept");
    }
  }

  private static List<Slug> shownTopics(Dossier dossier) {
    var article = dossier.article();
    return dossier.revisions().stream()
        .filter(
            revision ->
                revision.number() == article.revision() || revision.number() == article.published())
        .flatMap(revision -> revision.text().topics().stream())
        .toList();
  }

  private void front(JsonNode line) {
    var edition = FurnitureLine.language(line);
    var front = FurnitureLine.front(line);
    var unknown = new KnownTopics(topics).objection(front.topics());
    if (unknown.isPresent()) {
      report.front(edition.tag(), unknown.get().reason());
      return;
    }
    if (!dryRun) {
      // Refused where the front is arranged already; that stays.
      places.furniture().arrange(edition, front, Actor.IMPORT);
    }
  }

  private void page(JsonNode line) {
    var page = FurnitureLine.page(line);
    var there = places.published().read(snapshot -> snapshot.page(page.language(), page.name()));
    if (there.isEmpty() && !dryRun) {
      places.furniture().keep(page, Actor.IMPORT);
    }
  }
}
