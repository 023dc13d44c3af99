package news.standfirst.desk.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import news.standfirst.access.AccessReason;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.frame.Sheet;
import news.standfirst.desk.frame.Words;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.Language;
import news.standfirst.story.Status;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Pair;
import news.standfirst.translation.models.InstalledModel;
import news.standfirst.translation.models.ModelFault;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;
import org.jspecify.annotations.Nullable;

/**
 * The models of the built-in translator: what is here, what could be had for each edition, and how
 * far what was asked for is. Nobody but the person's own press asks the registry. Thread-safe.
 */
final class ModelPages {
  private static final String PATH = "/desk/translations/models";

  private final ModelOffice models;
  private final EditionPlan plan;
  private final Pipeline pipeline;
  private final Newsdesk newsdesk;
  private final AuditWriter audit;
  private final DeskPages pages;

  ModelPages(
      ModelOffice models,
      EditionPlan plan,
      Pipeline pipeline,
      Newsdesk newsdesk,
      AuditWriter audit,
      DeskPages pages) {
    this.models = models;
    this.plan = plan;
    this.pipeline = pipeline;
    this.newsdesk = newsdesk;
    this.audit = audit;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    return List.of(
        entrance.page("desk.models", PATH, Act.CHANGE_MODELS, this::page),
        entrance.command("desk.models.change", PATH, Act.CHANGE_MODELS, this::change));
  }

  private Reply page(DeskRequest request) {
    return shown(request, pages.sheet(request, request.words().say("models")));
  }

  private Reply.Whole refused(DeskRequest request, String why) {
    var sheet = pages.refused(request, request.words().say("models"), why);
    return shown(request, sheet).withStatus(409);
  }

  private Reply.Whole shown(DeskRequest request, Sheet sheet) {
    return Reply.html(new StaticTemplates().deskModels(sheet, view(request)).render());
  }

  private ModelView view(DeskRequest request) {
    var installed = models.shelf().installed();
    var sources = sources(request);
    return new ModelView(
        installed,
        models.shelf().halfArrived(),
        models.look(),
        models.installations(),
        editions().stream().map(to -> edition(to, sources, installed)).toList(),
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        String.valueOf(models.registry().address().getHost()),
        models.shelf().folder().toString());
  }

  /** Those that readers find, and those that they will find after the next start. */
  private Set<Language> editions() {
    var editions = new LinkedHashSet<>(pages.site().editions());
    editions.addAll(plan.coming());
    return editions;
  }

  /** The languages in which this house writes: the main one, and what has stories. */
  private List<Language> sources(DeskRequest request) {
    return pages.site().editions().stream()
        .filter(
            language ->
                language.equals(pages.site().mainEdition()) || isWrittenIn(request, language))
        .toList();
  }

  private boolean isWrittenIn(DeskRequest request, Language language) {
    var query = new ArticleQuery("", Set.of(Status.PUBLISHED), null, "", language, false);
    return newsdesk
        .list(request.who(), query, "", 1)
        .done()
        .filter(part -> !part.lines().isEmpty())
        .isPresent();
  }

  private ModelView.Edition edition(
      Language to, List<Language> sources, List<InstalledModel> installed) {
    var progress = pipeline.shelves().progress().of(to);
    return new ModelView.Edition(
        to,
        !pages.site().editions().contains(to),
        Math.max(0, progress.stories() - progress.standing()),
        sources.stream()
            .filter(from -> !from.equals(to))
            .map(
                from ->
                    new ModelView.Way(
                        from, route(from, to, installed), offers(from, to), engine(from, to)))
            .toList());
  }

  /** Which engine is asked first today for what is published; empty when there is none. */
  private String engine(Language from, Language to) {
    return pipeline.engines().versions(new Pair(from, to), Disclosure.PUBLISHED).stream()
        .findFirst()
        .map(EngineVersion::engine)
        .orElse("");
  }

  private static List<InstalledModel> route(
      Language from, Language to, List<InstalledModel> installed) {
    return spellings(from, to).stream()
        .map(pair -> ModelShelf.route(installed, pair))
        .filter(route -> !route.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<ModelPair> spellings(Language from, Language to) {
    return ModelPair.spellings(from.locale(), to.locale());
  }

  /**
   * A model of its own for the pair, or both halves through English; empty when there is no way.
   */
  private List<ModelOffice.SizedOffer> offers(Language from, Language to) {
    if (!(models.look() instanceof ModelOffice.Look.Seen seen)) {
      return List.of();
    }
    var direct = offered(seen, from, to);
    if (!direct.isEmpty() || isEnglish(from) || isEnglish(to)) {
      return direct;
    }
    var first = offered(seen, from, Words.ENGLISH);
    var second = offered(seen, Words.ENGLISH, to);
    var both = new ArrayList<>(first);
    both.addAll(second);
    return first.isEmpty() || second.isEmpty() ? List.of() : List.copyOf(both);
  }

  private static boolean isEnglish(Language language) {
    return language.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static List<ModelOffice.SizedOffer> offered(
      ModelOffice.Look.Seen seen, Language from, Language to) {
    return spellings(from, to).stream()
        .map(seen::of)
        .filter(offers -> !offers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** All that could serve an edition, directly or through English. */
  private List<ModelPair> wanted() {
    var wanted = new LinkedHashSet<ModelPair>();
    for (var from : editions()) {
      wanted.addAll(spellings(from, Words.ENGLISH));
      wanted.addAll(spellings(Words.ENGLISH, from));
      for (var to : editions()) {
        wanted.addAll(spellings(from, to));
      }
    }
    return List.copyOf(wanted);
  }

  private Reply change(DeskRequest request) {
    var act = request.field("act");
    if (act.equals("look")) {
      models.ask(wanted());
      noted(
          request,
          "",
          AuditDetail.Form.REGISTRY_ASKED.with(
              String.valueOf(models.registry().address().getHost())));
      return DeskRequest.to(PATH, "models-asked");
    }
    var pair = pair(request);
    return switch (act) {
      case "install" -> install(request, offer(pair, request.field("architecture")), pair);
      case "resume" -> install(request, models.unfinished(pair), pair);
      case "stop" -> stop(request, pair);
      case "remove" -> remove(request, pair);
      default -> throw request.notWhole();
    };
  }

  private ModelOffice.@Nullable SizedOffer offer(ModelPair pair, String architecture) {
    return models.look() instanceof ModelOffice.Look.Seen seen
        ? seen.of(pair).stream()
            .filter(sized -> sized.offer().architecture().equals(architecture))
            .findFirst()
            .orElse(null)
        : null;
  }

  private Reply install(
      DeskRequest request, ModelOffice.@Nullable SizedOffer offer, ModelPair pair) {
    if (offer == null) {
      return refused(request, request.words().say("models.look-first"));
    }
    var who = request.who();
    if (models.install(offer, ended -> ended(who, ended))) {
      noted(
          request,
          pair.toString(),
          AuditDetail.Form.INSTALLATION_BEGUN.with(offer.offer().architecture()));
    }
    return DeskRequest.to(PATH, "models-begun");
  }

  /** What the person asked for ended later, in their name. */
  private void ended(Acting who, ModelOffice.Installation installation) {
    var pair = installation.pair().toString();
    var answer =
        installation.state() == ModelOffice.State.FAILED
            ? Answer.<Boolean>refused(AccessReason.NOT_INSTALLED, installation.why())
            : new Answer.Done<>(true);
    audit.note(who, Act.CHANGE_MODELS, "model", pair, answer, detail(installation));
  }

  private static AuditDetail detail(ModelOffice.Installation installation) {
    return switch (installation.state()) {
      case FAILED ->
          AuditDetail.Form.INSTALLATION_FAILED.with(
              Words.word(Objects.requireNonNullElse(installation.fault(), ModelFault.Kind.OTHER)));
      case STOPPED -> AuditDetail.Form.INSTALLATION_STOPPED.with();
      case INSTALLED -> AuditDetail.Form.MODEL_INSTALLED.with();
      // An installation that ended is none of these.
      case WAITING, ARRIVING, CHECKING -> AuditDetail.NONE;
    };
  }

  private Reply stop(DeskRequest request, ModelPair pair) {
    if (!models.stop(pair)) {
      return refused(request, request.words().say("models.too-late"));
    }
    noted(request, pair.toString(), AuditDetail.Form.INSTALLATION_TO_STOP.with());
    return DeskRequest.to(PATH, "models-stopped");
  }

  private Reply remove(DeskRequest request, ModelPair pair) {
    try {
      models.remove(pair);
    } catch (ModelFault e) {
      return refused(request, request.words().why(e.kind()));
    }
    noted(request, pair.toString(), AuditDetail.Form.MODEL_REMOVED.with());
    return DeskRequest.to(PATH, "models-removed");
  }

  private void noted(DeskRequest request, String pair, AuditDetail detail) {
    audit.note(request.who(), Act.CHANGE_MODELS, "model", pair, new Answer.Done<>(true), detail);
  }

  private static ModelPair pair(DeskRequest request) {
    try {
      return ModelPair.parse(request.field("pair"));
    } catch (ModelFault e) {
      throw Refusal.badRequest(request.words().why(e.kind()));
    }
  }
}
