package news.standfirst.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.standfirst.document.HtmlIntake;
import news.standfirst.outgoing.Outgoing;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Articles;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Bounds;
import news.standfirst.story.Byline;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Brings stories of other systems in, published with their own dates, with their pictures, topics
 * and authors. The id of a story is made from its key, so that a second import of the same archive
 * takes only what is new. A dry run does everything but keep. Used by one thread.
 */
public final class ArchiveImport {
  /** Hears how it goes: stories done so far. */
  @FunctionalInterface
  public interface Progress {
    void done(int stories, String headline);
  }

  private static final int MOST_ARCHIVE_BYTES = 1 << 30;
  private static final int SNIFF_BYTES = 4_096;

  private final Articles articles;
  private final HouseFurniture furniture;
  private final ForeignPictures pictures;
  private final Outgoing outgoing;
  private final Language otherwise;
  private final boolean dryRun;
  private final Progress progress;
  private final Report report = new Report();
  private final Set<Slug> topics = new HashSet<>();

  /** Address and caption of each picture of the story at hand that could not be had. */
  private final List<String> missing = new ArrayList<>();

  private int seen;

  /**
   * @param otherwise the language of stories whose source names none
   * @param dryRun whether nothing is kept
   */
  public ArchiveImport(
      Articles articles,
      HouseFurniture furniture,
      ForeignPictures pictures,
      Outgoing outgoing,
      Language otherwise,
      boolean dryRun,
      Progress progress) {
    this.articles = articles;
    this.furniture = furniture;
    this.pictures = pictures;
    this.outgoing = outgoing;
    this.otherwise = otherwise;
    this.dryRun = dryRun;
    this.progress = progress;
    furniture.topics().forEach(topic -> topics.add(topic.slug()));
  }

  /**
   * Takes what is new in these files and addresses.
   *
   * @throws UnreadableArchive when one holds no archive; those before it stay taken
   */
  public Report take(List<String> sources) {
    for (var source : sources) {
      var file = opened(source);
      if (isWordPress(file)) {
        var archive = new WordPressArchive(report);
        reading(file, archive::prepare);
        reading(file, stream -> archive.stories(stream, this::take));
      } else {
        reading(file, stream -> new FeedArchive().stories(stream, this::take));
      }
    }
    return report;
  }

  private Path opened(String source) {
    if (!source.matches("(?i)https?://.*")) {
      var file = Path.of(source);
      if (Files.isDirectory(file)) {
        throw new UnreadableArchive(
            source + " is a folder without an export in it: it has no export.json.");
      }
      if (!Files.isReadable(file)) {
        throw new UnreadableArchive("There is no file " + source + " that can be read.");
      }
      return file;
    }
    try {
      var fetched = outgoing.get(URI.create(source), MOST_ARCHIVE_BYTES);
      var file = Files.createTempFile("standfirst-import", ".xml");
      file.toFile().deleteOnExit();
      return Files.write(file, fetched.bytes());
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableArchive(source + " cannot be fetched: " + e.getMessage(), e);
    }
  }

  private static boolean isWordPress(Path file) {
    try (var stream = Files.newInputStream(file)) {
      var head = new String(stream.readNBytes(SNIFF_BYTES), StandardCharsets.UTF_8);
      if (!head.contains("<")) {
        throw new UnreadableArchive(
            file + " is neither a WordPress export (WXR) nor an RSS or Atom feed.");
      }
      return head.contains("wordpress.org/export/");
    } catch (IOException e) {
      throw new UnreadableArchive(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void reading(Path file, Consumer<InputStream> read) {
    try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      read.accept(stream);
    } catch (IOException e) {
      throw new UnreadableArchive(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void take(ForeignStory story) {
    progress.done(++seen, story.headline());
    var id = ForeignId.article(story.key());
    if (articles.find(id).isPresent()) {
      report.knownAlready();
      return;
    }
    try {
      var text = text(story);
      if (!dryRun) {
        keep(id, story, text);
      }
      report.taken();
    } catch (InvalidStory e) {
      report.left(story.headline(), String.valueOf(e.getMessage()).replaceAll("\\.$", ""));
    }
  }

  private void keep(ArticleId id, ForeignStory story, ArticleText text) {
    var published = story.publishedAt();
    var then = published == null ? null : articles.asOf(published);
    var desk = then == null ? articles : then;
    text.topics().forEach(topic -> keepTopic(topic, story));
    desk.draft(
        id, language(story), text, Actor.IMPORT, published == null ? Instant.now() : published);
    if (!story.slug().isEmpty()) {
      var slug = Slug.of(story.slug());
      desk.carryOut(id, new ArticleCommand.ChangeSlug(slug), Actor.IMPORT);
    }
    if (then != null
        && then.carryOut(id, new ArticleCommand.Publish(false, ""), Actor.IMPORT)
            instanceof Outcome.Refused(var article, var refusal)) {
      report.keptAsDraft(story.headline(), refusal.reason());
    }
  }

  private void keepTopic(Slug slug, ForeignStory story) {
    if (topics.add(slug)) {
      var name = story.topics().stream().filter(words -> Slug.of(words).equals(slug)).findFirst();
      furniture.keep(
          new Topic(
              slug,
              Map.of(language(story), name.orElse(slug.value())),
              Map.of(),
              List.of(),
              Map.of()),
          Actor.IMPORT);
    }
  }

  private Language language(ForeignStory story) {
    try {
      return story.language().isEmpty() ? otherwise : base(new Language(story.language()));
    } catch (InvalidStory e) {
      return otherwise;
    }
  }

  /** {@code en-GB} of a source is {@code en} here when that is the edition. */
  private Language base(Language told) {
    return told.locale().getLanguage().equals(otherwise.locale().getLanguage()) ? otherwise : told;
  }

  private ArticleText text(ForeignStory story) {
    missing.clear();
    var lead = lead(story);
    var body =
        HtmlIntake.body(
            story.html(),
            image -> {
              var picture = image.normalName().equals("img") ? image : image.selectFirst("img");
              var caption = image.selectFirst("figcaption");
              return picture == null
                  ? Optional.empty()
                  : picture(
                      story,
                      picture.attr("src"),
                      caption == null ? "" : caption.text(),
                      picture.attr("alt"));
            });
    if (body.blocks().stream().findFirst().orElse(null) instanceof Block.Picture first
        && (lead == null || isSame(lead, first.use()))) {
      // Other systems show the picture above the text by repeating it at its beginning.
      lead = lead == null ? first.use() : together(lead, first.use());
      body = new Body(body.blocks().subList(1, body.blocks().size()));
    }
    var bylines = new ArrayList<Byline>();
    story.authors().forEach(author -> bylines.add(new Byline(author)));
    var slugs = story.topics().stream().map(Slug::of).distinct().limit(Bounds.TOPICS).toList();
    return new ArticleText(
        story.headline(),
        story.standfirst(),
        bylines,
        "",
        slugs,
        Label.NEWS,
        lead,
        body,
        "",
        "",
        List.of(),
        note(story));
  }

  /** Whether nothing is lost when one of them goes. */
  private static boolean isSame(PictureUse lead, PictureUse first) {
    return lead.picture().equals(first.picture())
        && (lead.caption().isEmpty()
            || first.caption().isEmpty()
            || lead.caption().equals(first.caption()));
  }

  /** One picture that stands twice, each time with words or without. */
  private static PictureUse together(PictureUse lead, PictureUse first) {
    return new PictureUse(
        lead.picture(),
        lead.caption().isEmpty() ? first.caption() : lead.caption(),
        lead.alternativeText().isEmpty() ? first.alternativeText() : lead.alternativeText());
  }

  /** The desk can still find a picture that could not be had, and has its caption. */
  private String note(ForeignStory story) {
    var note = new StringBuilder("Imported from " + story.key().strip());
    for (var picture : missing) {
      var line = "\nPicture missing: " + picture;
      if (note.length() + line.length() <= Bounds.NOTE) {
        note.append(line);
      }
    }
    return note.toString();
  }

  private @Nullable PictureUse lead(ForeignStory story) {
    return story.leadPicture().isEmpty()
        ? null
        : picture(story, story.leadPicture(), story.leadCaption(), story.leadAlternative())
            .orElse(null);
  }

  private Optional<PictureUse> picture(
      ForeignStory story, String address, String told, String shown) {
    var caption = bounded(told);
    var alternative = bounded(shown);
    if (address.isBlank() || address.toLowerCase(Locale.ROOT).startsWith("data:")) {
      return Optional.empty();
    }
    var before = report.whyMissing(address);
    if (before != null) {
      return missing(story, address, caption, before);
    }
    try {
      if (dryRun) {
        pictures.look(address);
        report.picture();
        return Optional.empty();
      }
      var id = pictures.take(address, caption, alternative, language(story));
      report.picture();
      return Optional.of(new PictureUse(id, caption, alternative));
    } catch (IOException e) {
      return missing(story, address, caption, String.valueOf(e.getMessage()));
    }
  }

  private static String bounded(String words) {
    if (words.length() <= Bounds.CAPTION) {
      return words;
    }
    int end = Bounds.CAPTION - 1;
    end -= Character.isHighSurrogate(words.charAt(end - 1)) ? 1 : 0;
    return words.substring(0, end).stripTrailing() + "\u2026";
  }

  private Optional<PictureUse> missing(
      ForeignStory story, String address, String caption, String reason) {
    report.pictureMissing(story.headline(), address, reason);
    missing.add((address + " " + caption).strip());
    return Optional.empty();
  }
}
