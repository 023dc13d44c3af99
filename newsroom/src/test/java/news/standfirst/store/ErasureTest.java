package news.standfirst.store;

import static news.standfirst.store.TestStore.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.standfirst.access.Audit;
import news.standfirst.access.Door;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A random word goes into every field that a story has; after the erasure it is nowhere. */
@ParameterizedClass
@EnumSource(Base.class)
class ErasureTest {
  private static final String MARKER = "qzxvjwk";

  private final Base base;
  private final TestStore store;

  ErasureTest(Base base) {
    this.base = base;
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ArticleText marked(String more) {
    var words = MARKER + " " + more;
    return new ArticleText(
        words,
        words,
        List.of(new Byline(words)),
        words,
        List.of(new Slug(MARKER)),
        Label.NEWS,
        new PictureUse(new PictureId("p1"), words, words),
        Body.of(new Block.Paragraph(Text.plain((words + " ").repeat(3_000)))),
        words,
        words,
        List.of(),
        words);
  }

  @Test
  void erasure_leaves_no_word_of_the_story_in_any_column_nor_in_the_file() throws IOException {
    neighbours();
    var id = store.drafted(marked("one")).id();
    store.done(id, new ArticleCommand.Submit());
    store.done(id, new ArticleCommand.SendBack(MARKER));
    store.done(id, new ArticleCommand.Publish(false, MARKER));
    store.done(id, new ArticleCommand.Save(1, marked("two")));
    store.done(id, new ArticleCommand.Correct(MARKER));
    store.done(id, new ArticleCommand.ChangeSlug(new Slug(MARKER + "-again")));
    store.refused(id, new ArticleCommand.SendBack(MARKER));
    store.done(id, new ArticleCommand.Withdraw(MARKER));
    note(id);
    neighbours();
    assertThat(hits()).contains("article", "revision", "address", "audit");
    store.done(id, new ArticleCommand.Erase("a court said so"));
    assertThat(hits()).isEmpty();
    assertThat(bytesWithMarker()).isEmpty();
    store.refused(id, new ArticleCommand.Correct(MARKER));
    assertThat(hits()).isEmpty();
    assertThat(store.articles().find(id)).isPresent();
  }

  private void note(ArticleId id) {
    store
        .store()
        .access()
        .audit()
        .record(
            new Audit.Entry(
                store.time().instant(),
                EDITOR,
                Door.DESK,
                "",
                "publish-story",
                "article",
                id.value(),
                Audit.Outcome.DONE,
                "",
                "revision 1: " + MARKER));
  }

  /** Rows around it, so that pages of the file are split and filled again. */
  private void neighbours() {
    for (int i = 0; i < 30; i++) {
      store.published(TestStore.text("Neighbour " + i, "calm words ".repeat(80)));
    }
  }

  private List<String> hits() {
    var hits = new ArrayList<String>();
    store
        .everything()
        .forEach(
            (table, rows) -> {
              if (rows.stream().anyMatch(row -> row.toLowerCase(Locale.ROOT).contains(MARKER))) {
                hits.add(table);
              }
            });
    return hits;
  }

  private List<Path> bytesWithMarker() throws IOException {
    if (base == Base.POSTGRES) {
      // Its files are the server's; the guide says what is to be done about them.
      return List.of();
    }
    var found = new ArrayList<Path>();
    try (var files = Files.list(Path.of(store.place()))) {
      for (var file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARKER)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}
