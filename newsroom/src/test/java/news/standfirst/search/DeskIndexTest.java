package news.standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Part;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.Text;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class DeskIndexTest {
  private static final Map<String, PictureTexts.Line> PICTURES = new TreeMap<>();

  private final TestStore store;
  private final Path folder;
  private DeskIndex index;

  DeskIndexTest(Base base, @TempDir Path folder) {
    PICTURES.clear();
    store = base.fresh();
    this.folder = folder;
    index = open();
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  @Test
  void draft_is_found_by_any_word_of_its_text_as_soon_as_it_is_saved() {
    var storm = store.drafted(TestStore.text("Storm closes harbours", "Ferries wait")).id();
    store.drafted(TestStore.text("Apples ripen", "Orchards are full"));
    assertThat(ids("storm")).containsExactly(storm);
    assertThat(ids("FERRIES harb")).containsExactly(storm);
    assertThat(ids("ferries apples")).isEmpty();
    store.done(storm, save(1, TestStore.text("Calm again", "Boats leave")));
    assertThat(ids("storm")).isEmpty();
    assertThat(ids("calm boats")).containsExactly(storm);
  }

  @Test
  void accents_and_spellings_do_not_matter() {
    var spanish = store.drafted(TestStore.text("Elección en Córdoba", "Mañana")).id();
    var arabic = store.drafted(TestStore.text("أخبار الميناء", "قال الوزير")).id();
    assertThat(ids("eleccion cordoba")).containsExactly(spanish);
    assertThat(ids("MANANA")).containsExactly(spanish);
    assertThat(ids("اخبار")).containsExactly(arabic);
  }

  @Test
  void internal_note_is_not_looked_through() {
    var text =
        new ArticleText(
            "Storm",
            "",
            List.of(),
            "",
            List.of(),
            Label.NEWS,
            null,
            Body.of(new Block.Paragraph(Text.plain("Rain"))),
            "",
            "",
            List.of(),
            "ask quetzal first");
    store.drafted(text);
    assertThat(ids("rain")).hasSize(1);
    assertThat(ids("quetzal")).isEmpty();
  }

  @Test
  void filters_narrow_what_words_find() {
    var draft = store.drafted(signed("Storm one", "Ana Ruiz", "weather")).id();
    var live = store.published(signed("Storm two", "Ben Ode", "ports")).id();
    assertThat(ids("storm")).containsExactlyInAnyOrder(live, draft);
    assertThat(found(query("storm", Set.of(Status.DRAFT), null, ""))).containsExactly(draft);
    assertThat(found(query("storm", Set.of(Status.PUBLISHED, Status.WITHDRAWN), null, "")))
        .containsExactly(live);
    assertThat(found(query("storm", Set.of(), "weather", ""))).containsExactly(draft);
    assertThat(found(query("storm", Set.of(), null, "BEN ode"))).containsExactly(live);
    var spanish = new ArticleQuery("storm", Set.of(), null, "", new Language("es"), false);
    assertThat(found(spanish)).isEmpty();
    var scheduled = new ArticleQuery("storm", Set.of(), null, "", null, true);
    assertThat(found(scheduled)).isEmpty();
    store.done(draft, new ArticleCommand.Schedule(store.time().instant().plusSeconds(3_600)));
    assertThat(found(scheduled)).containsExactly(draft);
  }

  @Test
  void leafing_shows_every_story_once() {
    var all = new ArrayList<ArticleId>();
    for (int i = 0; i < 23; i++) {
      all.addFirst(store.drafted(TestStore.text("Storm " + i, "Rain")).id());
    }
    var seen = new ArrayList<ArticleId>();
    Part<ArticleId> part = new Part<>(List.of(), "");
    while (part.next() != null) {
      part = index.find(query("rain", Set.of(), null, ""), part.next(), 7).orElseThrow();
      seen.addAll(part.lines());
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void without_words_or_with_a_cursor_of_the_list_it_does_not_answer() {
    assertThat(index.find(ArticleQuery.ALL, "", 9)).isEmpty();
    assertThat(index.find(query(" -- ", Set.of(), null, ""), "", 9)).isEmpty();
    store.drafted(TestStore.text("One", "Rain"));
    store.drafted(TestStore.text("Two", "Rain"));
    var cursor = store.articles().list(ArticleQuery.ALL, "", 1).next();
    assertThat(index.find(query("rain", Set.of(), null, ""), cursor, 9)).isEmpty();
  }

  @Test
  void killed_pictures_are_not_found() {
    picture("p1", "harbour at dawn");
    picture("p2", "harbour at night");
    index.close();
    deleteIndex();
    index = open();
    assertThat(pictures("harb")).containsExactly("p2", "p1");
    assertThat(pictures("dawn harbour")).containsExactly("p1");
    assertThat(ids("harbour")).isEmpty();
  }

  @Test
  void stories_are_found_by_the_pictures_that_their_newest_texts_hold() {
    var leading = store.drafted(showing("Storm", "p1", "p2")).id();
    var inside = store.drafted(showing("Calm", "p3", "p1")).id();
    store.drafted(TestStore.text("Apples", "Orchards"));
    assertThat(showing("p1")).containsExactlyInAnyOrder(inside, leading);
    assertThat(showing("p2")).containsExactly(leading);
    assertThat(showing("p4")).isEmpty();
    store.done(leading, save(1, TestStore.text("Storm", "No picture any more")));
    assertThat(showing("p1")).containsExactly(inside);
    store.done(inside, new ArticleCommand.Erase("a court's order"));
    assertThat(showing("p1")).isEmpty();
  }

  @Test
  void index_of_an_earlier_form_is_made_anew() throws Exception {
    var storm = store.drafted(showing("Storm", "p1", "p2")).id();
    assertThat(showing("p1")).containsExactly(storm);
    index.close();
    ofTheFirstForm();
    index = open();
    assertThat(showing("p1")).containsExactly(storm);
    assertThat(ids("storm")).containsExactly(storm);
  }

  /** As the first version left it: it says no form, and its documents have no pictures. */
  private void ofTheFirstForm() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      var position =
          StreamSupport.stream(writer.getLiveCommitData().spliterator(), false)
              .filter(entry -> entry.getKey().equals("position"))
              .toList();
      assertThat(position).hasSize(1);
      writer.deleteAll();
      writer.setLiveCommitData(position);
      writer.commit();
    }
  }

  @Test
  void index_that_was_deleted_builds_itself_again() {
    var storm = store.drafted(TestStore.text("Storm closes harbours", "Ferries wait")).id();
    index.close();
    deleteIndex();
    index = open();
    assertThat(ids("ferries")).containsExactly(storm);
  }

  @Test
  void erased_words_are_in_no_file_of_a_large_index_either() throws Exception {
    for (int i = 0; i < 60; i++) {
      store.drafted(TestStore.text("Plain " + i, "Rain"));
    }
    var marked = store.drafted(TestStore.text("Quetzalmarker", "xylomarker words")).id();
    assertThat(ids("xylomarker")).containsExactly(marked);
    index.close();
    index = open();
    store.done(marked, new ArticleCommand.Erase("a court's order"));
    assertThat(ids("xylomarker")).isEmpty();
    assertThat(ids("rain")).hasSize(50);
    index.close();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("xylomarker")
            .doesNotContain("quetzalmarker");
      }
    }
    index = open();
  }

  private DeskIndex open() {
    return new DeskIndex(folder, store.articles(), new Shelf(), store.log());
  }

  private void deleteIndex() {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void picture(String id, String words) {
    var at = Instant.parse("2031-05-09T12:00:00Z").plusSeconds(PICTURES.size());
    PICTURES.put(id, new PictureTexts.Line(id, words, at));
  }

  private List<String> pictures(String words) {
    return waitFor(() -> index.pictures(words, "", 9)).lines();
  }

  private List<ArticleId> ids(String words) {
    return found(query(words, Set.of(), null, ""));
  }

  private List<ArticleId> showing(String picture) {
    return waitFor(() -> index.showing(new PictureId(picture), "", 50)).lines();
  }

  private static ArticleText showing(String headline, String lead, String inside) {
    return new ArticleText(
        headline,
        "",
        List.of(),
        "",
        List.of(),
        Label.NEWS,
        use(lead),
        Body.of(new Block.Picture(use(inside))),
        "",
        "",
        List.of(),
        "");
  }

  private static PictureUse use(String picture) {
    return new PictureUse(new PictureId(picture), "A caption", "A harbour");
  }

  private List<ArticleId> found(ArticleQuery query) {
    return waitFor(() -> index.find(query, "", 50)).lines();
  }

  /** A fresh index may still be filling. */
  private static <T> Part<T> waitFor(Supplier<Optional<Part<T>>> asked) {
    for (int i = 0; i < 500; i++) {
      var part = asked.get();
      if (part.isPresent()) {
        return part.get();
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("The index does not answer.");
  }

  private static ArticleQuery query(
      String words, Set<Status> statuses, String topic, String person) {
    return new ArticleQuery(
        words, statuses, topic == null ? null : new Slug(topic), person, null, false);
  }

  private static ArticleText signed(String headline, String by, String topic) {
    return new ArticleText(
        headline,
        "",
        List.of(new Byline(by)),
        "",
        List.of(new Slug(topic)),
        Label.NEWS,
        null,
        Body.EMPTY,
        "",
        "",
        List.of(),
        "");
  }

  private static ArticleCommand save(int revision, ArticleText text) {
    return new ArticleCommand.Save(revision, text);
  }

  private static final class Shelf implements PictureTexts {
    @Override
    public Optional<Line> find(String id) {
      return Optional.ofNullable(PICTURES.get(id));
    }

    @Override
    public List<String> ids(String after, int limit) {
      return PICTURES.keySet().stream().filter(id -> id.compareTo(after) > 0).limit(limit).toList();
    }
  }
}
