package news.standfirst.archive;

import java.util.List;
import java.util.Optional;
import news.standfirst.store.TestStore;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Glossaries;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.translation.work.WorkSettings;

/**
 * Translations of all kinds: by an engine, by people, of an earlier source, at a former address.
 */
final class TranslatedSample {
  static final Language CA = new Language("ca");
  private static final Pair PAIR = new Pair(TestStore.EN, CA);

  private final TestStore store;
  private final Runnable later;

  TranslatedSample(TestStore store, Runnable later) {
    this.store = store;
    this.later = later;
  }

  /**
   * Everything that is there, into Catalan; then people's hands on one story, and its original's.
   */
  void fill(String hostile) {
    var glossary = new Glossary(List.of(new Glossary.Term("pier", "moll", false)));
    store
        .store()
        .translation()
        .glossaries()
        .keep(PAIR, new Glossaries.Kept(0, glossary), Actor.person("mara"));
    store.store().translation().backlog().beginArchive(PAIR.to());
    store.store().translation().backlog().pauseArchive(PAIR.to(), true);
    work();
    var story = store.published(TestStore.text("The pier opens", "It cost 12 million. It is old."));
    later.run();
    work();
    hands(story, "headline", "El moll obre");
    hands(story, "body", hostile);
    later.run();
    var moved = new Slug("el-moll");
    store
        .store()
        .translation()
        .translations()
        .changeSlug(Thing.of(story.id()), CA, moved, Actor.person("mara"));
    later.run();
    var text = TestStore.text("The pier opens", "It cost 13 million. It is old.");
    store.done(story.id(), new ArticleCommand.Save(1, text));
    store.done(story.id(), new ArticleCommand.Publish(true, ""));
    work();
  }

  private void hands(Article story, String place, String words) {
    later.run();
    var translations = store.store().translation().translations();
    var now = translations.find(story.id(), CA).orElseThrow();
    var revising = new Revising(store.store().translation(), store.time(), _ -> {});
    for (int number = 0; number < now.segments().size(); number++) {
      var segment = now.segments().get(number);
      if (segment.place().startsWith(place)) {
        var wish = new Revising.Wish(number, segment.revision(), Text.plain(words));
        if (!(revising.write(story.id(), CA, wish, Actor.person("mara"))
            instanceof Revising.Result.Kept)) {
          throw new AssertionError(place);
        }
        return;
      }
    }
    throw new AssertionError("no " + place);
  }

  /** Translates all that the log tells of. */
  void work() {
    try (var engines =
            new Engines(List.of(new SwapEngine("swap", false, PAIR)), List.of(), Optional.empty());
        var pipeline =
            new Pipeline(
                store.store().translation(),
                engines,
                new WorkSettings(List.of(TestStore.EN, CA), false, 0),
                store.published(),
                store.time(),
                _ -> {})) {
      pipeline.handle(store.log().after(0, 10_000));
      pipeline.workOff();
    }
  }
}
