package news.standfirst.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Articles;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Outcome;
import news.standfirst.story.PictureId;
import news.standfirst.story.coverage.Coverages;
import org.jspecify.annotations.Nullable;

/**
 * Fills a fresh newsroom with the demo newspaper, by the desk's own commands and in the order of
 * time, so that every stamp, revision and log entry is what a working desk would have left.
 *
 * <p>Runs once, before anything else uses the newsroom. Stories are under readable ids, so it can
 * be seen whether a newsroom was filled: it is never filled twice.
 */
public final class Demo {
  private final Articles articles;
  private final Coverages coverages;
  private final HouseFurniture furniture;
  private final PictureDoor door;
  private final DemoClock clock;
  private final Illustrator illustrator = new Illustrator();

  /** Where a finished picture is taken in. */
  public interface PictureDoor {
    /** Keeps a picture with its words, and says under which id. */
    PictureId take(DemoPicture picture, byte[] jpeg);
  }

  /** A demo that writes through these ports, whose clock must be {@code clock}. */
  public Demo(
      Articles articles,
      Coverages coverages,
      HouseFurniture furniture,
      PictureDoor door,
      DemoClock clock) {
    this.articles = articles;
    this.coverages = coverages;
    this.furniture = furniture;
    this.door = door;
    this.clock = clock;
  }

  /** Whether this newsroom holds the demo, or the beginnings of it, already. */
  public boolean isFilled(DemoPaper paper) {
    return paper.stories().stream().anyMatch(story -> articles.find(story.id()).isPresent());
  }

  /**
   * Fills the newsroom; does nothing where it was filled before.
   *
   * @param progress gets a line of progress, now and then, possibly from several threads
   * @return whether it was filled now
   */
  public boolean fill(DemoPaper paper, Consumer<String> progress) {
    if (isFilled(paper)) {
      return false;
    }
    try {
      new Filling(paper, progress).run();
    } finally {
      clock.release();
    }
    return true;
  }

  /** Something that happens to a story or a coverage. */
  private record Step(Instant at, Runnable act) {}

  /** The state of one filling. */
  private final class Filling {
    private final DemoPaper paper;
    private final Consumer<String> progress;
    private final Map<String, PictureId> pictures = new ConcurrentHashMap<>();
    private final Map<String, DemoText> texts = new HashMap<>();

    Filling(DemoPaper paper, Consumer<String> progress) {
      this.paper = paper;
      this.progress = progress;
    }

    void run() {
      var live = new DemoLive(coverages, paper, this::pictureId, this::address);
      var steps = steps(live);
      clock.tell(steps.getFirst().at());
      takePictures();
      paper.topics().forEach(topic -> furniture.keep(topic, actor("cornelia")));
      paper.authors().forEach(author -> furniture.keep(author, actor("cornelia")));
      paper.pages().forEach(page -> furniture.keep(page, actor("cornelia")));
      progress.accept(
          "Writing %d stories and %d live coverages"
              .formatted(paper.stories().size(), paper.coverages().size()));
      for (var step : steps) {
        clock.tell(step.at());
        step.act().run();
      }
      arrangeFronts();
    }

    private List<Step> steps(DemoLive live) {
      var steps = new ArrayList<Step>();
      for (var story : paper.stories()) {
        story.acts().forEach(act -> steps.add(new Step(act.at(), () -> carryOut(story, act))));
      }
      for (var coverage : paper.coverages()) {
        coverage
            .acts()
            .forEach(act -> steps.add(new Step(act.at(), () -> live.carryOut(coverage, act))));
      }
      steps.sort(Comparator.comparing(Step::at));
      return steps;
    }

    private void takePictures() {
      var drawings = new LinkedHashMap<String, Drawing>();
      paper.pictures().forEach((key, picture) -> drawings.put(key, picture.drawing()));
      var count = new AtomicInteger();
      Runnable drawn =
          () -> {
            int done = count.incrementAndGet();
            if (done % 8 == 0 || done == drawings.size()) {
              progress.accept("Drawing pictures: %d of %d".formatted(done, drawings.size()));
            }
          };
      var jpegs = illustrator.drawAll(drawings, drawn);
      progress.accept("Making %d pictures ready for every screen".formatted(jpegs.size()));
      jpegs.entrySet().parallelStream()
          .forEach(
              entry ->
                  pictures.put(
                      entry.getKey(), door.take(picture(entry.getKey()), entry.getValue())));
    }

    private DemoPicture picture(String key) {
      return found("picture", key, paper.pictures()::get);
    }

    private void carryOut(DemoStory story, DemoStory.Act act) {
      switch (act) {
        case DemoStory.Act.Draft(var at) -> draft(story, at);
        case DemoStory.Act.Submit(var at) -> command(story, new ArticleCommand.Submit());
        case DemoStory.Act.Publish(var at) -> command(story, new ArticleCommand.Publish(false, ""));
        case DemoStory.Act.Update(var at, var minor, var note, var change) -> {
          save(story, change);
          command(story, new ArticleCommand.Publish(minor, note));
        }
        case DemoStory.Act.Correct(var at, var note, var change) -> {
          save(story, change);
          command(story, new ArticleCommand.Correct(note));
        }
        case DemoStory.Act.Withdraw(var at, var notice) ->
            command(story, new ArticleCommand.Withdraw(notice));
        case DemoStory.Act.Schedule(var at, var until) ->
            command(story, new ArticleCommand.Schedule(until));
        case DemoStory.Act.Embargo(var at, var until) ->
            command(story, new ArticleCommand.Embargo(until));
      }
    }

    private void draft(DemoStory story, Instant at) {
      var text = new DemoText(story, paper);
      texts.put(story.key(), text);
      accepted(
          story,
          articles.draft(
              story.id(),
              story.language(),
              text.text(this::pictureId, this::address),
              writer(story),
              at));
      story
          .slug()
          .filter(slug -> !slug.equals(article(story.key()).slug()))
          .ifPresent(slug -> command(story, new ArticleCommand.ChangeSlug(slug)));
    }

    private void save(DemoStory story, DemoStory.Change change) {
      if (change.isEmpty()) {
        return;
      }
      var text = found("story", story.key(), texts::get);
      text.change(change);
      command(
          story,
          new ArticleCommand.Save(
              article(story.key()).revision(), text.text(this::pictureId, this::address)));
    }

    private void command(DemoStory story, ArticleCommand command) {
      accepted(story, articles.carryOut(story.id(), command, writer(story)));
    }

    private PictureId pictureId(String key) {
      return found("picture", key, pictures::get);
    }

    private String address(String key) {
      var address = article(key).address();
      if (address == null) {
        throw new IllegalStateException(
            "A demo story links to \"%s\" before that is published.".formatted(key));
      }
      return address.path();
    }

    private Article article(String key) {
      return articles
          .find(DemoStory.id(key))
          .orElseThrow(
              () -> new IllegalStateException("There is no demo story \"%s\".".formatted(key)));
    }

    private void arrangeFronts() {
      paper
          .fronts()
          .forEach(
              (edition, front) ->
                  furniture.arrange(
                      edition,
                      new FrontArrangement(
                          0, DemoStory.id(front.lead()), ids(front.pinned()), front.topics()),
                      actor("cornelia")));
    }
  }

  private static List<ArticleId> ids(List<String> keys) {
    return keys.stream().map(DemoStory::id).toList();
  }

  private static void accepted(DemoStory story, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> {}
      case Outcome.Refused refused ->
          throw new IllegalStateException(
              "The demo story \"%s\" was refused: %s"
                  .formatted(story.key(), refused.refusal().reason()));
      case Outcome.Unknown() ->
          throw new IllegalStateException(
              "The demo story \"%s\" was not drafted.".formatted(story.key()));
    }
  }

  private static Actor writer(DemoStory story) {
    var author = story.bylines().getFirst();
    return actor(
        author.substring(0, author.indexOf('-') < 0 ? author.length() : author.indexOf('-')));
  }

  private static Actor actor(String name) {
    return Actor.person(name);
  }

  private static <T> T found(
      String what, String key, Function<String, ? extends @Nullable T> from) {
    var found = from.apply(key);
    if (found == null) {
      throw new IllegalStateException("The demo has no %s \"%s\".".formatted(what, key));
    }
    return found;
  }
}
