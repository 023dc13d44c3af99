package news.standfirst.desk.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.frame.Sheet;
import news.standfirst.desk.frame.Words;
import news.standfirst.languages.ModelDesk;
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

/**
 * The models of the built-in translator: what is here, what could be had for each edition, and how
 * far what was asked for is. Nobody but the person's own press asks the registry. Thread-safe.
 */
final class ModelPages {
  private static final String PATH = "/desk/translations/models";

  private final ModelDesk desk;
  private final ModelOffice models;
  private final Pipeline pipeline;
  private final Newsdesk newsdesk;
  private final DeskPages pages;

  ModelPages(ModelDesk desk, Pipeline pipeline, Newsdesk newsdesk, DeskPages pages) {
    this.desk = desk;
    this.models = desk.state();
    this.pipeline = pipeline;
    this.newsdesk = newsdesk;
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
        desk.editions().stream().map(to -> edition(to, sources, installed)).toList(),
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        String.valueOf(models.registry().address().getHost()),
        models.shelf().folder().toString());
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

  private Reply change(DeskRequest request) {
    var who = request.who();
    var act = request.field("act");
    if (act.equals("look")) {
      request.valueOf(desk.look(who));
      return DeskRequest.to(PATH, "models-asked");
    }
    var pair = pair(request);
    return switch (act) {
      case "install" ->
          done(request, desk.install(who, pair, request.field("architecture")), "models-begun");
      case "resume" -> done(request, desk.resume(who, pair), "models-begun");
      case "stop" -> done(request, desk.stop(who, pair), "models-stopped");
      case "remove" -> remove(request, pair);
      default -> throw request.notWhole();
    };
  }

  private Reply remove(DeskRequest request, ModelPair pair) {
    try {
      return done(request, desk.remove(request.who(), pair), "models-removed");
    } catch (ModelFault e) {
      return refused(request, request.words().why(e.kind()));
    }
  }

  private Reply done(DeskRequest request, Answer<ModelPair> answer, String said) {
    if (answer instanceof Answer.Refused<ModelPair>(var refusal)) {
      return refused(request, request.why(refusal));
    }
    request.valueOf(answer);
    return DeskRequest.to(PATH, said);
  }

  private static ModelPair pair(DeskRequest request) {
    try {
      return ModelPair.parse(request.field("pair"));
    } catch (ModelFault e) {
      throw Refusal.badRequest(request.words().why(e.kind()));
    }
  }
}
