package news.standfirst.desk.translation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.languages.TranslatorsDesk;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Backlog;
import news.standfirst.translation.kept.Progress;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;
import org.jspecify.annotations.Nullable;

/** How far the editions are: the overview, what waits, the queues, the record. Thread-safe. */
final class TranslationPages {
  private static final int LINES = 200;
  private static final Duration RATE_OVER = Duration.ofMinutes(10);
  private static final int USE_DAYS = 30;

  private final TranslationDesk room;
  private final Pipeline pipeline;
  private final TranslatorsDesk translators;
  private final DeskPages pages;
  private final Clock clock;

  TranslationPages(
      TranslationDesk room, TranslatorsDesk translators, DeskPages pages, Clock clock) {
    this.room = room;
    this.pipeline = room.pipeline();
    this.translators = translators;
    this.pages = pages;
    this.clock = clock;
  }

  List<Route> routes(Entrance entrance) {
    var all = "/desk/translations";
    var edition = all + "/{lang}";
    return List.of(
        entrance.page("desk.translations", all, Act.TRANSLATE, this::editions),
        entrance.page("desk.translations.waiting", all + "/waiting", Act.TRANSLATE, this::waiting),
        entrance.page("desk.translations.edition", edition, Act.TRANSLATE, this::queue),
        entrance.page(
            "desk.translations.record", edition + "/record.csv", Act.TRANSLATE, this::record),
        entrance.command(
            "desk.translations.archive", edition + "/archive", Act.TRANSLATE, this::archive));
  }

  private Reply editions(DeskRequest request) {
    var lines = pages.site().editions().stream().map(this::line).toList();
    var use =
        pipeline
            .engines()
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
  private @Nullable Duration left(Progress.Of progress, Backlog.@Nullable Archive archive) {
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
              .map(TranslationDesk::name)
              .orElse(wish.thing().id()));
    }
    var sheet = pages.sheet(request, request.words().say("translation.waiting"));
    return Reply.html(
        new StaticTemplates()
            .deskTranslationWaiting(sheet, wishes, List.copyOf(headlines), clock.instant())
            .render());
  }

  private Reply queue(DeskRequest request) {
    var language = room.language(request);
    var all = request.query("all").equals("1");
    var words = request.query("q").strip();
    var progress = pipeline.shelves().progress();
    var lines = new ArrayList<>(progress.queue(language, words, all, LINES));
    lines.addAll(progress.liveQueue(language, words, all, LINES));
    lines.sort(importance());
    var sheet =
        pages.sheet(
            request, request.words().say("translation.into", request.words().nameOf(language)));
    return Reply.html(
        new StaticTemplates()
            .deskTranslationQueue(sheet, line(language), List.copyOf(lines), words, all)
            .render());
  }

  /** What may mislead readers comes first, then what is newest. */
  static Comparator<Progress.Line> importance() {
    return Comparator.comparing((Progress.Line line) -> line.warnings() + line.failed() > 0)
        .thenComparing(TranslationPages::shownAt)
        .reversed();
  }

  private static Instant shownAt(Progress.Line line) {
    var at = line.publishedAt();
    return at == null ? line.changedAt() : at;
  }

  private Reply archive(DeskRequest request) {
    var language = room.language(request);
    var wish = TranslatorsDesk.OfArchive.of(request.field("act")).orElseThrow(request::notWhole);
    request.valueOf(translators.archive(request.who(), language, wish));
    return DeskRequest.to("/desk/translations", "translation-archive");
  }

  /** The record that says of each translation how it came about, for whoever has to show it. */
  private Reply record(DeskRequest request) {
    var language = room.language(request);
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
    var address = room.address(translation);
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
}
