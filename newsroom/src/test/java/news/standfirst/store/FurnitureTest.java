package news.standfirst.store;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Author;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.EventKind;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class FurnitureTest {
  private final TestStore store;

  FurnitureTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void topic_and_author_are_kept_and_changed() {
    var topic = PublishedTest.topic("weather");
    store.furniture().keep(topic, EDITOR);
    store.furniture().keep(topic, EDITOR);
    assertThat(store.furniture().topics()).containsExactly(topic);
    assertThat(store.one(s -> s.topic(topic.slug()))).isEqualTo(Optional.of(topic));
    var author =
        new Author(new Slug("ana-ruiz"), "Ana Ruiz", Map.of(EN, "Reporter"), Map.of(EN, "Life"));
    store.furniture().keep(author, EDITOR);
    assertThat(store.furniture().authors()).containsExactly(author);
    assertThat(store.one(s -> s.author(author.slug()))).isEqualTo(Optional.of(author));
    assertThat(store.log().after(0, 9))
        .extracting(LogEntry::kind)
        .containsExactly(
            EventKind.TOPIC_CHANGED, EventKind.TOPIC_CHANGED, EventKind.AUTHOR_CHANGED);
  }

  @Test
  void of_two_arrangements_on_the_same_revision_the_second_is_refused() {
    assertThat(store.one(s -> s.front(EN))).isEqualTo(FrontArrangement.OPEN);
    assertThat(store.furniture().arrange(EN, front(0, "a"), EDITOR)).isTrue();
    assertThat(store.furniture().arrange(EN, front(0, "b"), EDITOR)).isFalse();
    assertThat(store.furniture().arrange(EN, front(1, "c"), EDITOR)).isTrue();
    assertThat(store.furniture().arrange(EN, front(1, "d"), EDITOR)).isFalse();
    assertThat(store.one(s -> s.front(EN))).isEqualTo(front(2, "c"));
    assertThat(store.log().head().number()).isEqualTo(2);
  }

  private static FrontArrangement front(int revision, String lead) {
    return new FrontArrangement(
        revision,
        new ArticleId(lead),
        List.of(new ArticleId("x"), new ArticleId("y")),
        List.of(new Slug("weather")));
  }

  @Test
  void house_page_is_kept_per_edition() {
    var page =
        new HousePage(
            "imprint", EN, "Imprint", Body.of(new Block.Paragraph(Text.plain("We are we."))));
    store.furniture().keep(page, EDITOR);
    assertThat(store.one(s -> s.page(EN, "imprint"))).isEqualTo(Optional.of(page));
    assertThat(store.one(s -> s.page(EN, "contact"))).isEqualTo(Optional.empty());
    assertThat(store.log().after(0, 1).getFirst().id()).isEqualTo("en/imprint");
  }
}
