package news.standfirst.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import news.standfirst.document.BodyJson;
import news.standfirst.story.Actor;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostText;
import org.jspecify.annotations.Nullable;

/** Carries out what the demo's desk did to its live coverages. Used by one thread. */
final class DemoLive {
  /** It runs as long as the demo is kept, whoever looks at it. */
  private static final CoveragePlan NEVER_CLOSES =
      new CoveragePlan(null, Duration.ZERO, Duration.ZERO);

  private final Coverages coverages;
  private final DemoPaper paper;
  private final Function<String, PictureId> pictures;
  private final Function<String, String> addresses;
  private final Map<String, CoverageId> ids = new HashMap<>();
  private final Map<String, PostKey> posts = new HashMap<>();

  DemoLive(
      Coverages coverages,
      DemoPaper paper,
      Function<String, PictureId> pictures,
      Function<String, String> addresses) {
    this.coverages = coverages;
    this.paper = paper;
    this.pictures = pictures;
    this.addresses = addresses;
  }

  void carryOut(DemoCoverage coverage, DemoCoverage.Act act) {
    var id = ids.computeIfAbsent(coverage.key(), _ -> drafted(coverage).id());
    var actor = writer(coverage);
    switch (act) {
      case DemoCoverage.Act.Announce _ ->
          done(coverage, coverages.carryOut(id, new CoverageCommand.Announce(), actor));
      case DemoCoverage.Act.Start _ ->
          done(coverage, coverages.carryOut(id, new CoverageCommand.Start(), actor));
      case DemoCoverage.Act.End _ ->
          done(coverage, coverages.carryOut(id, new CoverageCommand.End(), actor));
      case DemoCoverage.Act.Post(var at, var key, var words, boolean keyEvent) -> {
        List<PostCommand> more = keyEvent ? List.of(new PostCommand.MarkKeyEvent(true)) : List.of();
        var outcome = coverages.write(id, text(words), Coverages.Beginning.PUBLISHED, more, actor);
        posts.put(name(coverage, key), done(coverage, outcome));
      }
      case DemoCoverage.Act.Edit(var at, var key, var words) -> {
        var post = post(coverage, key);
        var before = coverages.post(post).orElseThrow(() -> missing(coverage, key));
        var bylines = before.text();
        var text =
            new PostText(words.headline(), body(words.body()), bylines.bylines(), bylines.guest());
        carryOut(coverage, key, new PostCommand.Save(before.post().revision(), text));
      }
      case DemoCoverage.Act.Correct(var at, var key, var note) ->
          carryOut(coverage, key, new PostCommand.Correct(note));
      case DemoCoverage.Act.Pin(var at, var key) ->
          carryOut(coverage, key, new PostCommand.Pin(null));
      case DemoCoverage.Act.Remove(var at, var key, var reason) ->
          carryOut(coverage, key, new PostCommand.Remove(reason));
    }
  }

  private void carryOut(DemoCoverage coverage, String post, PostCommand command) {
    done(coverage, coverages.carryOut(post(coverage, post), command, writer(coverage)));
  }

  private Coverage drafted(DemoCoverage coverage) {
    var lead =
        coverage
            .leadPicture()
            .map(
                use ->
                    new PictureUse(
                        pictures.apply(use.picture()), use.caption(), use.alternativeText()))
            .orElse(null);
    return draft(coverage, lead);
  }

  private Coverage draft(DemoCoverage coverage, @Nullable PictureUse lead) {
    var text =
        new CoverageText(
            coverage.headline(),
            coverage.standfirst(),
            bylines(coverage.bylines()),
            coverage.topics(),
            lead,
            body(coverage.summary()),
            "");
    return coverages.draft(coverage.language(), text, NEVER_CLOSES, writer(coverage)).coverage();
  }

  private PostText text(DemoCoverage.Words words) {
    return new PostText(
        words.headline(), body(words.body()), bylines(words.bylines()), words.guest());
  }

  private Body body(JsonNode json) {
    var linked = json.deepCopy();
    DemoText.resolve(linked, pictures, addresses);
    return BodyJson.read("body", linked);
  }

  private List<Byline> bylines(List<String> authors) {
    return authors.stream().map(author -> new Byline(paper.bylineName(author))).toList();
  }

  private PostKey post(DemoCoverage coverage, String key) {
    var post = posts.get(name(coverage, key));
    if (post == null) {
      throw missing(coverage, key);
    }
    return post;
  }

  private static IllegalStateException missing(DemoCoverage coverage, String key) {
    return new IllegalStateException(
        "The demo coverage \"%s\" has no post \"%s\" yet.".formatted(coverage.key(), key));
  }

  private static String name(DemoCoverage coverage, String post) {
    return coverage.key() + "/" + post;
  }

  private static void done(DemoCoverage coverage, CoverageOutcome outcome) {
    switch (outcome) {
      case CoverageOutcome.Done _ -> {}
      case CoverageOutcome.Refused(var _, var refusal) -> throw refused(coverage, refusal.reason());
      case CoverageOutcome.Unknown() -> throw refused(coverage, "it is not there");
    }
  }

  private static PostKey done(DemoCoverage coverage, PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Done done -> done.post().key();
      case PostOutcome.Refused(var _, var refusal) -> throw refused(coverage, refusal.reason());
      case PostOutcome.NotTaken(var _, var refusal) -> throw refused(coverage, refusal.reason());
      case PostOutcome.Unknown() -> throw refused(coverage, "a post is not there");
    };
  }

  private static IllegalStateException refused(DemoCoverage coverage, String reason) {
    return new IllegalStateException(
        "The demo coverage \"%s\" was refused: %s".formatted(coverage.key(), reason));
  }

  private static Actor writer(DemoCoverage coverage) {
    var author = coverage.bylines().getFirst();
    var dash = author.indexOf('-');
    return Actor.person(dash < 0 ? author : author.substring(0, dash));
  }
}
