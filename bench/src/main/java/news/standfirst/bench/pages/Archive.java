package news.standfirst.bench.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import news.standfirst.store.Store;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Dossier;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Revision;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.Text;
import news.standfirst.story.Topic;

/**
 * Fills a data folder with an archive of published stories, by the way that an export takes back
 * in: {@code Archive DIR STORIES [BODY-CHARACTERS [FROM]]}. The stories are spread evenly over ten
 * years; a filling that was broken off goes on FROM a number.
 */
public final class Archive {
  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final Language ENGLISH = new Language("en");
  private static final Duration SPAN = Duration.ofDays(3_650);
  private static final int TOPICS = 200;
  private static final int AUTHORS = 300;

  /** As many as the store commits together. */
  private static final int AT_ONCE = 128;

  private Archive() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    int stories = Integer.parseInt(arguments[1]);
    int characters = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_400;
    int from = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
    Files.createDirectories(folder);
    long start = System.nanoTime();
    try (var store = Store.inFolder(folder, ZONE, InstantSource.system())) {
      for (int i = 0; i < TOPICS; i++) {
        store.furniture().keep(topic(i), Actor.person("bench"));
      }
      fill(store, from, stories, characters);
    }
    System.out.printf(
        "%,d stories in %,d s, %,d MB%n",
        stories,
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        Files.size(folder.resolve(Store.FILE)) >> 20);
  }

  private static void fill(Store store, int from, int stories, int characters) throws Exception {
    var begin = Instant.now().minus(SPAN);
    var room = new Semaphore(AT_ONCE);
    var done = new AtomicInteger();
    var answers = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = from; i < stories; i++) {
        var dossier = dossier(i, begin.plus(SPAN.dividedBy(stories).multipliedBy(i)), characters);
        room.acquire();
        answers.add(
            threads.submit(
                () -> {
                  store.dossiers().bring(dossier, Actor.person("bench"));
                  room.release();
                  if (done.incrementAndGet() % 50_000 == 0) {
                    System.out.printf("%,d%n", done.get());
                  }
                }));
        if (answers.size() == 10_000) {
          await(answers);
        }
      }
      await(answers);
    }
  }

  /** A story that was refused by a fault ends the filling. */
  private static void await(List<Future<?>> answers) throws Exception {
    for (var answer : answers) {
      answer.get();
    }
    answers.clear();
  }

  private static Topic topic(int number) {
    var name = "Topic " + number;
    return new Topic(Slug.of(name), Map.of(ENGLISH, name), Map.of(), List.of(), Map.of());
  }

  private static Dossier dossier(int number, Instant at, int characters) {
    var prose = new Prose(number);
    var id = new ArticleId("archive%08d".formatted(number));
    var text = text(prose, characters);
    var article =
        new Article(
            id,
            ENGLISH,
            Status.PUBLISHED,
            1,
            1,
            Slug.of(text.headline()),
            false,
            at.atZone(ZONE).toLocalDate(),
            at,
            "bench",
            at,
            null,
            null,
            null,
            List.of(),
            null);
    return new Dossier(
        article, List.of(new Revision(id, 1, text, at, "bench")), List.of(), Map.of(), at, "bench");
  }

  private static ArticleText text(Prose prose, int characters) {
    var blocks = new ArrayList<Block>();
    for (int left = characters; left > 0; left -= 400) {
      blocks.add(new Block.Paragraph(Text.plain(prose.sentences(Math.min(left, 400)))));
    }
    return new ArticleText(
        prose.words(8),
        prose.sentences(120),
        List.of(new Byline("Author " + prose.number(AUTHORS))),
        "VARNHOLT",
        List.of(Slug.of("Topic " + prose.number(TOPICS)), Slug.of("Topic " + prose.number(TOPICS))),
        Label.NEWS,
        null,
        new Body(blocks),
        "",
        "",
        List.of(),
        "");
  }
}
