package news.standfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.standfirst.picture.Picture;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.store.Base;
import news.standfirst.story.Address;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.Lookup;
import news.standfirst.story.Status;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.TranslationDossier;
import news.standfirst.translation.kept.TranslationDossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {
  /** Tables whose every column must come back; log, audit and people are not exported. */
  private static final List<String> TABLES =
      List.of(
          "article",
          "revision",
          "address",
          "article_topic",
          "article_author",
          "desk_topic",
          "desk_person",
          "topic",
          "author",
          "front",
          "house_page",
          "picture_media",
          "news_window",
          "coverage",
          "coverage_topic",
          "coverage_address",
          "post_revision",
          "post_picture",
          "edition_article",
          "coverage_edition",
          "translation",
          "translation_memory");

  private static final Pair EN_CA = new Pair(FullHouse.EN, TranslatedSample.CA);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"SQLITE, POSTGRES", "POSTGRES, SQLITE"})
  void everything_comes_back_field_by_field(Base from, Base to) throws Exception {
    try (var house = new FullHouse(from, folder.resolve("a"));
        var other = new FullHouse(to, folder.resolve("b"))) {
      house.fill();
      house.export(folder.resolve("export"));
      var report = other.take(folder.resolve("export"), false);
      assertThat(report.reasons()).isEmpty();
      assertThat(report.storiesTaken()).isEqualTo(house.stories());
      assertThat(stories(other)).isEqualTo(stories(house));
      assertThat(lines(other)).isEqualTo(lines(house));
      assertThat(furniture(other)).isEqualTo(furniture(house));
      assertThat(pictures(other)).isEqualTo(pictures(house));
      assertThat(media(other)).isEqualTo(media(house));
      var former = house.formerAddress();
      assertThat(house.store().one(snapshot -> snapshot.at(former)))
          .isInstanceOf(Lookup.Moved.class);
      assertThat(readers(other, former)).isEqualTo(readers(house, former));
      assertThat(tables(other)).isEqualTo(tables(house));
      assertThat(coverages(other)).isEqualTo(coverages(house));
      assertThat(translations(house)).isNotEmpty();
      assertThat(translations(other)).isEqualTo(translations(house));
      assertThat(other.store().store().translation().backlog().archives())
          .isNotEmpty()
          .isEqualTo(house.store().store().translation().backlog().archives());
      assertThat(other.store().store().translation().glossaries().of(EN_CA).glossary())
          .isEqualTo(house.store().store().translation().glossaries().of(EN_CA).glossary());
      assertThat(other.store().store().check(other.media())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"SQLITE", "POSTGRES"})
  void second_import_and_dry_run_keep_nothing(Base base) throws Exception {
    try (var house = new FullHouse(base, folder.resolve("a"));
        var other = new FullHouse(base, folder.resolve("b"))) {
      house.fill();
      house.export(folder.resolve("export"));
      var empty = other.store().log().head();
      var dry = other.take(folder.resolve("export"), true);
      assertThat(dry.storiesTaken()).isEqualTo(house.stories());
      assertThat(other.store().log().head()).isEqualTo(empty);
      assertThat(media(other)).isEmpty();
      other.take(folder.resolve("export"), false);
      var full = other.store().log().head();
      var tables = tables(other);
      var again = other.take(folder.resolve("export"), false);
      assertThat(again.storiesTaken()).isZero();
      assertThat(again.storiesKnownAlready()).isEqualTo(house.stories());
      assertThat(other.store().log().head()).isEqualTo(full);
      assertThat(tables(other)).isEqualTo(tables);
    }
  }

  @ParameterizedTest
  @CsvSource({"SQLITE", "POSTGRES"})
  void of_an_erased_story_only_that_it_existed_is_exported(Base base) throws Exception {
    try (var house = new FullHouse(base, folder.resolve("a"));
        var other = new FullHouse(base, folder.resolve("b"))) {
      var erased = house.erased("zyxmarker");
      house.export(folder.resolve("export"));
      assertThat(everyWord(folder.resolve("export"))).doesNotContain("zyxmarker", "edith");
      other.take(folder.resolve("export"), false);
      var found = other.store().articles().find(erased.id()).orElseThrow();
      assertThat(found.status()).isEqualTo(Status.ERASED);
      assertThat(found.createdAt()).isEqualTo(erased.createdAt());
      assertThat(other.store().articles().revisions(erased.id())).isEmpty();
      assertThat(other.store().store().check(other.media())).isEmpty();
    }
  }

  @Test
  void folder_with_something_in_it_is_refused() throws Exception {
    try (var house = new FullHouse(Base.SQLITE, folder.resolve("a"))) {
      var full = Files.createDirectories(folder.resolve("full"));
      Files.writeString(full.resolve("letter.txt"), "Dear reader");
      assertThatThrownBy(() -> house.export(full))
          .isInstanceOf(UnreadableArchive.class)
          .hasMessageContaining("not empty");
      assertThat(full.toFile().list()).containsExactly("letter.txt");
    }
  }

  @Test
  void stories_under_a_topic_that_is_neither_here_nor_came_along_are_left_with_the_nearest()
      throws Exception {
    try (var house = new FullHouse(Base.SQLITE, folder.resolve("a"));
        var other = new FullHouse(Base.SQLITE, folder.resolve("b"))) {
      house.fill();
      var export = folder.resolve("export");
      house.export(export);
      var topics = export.resolve(ExportFolder.TOPICS);
      var whole = Files.readString(topics);
      Files.writeString(topics, whole.replace("\"harbour\"", "\"harbours\""));
      var dry = other.take(export, true);
      var report = other.take(export, false);
      assertThat(report.storiesLeft()).isEqualTo(dry.storiesLeft()).isPositive();
      assertThat(report.storiesTaken()).isEqualTo(house.stories() - report.storiesLeft());
      assertThat(report.reasons())
          .anyMatch(line -> line.contains("no topic \"harbour\"; the nearest is \"harbours\""))
          .anyMatch(line -> line.startsWith("Front page en: There is no topic \"harbour\""));
      assertThat(other.store().one(snapshot -> snapshot.front(FullHouse.EN).topics()))
          .isEqualTo(List.of());
      Files.writeString(topics, whole);
      assertThat(other.take(export, false).storiesTaken()).isEqualTo(report.storiesLeft());
    }
  }

  @Test
  void unfinished_later_or_damaged_exports_say_what_is_wrong() throws Exception {
    try (var house = new FullHouse(Base.SQLITE, folder.resolve("a"));
        var other = new FullHouse(Base.SQLITE, folder.resolve("b"))) {
      house.fill();
      var export = folder.resolve("export");
      house.export(export);
      var articles = export.resolve(ExportFolder.ARTICLES);
      var lines = Files.readAllLines(articles);
      Files.write(
          articles, List.of(lines.getFirst().replaceFirst("\"number\":1,", "\"number\":7,")));
      for (var original : list(export.resolve(ExportFolder.MEDIA))) {
        Files.writeString(original, "not a picture");
      }
      var report = other.take(export, false);
      assertThat(report.storiesLeft()).isEqualTo(1);
      assertThat(report.reasons())
          .anyMatch(line -> line.contains("without gaps"))
          .anyMatch(line -> line.contains("is not the file that its name says"));
      Files.writeString(articles, "{\"id\":\"a\",");
      assertThatThrownBy(() -> other.take(export, false)).hasMessageContaining("at line 1");
      Files.writeString(
          export.resolve(ExportFolder.HEAD), "{\"format\":\"standfirst-export\",\"version\":9}");
      assertThatThrownBy(() -> other.take(export, false)).hasMessageContaining("version 9");
      Files.delete(export.resolve(ExportFolder.HEAD));
      assertThatThrownBy(() -> other.take(export, false)).hasMessageContaining("not finished");
    }
  }

  private static Map<ArticleId, Object> stories(FullHouse house) {
    var found = new LinkedHashMap<ArticleId, Object>();
    for (var id : house.store().store().dossiers().ids("", 1_000)) {
      var articles = house.store().articles();
      found.put(
          id,
          List.of(
              articles.find(id).orElseThrow(),
              articles.revisions(id),
              house.store().store().dossiers().find(id).orElseThrow()));
    }
    return found;
  }

  /** Whole coverages; positions are of each newsroom's own log. */
  private static List<Object> coverages(FullHouse house) {
    var dossiers = house.store().store().coverageDossiers();
    return dossiers.ids("", 1_000).stream()
        .map(id -> dossiers.find(id).orElseThrow())
        .<Object>map(
            dossier ->
                List.of(
                    dossier.coverage(),
                    dossier.formerSlugs(),
                    dossier.posts().stream().map(post -> post.at(0)).toList()))
        .toList();
  }

  private static Map<TranslationDossiers.Key, TranslationDossier> translations(FullHouse house) {
    var dossiers = house.store().store().translationDossiers();
    var found = new LinkedHashMap<TranslationDossiers.Key, TranslationDossier>();
    for (var key : dossiers.keys(null, 1_000)) {
      found.put(key, dossiers.find(key).orElseThrow());
    }
    return found;
  }

  private static List<?> lines(FullHouse house) {
    return house.store().articles().list(ArticleQuery.ALL, "", 200).lines();
  }

  private static List<Object> furniture(FullHouse house) {
    var furniture = house.store().furniture();
    return List.of(
        furniture.topics(),
        furniture.authors(),
        house.store().one(snapshot -> snapshot.front(FullHouse.EN)),
        house.store().one(snapshot -> snapshot.page(FullHouse.AR, "imprint")));
  }

  private static List<?> pictures(FullHouse house) {
    var pictures = house.store().store().pictures();
    return pictures.ids("", 1_000).stream()
        .map(id -> compared(pictures.find(id).orElseThrow()))
        .toList();
  }

  /** A killed picture no longer knows which files were made of it; nobody asks. */
  private static Object compared(Picture picture) {
    return picture.isKilled()
        ? List.of(
            picture.id(),
            picture.revision(),
            picture.original(),
            picture.addedAt(),
            picture.addedBy(),
            picture.status())
        : picture;
  }

  private static Map<MediaKey, String> media(FullHouse house) {
    var found = new TreeMap<MediaKey, String>();
    for (var key : house.media().list("")) {
      try {
        var bytes = house.media().open(key).orElseThrow().readAll();
        found.put(key, MediaKey.of(bytes).hash() + " " + bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  /** What readers find: lists, and every address that ever was. */
  private static List<Object> readers(FullHouse house, Address former) {
    return house
        .store()
        .<List<Object>>read(
            snapshot ->
                List.of(
                    snapshot.latest(FullHouse.EN, "", 100).lines(),
                    snapshot.latest(FullHouse.AR, "", 100).lines(),
                    snapshot.corrections(FullHouse.EN, "", 100).lines(),
                    snapshot.withdrawnSince(FullHouse.EN, FullHouse.LONG_AGO, 100),
                    snapshot.at(former)));
  }

  private static Map<String, List<String>> tables(FullHouse house) {
    var all = house.store().everything();
    var kept = new TreeMap<String, List<String>>();
    for (var table : TABLES) {
      kept.put(table, all.getOrDefault(table, List.of()).stream().sorted().toList());
    }
    return kept;
  }

  private static String everyWord(Path folder) throws IOException {
    var words = new StringBuilder();
    for (var file : list(folder)) {
      if (Files.isRegularFile(file)) {
        words.append(file.getFileName()).append(Files.readString(file));
      }
    }
    return words.toString();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
