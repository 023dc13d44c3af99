package news.standfirst.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Newsdesk;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.check.Finding;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Memory;
import news.standfirst.translation.kept.Original;
import news.standfirst.translation.kept.Progress;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;
import org.jspecify.annotations.Nullable;

/** The translators' pages: how far the editions are, the queue, and story by story. Thread-safe. */
final class TranslationPages {
  private static final int LINES = 200;
  private static final int HISTORY = 500;
  private static final int NAME = 90;

  /** What people wrote lately, among which like sentences are looked for. */
  private static final int REMEMBERED = 2_000;

  private static final int LEAST_LIKENESS = 60;
  private static final int MATCHES = 3;
  private static final Duration RATE_OVER = Duration.ofMinutes(10);
  private static final int USE_DAYS = 30;

  private final Pipeline pipeline;
  private final Revising revising;
  private final Newsdesk newsdesk;
  private final Published published;
  private final AuditWriter audit;
  private final DeskPages pages;
  private final Clock clock;

  TranslationPages(
      Pipeline pipeline,
      Revising revising,
      Newsdesk newsdesk,
      Published published,
      AuditWriter audit,
      DeskPages pages,
      Clock clock) {
    this.pipeline = pipeline;
    this.revising = revising;
    this.newsdesk = newsdesk;
    this.published = published;
    this.audit = audit;
    this.pages = pages;
    this.clock = clock;
  }

  List<Route> routes(Entrance entrance) {
    var all = "/desk/translations";
    var edition = all + "/{lang}";
    var story = edition + "/{id}";
    var coverage = "/desk/translations-live/{lang}/{coverage}";
    var post = coverage + "/posts/{post}";
    return List.of(
        entrance.page("desk.translation.live", coverage, Act.TRANSLATE, this::thing),
        entrance.command("desk.translation.live.begin", coverage, Act.TRANSLATE, this::begin),
        entrance.command(
            "desk.translation.live.slug", coverage + "/slug", Act.TRANSLATE, this::slug),
        entrance.command(
            "desk.translation.live.segment",
            coverage + "/segments/{n}",
            Act.TRANSLATE,
            this::segment),
        entrance.page("desk.translation.post", post, Act.TRANSLATE, this::thing),
        entrance.command("desk.translation.post.begin", post, Act.TRANSLATE, this::begin),
        entrance.command(
            "desk.translation.post.segment", post + "/segments/{n}", Act.TRANSLATE, this::segment),
        entrance.page("desk.translations", all, Act.TRANSLATE, this::editions),
        entrance.page("desk.translations.waiting", all + "/waiting", Act.TRANSLATE, this::waiting),
        entrance.page("desk.translations.edition", edition, Act.TRANSLATE, this::queue),
        entrance.page(
            "desk.translations.record", edition + "/record.csv", Act.TRANSLATE, this::record),
        entrance.command(
            "desk.translations.archive", edition + "/archive", Act.TRANSLATE, this::archive),
        entrance.page("desk.translation", story, Act.TRANSLATE, this::thing),
        entrance.command("desk.translation.begin", story, Act.TRANSLATE, this::begin),
        entrance.command("desk.translation.slug", story + "/slug", Act.TRANSLATE, this::slug),
        entrance.command(
            "desk.translation.segment", story + "/segments/{n}", Act.TRANSLATE, this::segment));
  }

  private Reply editions(DeskRequest request) {
    var lines = pages.site().editions().stream().map(this::line).toList();
    var use =
        pipeline
            .shelves()
            .memory()
            .use(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(USE_DAYS));
    var sheet = pages.sheet(request, request.words().say("nav.translations"));
    return Reply.html(
        new StaticTemplates()
            .deskTranslations(
                sheet,
                lines,
                pipeline.engines().health(),
                use,
                pages.allows(request, Act.CHANGE_MODELS))
            .render());
  }

  private EditionLine line(Language language) {
    var progress = pipeline.shelves().progress().of(language);
    var archive = pipeline.archive(language).orElse(null);
    return new EditionLine(
        language, progress, pipeline.canServe(language), archive, left(progress, archive));
  }

  /** By what was done in the last minutes. */
  private @Nullable Duration left(Progress.Of progress, Progress.@Nullable Archive archive) {
    var still = progress.stories() - progress.standing();
    if (archive == null || archive.paused() || still <= 0) {
      return null;
    }
    var made =
        pipeline
            .shelves()
            .progress()
            .madeSince(progress.language(), clock.instant().minus(RATE_OVER));
    return made == 0 ? null : RATE_OVER.multipliedBy(still).dividedBy(made);
  }

  private Reply waiting(DeskRequest request) {
    var wishes = pipeline.shelves().waiting().list(LINES);
    var headlines = new ArrayList<String>();
    for (var wish : wishes) {
      headlines.add(
          pipeline
              .shelves()
              .translations()
              .original(wish.thing())
              .map(TranslationPages::name)
              .orElse(wish.thing().id()));
    }
    var sheet = pages.sheet(request, request.words().say("translation.waiting"));
    return Reply.html(
        new StaticTemplates()
            .deskTranslationWaiting(sheet, wishes, List.copyOf(headlines), clock.instant())
            .render());
  }

  /** A post without a headline is named by its first words. */
  private static String name(Original original) {
    var text = original.text();
    var words = text.headline().isEmpty() ? text.body().words().strip() : text.headline();
    return words.length() <= NAME ? words : words.substring(0, NAME) + "…";
  }

  private Reply queue(DeskRequest request) {
    var language = language(request);
    var all = request.query("all").equals("1");
    var words = request.query("q").strip();
    var progress = pipeline.shelves().progress();
    var lines = new ArrayList<>(progress.queue(language, words, all, LINES));
    lines.addAll(progress.liveQueue(language, words, all, LINES));
    lines.sort(Comparator.comparingLong(this::importance).reversed());
    var sheet =
        pages.sheet(
            request, request.words().say("translation.into", request.words().nameOf(language)));
    return Reply.html(
        new StaticTemplates()
            .deskTranslationQueue(sheet, line(language), List.copyOf(lines), words, all)
            .render());
  }

  /** What more readers see and what may mislead them comes first: an hour for each warning day. */
  private long importance(Progress.Line line) {
    var at = line.publishedAt() == null ? line.changedAt() : line.publishedAt();
    var warnings = Math.min(20, line.warnings() + 2 * line.failed());
    return at.plus(Duration.ofHours(6L * warnings)).getEpochSecond();
  }

  private Reply archive(DeskRequest request) {
    var language = language(request);
    var progress = pipeline.shelves().progress();
    var act = request.field("act");
    var detail =
        switch (act) {
          case "pause" -> {
            progress.pauseArchive(language, true);
            yield AuditDetail.Form.ARCHIVE_PAUSED.with();
          }
          case "go" -> {
            progress.pauseArchive(language, false);
            yield AuditDetail.Form.ARCHIVE_GOES_ON.with();
          }
          case "again" -> {
            progress.restartArchive(language);
            yield AuditDetail.Form.ARCHIVE_ANEW.with();
          }
          default -> throw request.notWhole();
        };
    audit.note(
        request.who(), Act.TRANSLATE, "archive", language.tag(), new Answer.Done<>(true), detail);
    pipeline.wake();
    return DeskRequest.to("/desk/translations", "translation-archive");
  }

  private Reply thing(DeskRequest request) {
    var language = language(request);
    var thing = subject(request);
    var found = pipeline.shelves().translations().find(thing.thing(), language);
    var sheet =
        pages.sheet(
            request, request.words().say("translation.into", request.words().nameOf(language)));
    if (found.isEmpty()) {
      return Reply.html(
          new StaticTemplates()
              .deskTranslationNone(sheet, thing, language, pipeline.canServe(language))
              .render());
    }
    return Reply.html(
        new StaticTemplates()
            .deskTranslation(sheet, thing, found.get(), segments(found.get()), address(found.get()))
            .render());
  }

  /** What the address of a request is about: a story, a coverage or a post. */
  private TranslatedThing subject(DeskRequest request) {
    var language = language(request);
    if (request.request().path().startsWith(TranslatedThing.LIVE)) {
      return live(request, language);
    }
    var article = request.valueOf(newsdesk.find(request.who(), request.story()));
    var thing = Thing.of(article.id());
    return new TranslatedThing(
        thing,
        article.language(),
        headline(request, article),
        TranslatedThing.path(language, thing),
        "/desk/stories/" + article.id(),
        true);
  }

  private TranslatedThing live(DeskRequest request, Language language) {
    try {
      var coverage = new CoverageId(request.parameter("coverage"));
      var thing =
          request.request().path().contains("/posts/")
              ? Thing.of(new PostKey(coverage, new PostId(request.parameter("post"))))
              : Thing.of(coverage);
      var original =
          pipeline
              .shelves()
              .translations()
              .original(thing)
              .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
      return new TranslatedThing(
          thing,
          original.language(),
          name(original),
          TranslatedThing.path(language, thing),
          "/desk/live/" + coverage,
          thing.isCoverage());
    } catch (InvalidStory e) {
      throw Refusal.notFound(request.words().say("missing.thing"));
    }
  }

  private String headline(DeskRequest request, Article article) {
    return newsdesk
        .revision(request.who(), article.id(), article.revision())
        .done()
        .map(revision -> revision.text().headline())
        .orElse("");
  }

  /** Where readers find it; empty where they do not. */
  private String address(Translation translation) {
    var thing = translation.thing();
    if (thing.isArticle()) {
      return published.read(
          now ->
              now.article(thing.article(), translation.language())
                  .map(found -> found.here().address())
                  .map(Address::path)
                  .orElse(""));
    }
    var translations = pipeline.shelves().translations();
    var coverage =
        translations
            .find(Thing.of(thing.coverage()), translation.language())
            .filter(Translation::ready)
            .filter(_ -> seen(thing) && seen(Thing.of(thing.coverage())));
    return coverage
        .flatMap(found -> Optional.ofNullable(found.slug()))
        .map(slug -> Coverage.path(translation.language(), slug))
        .map(path -> thing.isPost() ? path + "?post=" + thing.post().post() : path)
        .orElse("");
  }

  private boolean seen(Thing thing) {
    return pipeline
        .shelves()
        .translations()
        .original(thing)
        .filter(original -> original.reach() == Original.Reach.PUBLIC)
        .filter(original -> original.withdrawal() == null)
        .isPresent();
  }

  private List<SegmentView> segments(Translation translation) {
    var pair = new Pair(translation.from(), translation.language());
    var glossary = pipeline.shelves().glossaries().of(pair).glossary();
    var remembered = pipeline.shelves().memory().human(pair, REMEMBERED);
    var history =
        pipeline
            .shelves()
            .translations()
            .history(translation.thing(), translation.language(), HISTORY);
    var views = new ArrayList<SegmentView>();
    for (int number = 0; number < translation.segments().size(); number++) {
      var segment = translation.segments().get(number);
      views.add(view(number, translation, segment, glossary, remembered, history));
    }
    return List.copyOf(views);
  }

  private static SegmentView view(
      int number,
      Translation translation,
      KeptSegment segment,
      Glossary glossary,
      List<Memory.Suggestion> remembered,
      List<Translations.Former> history) {
    var from = segment.madeFrom();
    var changed = from != null && !from.equals(segment.source());
    var row = Differences.sentence(from == null ? segment.source() : from, segment.source());
    var text = segment.text();
    return new SegmentView(
        number,
        segment,
        row.after(),
        changed,
        text == null ? "" : SegmentWords.written(text),
        state(segment),
        glossary.concerning(segment.source()),
        segment.human() ? List.of() : matches(translation, segment, remembered),
        history.stream()
            .filter(former -> former.segment().source().equals(segment.source()))
            .toList());
  }

  /** Its name among the desk's words. */
  static String state(KeptSegment segment) {
    var state = segment.state();
    if (state.held()) {
      return "held";
    }
    if (state.origin() == SegmentState.Origin.NONE) {
      return state.failed() ? "failed" : "open";
    }
    return switch (state.freshness()) {
      case TERMS_CHANGED, SOURCE_CHANGED, FACTS_CHANGED -> "changed";
      case CURRENT, ENGINE_CHANGED ->
          switch (state.origin()) {
            case HUMAN -> "human";
            case MEMORY -> "memory";
            case AUTOMATED, NONE -> "automated";
          };
    };
  }

  private static List<SegmentView.Match> matches(
      Translation translation, KeptSegment segment, List<Memory.Suggestion> remembered) {
    var words = segment.source().words();
    return remembered.stream()
        .filter(one -> !one.thing().equals(translation.thing()))
        .map(one -> new SegmentView.Match(Likeness.of(words, one.source().words()), one))
        .filter(match -> match.likeness() >= LEAST_LIKENESS)
        .sorted(Comparator.comparingInt(SegmentView.Match::likeness).reversed())
        .limit(MATCHES)
        .toList();
  }

  private Reply begin(DeskRequest request) {
    var thing = subject(request);
    var language = language(request);
    revising.begin(thing.thing(), language, request.who().actor());
    noted(request, thing.thing(), AuditDetail.Form.TRANSLATION_BEGUN.with(language));
    return Reply.seeOther(URI.create(thing.path()));
  }

  private Reply slug(DeskRequest request) {
    var thing = subject(request);
    var language = language(request);
    var wanted = new Slug(request.field("slug").strip());
    revising.changeSlug(thing.thing(), language, wanted, request.who().actor());
    noted(request, thing.thing(), AuditDetail.Form.ADDRESS_TRANSLATED.with(language));
    return DeskRequest.to(thing.path(), "slug");
  }

  /** Keeps a sentence; readers see it when this is answered. A script gets JSON. */
  private Reply segment(DeskRequest request) {
    var thing = subject(request);
    var language = language(request);
    var number = number(request, request.parameter("n"));
    var wish =
        new Revising.Wish(
            number,
            number(request, request.field("revision")),
            SegmentWords.read(request.field("text")));
    return switch (revising.write(thing.thing(), language, wish, request.who().actor())) {
      case Revising.Result.Kept(var translation, var segment) -> {
        noted(request, thing.thing(), AuditDetail.Form.SENTENCE_WRITTEN.with(language, number));
        yield request.byScript()
            ? json(kept(request, translation, segment))
            : Reply.seeOther(URI.create(thing.path() + "#s" + next(translation, number)));
      }
      case Revising.Result.Conflict(var now) -> {
        if (request.byScript()) {
          yield json(conflict(request, now)).withStatus(409);
        }
        throw new Refusal(
            409, "segment-conflict", request.words().say("translation.conflict", words(now)));
      }
      case Revising.Result.Unknown() ->
          throw Refusal.notFound(request.words().say("missing.thing"));
    };
  }

  private static String words(KeptSegment segment) {
    var text = segment.text();
    return text == null ? "" : text.words();
  }

  private static int next(Translation translation, int number) {
    return Math.min(number + 1, translation.segments().size() - 1);
  }

  private static ObjectNode kept(
      DeskRequest request, Translation translation, KeptSegment segment) {
    var made = JsonNodeFactory.instance.objectNode();
    var findings = made.putArray("findings");
    segment
        .findings()
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("said", said(request, finding))
                    .put("grave", finding.code().isGrave()));
    return made.put("revision", segment.revision())
        .put("said", request.words().say("translation.kept"))
        .put("state", state(segment))
        .put("stateWords", request.words().say("translation.state." + state(segment)))
        .put(
            "done",
            request
                .words()
                .say("translation.done", translation.human(), translation.segments().size()));
  }

  private static String said(DeskRequest request, Finding finding) {
    return request.words().say(finding.code().key())
        + (finding.expected().isEmpty() ? "" : ": " + finding.expected())
        + (finding.found().isEmpty() ? "" : " → " + finding.found());
  }

  private static ObjectNode conflict(DeskRequest request, KeptSegment now) {
    var text = now.text();
    return JsonNodeFactory.instance
        .objectNode()
        .put("revision", now.revision())
        .put("text", text == null ? "" : SegmentWords.written(text))
        .put("said", request.words().say("translation.conflict", words(now)));
  }

  private static Reply.Whole json(ObjectNode node) {
    return Reply.bytes("application/json", node.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The record that says of each translation how it came about, for whoever has to show it. */
  private Reply record(DeskRequest request) {
    var language = language(request);
    var lines = new StringBuilder();
    lines.append(
        "kind,id,address,headline,from,to,engine,source_revision,complete,translated_at,reviewer,reviewed_at\r\n");
    var progress = pipeline.shelves().progress();
    var all = new ArrayList<>(progress.queue(language, "", true, 100_000));
    all.addAll(progress.liveQueue(language, "", true, 100_000));
    for (var line : all) {
      pipeline
          .shelves()
          .translations()
          .find(line.thing(), language)
          .ifPresent(translation -> recorded(lines, translation));
    }
    return Reply.bytes("text/csv; charset=utf-8", lines.toString().getBytes(StandardCharsets.UTF_8))
        .with(
            "content-disposition",
            "attachment; filename=\"translations-%s.csv\"".formatted(language));
  }

  private void recorded(StringBuilder lines, Translation translation) {
    var note = translation.note();
    var address = address(translation);
    Csv.line(
        lines,
        translation.thing().kind(),
        translation.thing().id(),
        address.isEmpty() ? "" : pages.site().at(address),
        translation.shown().text().headline(),
        note.from().tag(),
        translation.language().tag(),
        note.engine(),
        String.valueOf(note.sourceRevision()),
        String.valueOf(note.complete()),
        note.at().toString(),
        note.reviewer(),
        note.reviewedAt() == null ? "" : note.reviewedAt().toString());
  }

  private void noted(DeskRequest request, Thing thing, AuditDetail detail) {
    audit.note(
        request.who(), Act.TRANSLATE, thing.kind(), thing.id(), new Answer.Done<>(true), detail);
  }

  private static int number(DeskRequest request, String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw Refusal.notFound(request.words().say("missing.thing"));
    }
  }

  private Language language(DeskRequest request) {
    try {
      var language = new Language(request.parameter("lang"));
      return Optional.of(language)
          .filter(pages.site().editions()::contains)
          .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
    } catch (InvalidStory e) {
      throw Refusal.notFound(request.words().say("missing.thing"));
    }
  }
}
