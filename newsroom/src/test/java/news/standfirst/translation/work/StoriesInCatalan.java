package news.standfirst.translation.work;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.Text;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Translation;
import org.junit.jupiter.api.AfterEach;

/** A house whose English stories stand in Catalan too, by a small engine, for the tests of that. */
abstract class StoriesInCatalan {
  static final Language CA = new Language("ca");
  static final Pair PAIR = new Pair(EN, CA);

  final TestStore store;
  final SwapEngine engine = new SwapEngine("swap", false, PAIR);
  final Desk desk;

  StoriesInCatalan(Base base) {
    store = base.fresh();
    desk = new Desk(store, engine);
  }

  @AfterEach
  void close() {
    desk.close();
    store.close();
  }

  /** A pipeline whose work is done when the test says so. */
  static final class Desk implements AutoCloseable {
    private final TestStore store;
    final Pipeline pipeline;
    final Revising revising;
    private final Engines engines;
    private long followed;

    Desk(TestStore store, SwapEngine... engine) {
      this(store, List.of(EN, CA), engine);
    }

    Desk(TestStore store, List<Language> editions, SwapEngine... engine) {
      this.store = store;
      engines = new Engines(List.of(engine), List.of(), Optional.empty());
      pipeline =
          new Pipeline(
              store.store().translation(),
              engines,
              new WorkSettings(editions, false, 0),
              store.published(),
              store.time(),
              _ -> {});
      revising = new Revising(store.store().translation(), store.time(), _ -> {});
    }

    void work() {
      var entries = store.log().after(followed, 1_000);
      pipeline.handle(entries);
      followed = store.log().head().number();
      pipeline.workOff();
    }

    @Override
    public void close() {
      pipeline.close();
      engines.close();
    }
  }

  static ArticleText story(String headline, String... paragraphs) {
    var blocks = new ArrayList<Block>();
    for (var words : paragraphs) {
      blocks.add(new Block.Paragraph(Text.plain(words)));
    }
    return ArticleText.of(headline, "What happened at the pier.", new Body(blocks));
  }

  Article published(ArticleText text) {
    var article = store.published(text);
    desk.work();
    return article;
  }

  void update(ArticleId id, ArticleText text) {
    var article = store.articles().find(id).orElseThrow();
    store.done(id, new ArticleCommand.Save(article.revision(), text));
    store.done(id, new ArticleCommand.Publish(false, ""));
  }

  Lookup.Found inCatalan(Article article) {
    return store.<Optional<Lookup.Found>>read(s -> s.article(article.id(), CA)).orElseThrow();
  }

  Translation translation(Article article) {
    return store.store().translation().translations().find(article.id(), CA).orElseThrow();
  }

  List<String> sentences(Article article) {
    return inCatalan(article).text().body().blocks().stream()
        .flatMap(Block::texts)
        .map(Text::words)
        .toList();
  }

  KeptSegment segment(Article article, String source) {
    return translation(article).segments().stream()
        .filter(one -> one.source().words().equals(source))
        .findFirst()
        .orElseThrow();
  }

  int number(Article article, String source) {
    return translation(article).segments().indexOf(segment(article, source));
  }

  void write(Article article, String source, String text) {
    var segment = segment(article, source);
    var result =
        desk.revising.write(
            article.id(),
            CA,
            new Revising.Wish(number(article, source), segment.revision(), Text.plain(text)),
            EDITOR);
    assertThat(result).isInstanceOf(Revising.Result.Kept.class);
  }
}
