package news.standfirst.api;

import static news.standfirst.access.Scope.ADMIN;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.languages.ModelDesk;
import news.standfirst.translation.models.InstalledModel;
import news.standfirst.translation.models.ModelFault;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.models.ModelOffice.Look;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.web.Method;
import news.standfirst.web.Reply;

/** The calls for the models of the built-in translator. */
final class ModelCalls {
  private static final String ALL = "/models";
  private static final String ONE = ALL + "/{pair}";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ModelDesk desk;
  private final Guard guard;

  ModelCalls(ModelDesk desk, Guard guard) {
    this.desk = desk;
    this.guard = guard;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "listModels",
            ALL,
            "The translation models that are here, those that the registry was seen to have, and how"
                + " far what was asked for is.",
            ADMIN,
            "Models",
            call -> {
              guard.check(call.who(), Act.CHANGE_MODELS);
              return shown();
            }),
        Operation.post(
                "lookForModels",
                ALL + "/look",
                "Asks the registry which models it has for the editions; listModels tells when it"
                    + " has answered.",
                ADMIN,
                null,
                call -> {
                  call.noFields();
                  Call.valueOf(desk.look(call.who()));
                  return shown().withStatus(202);
                })
            .answering(202, "Models"),
        Operation.post(
                "installModel",
                ONE + "/install",
                "Begins to fetch the model of a pair such as en-es that the registry was seen to"
                    + " have in this architecture; listModels tells how far it is.",
                ADMIN,
                "ModelWish",
                this::install)
            .answering(202, "Models"),
        act(
            "resumeModel",
            "resume",
            "Goes on with an installation that was stopped or failed.",
            202,
            desk::resume),
        act(
            "stopModel",
            "stop",
            "Stops an installation; what has arrived is kept for going on with it.",
            200,
            desk::stop),
        Operation.post(
                "removeModel",
                ONE,
                "Takes a model away, with what has arrived of another for its pair.",
                ADMIN,
                null,
                call -> done(call, desk::remove, 200))
            .as(Method.DELETE)
            .answering(200, "Models"));
  }

  private Operation act(
      String id,
      String word,
      String about,
      int status,
      BiFunction<Acting, ModelPair, Answer<ModelPair>> act) {
    return Operation.post(id, ONE + "/" + word, about, ADMIN, null, call -> done(call, act, status))
        .answering(status, "Models");
  }

  private Reply.Whole install(Call call) {
    var who = call.who();
    var pair = pair(call);
    var fields = call.fields("architecture");
    var architecture = fields.text("architecture");
    Call.valueOf(fields.made(() -> desk.install(who, pair, architecture)));
    return shown().withStatus(202);
  }

  private Reply.Whole done(
      Call call, BiFunction<Acting, ModelPair, Answer<ModelPair>> act, int status) {
    call.noFields();
    var pair = pair(call);
    try {
      Call.valueOf(act.apply(call.who(), pair));
    } catch (ModelFault e) {
      throw ApiProblem.of(409, "model-" + e.kind().word(), String.valueOf(e.getMessage()));
    }
    return shown().withStatus(status);
  }

  private static ModelPair pair(Call call) {
    try {
      return ModelPair.parse(call.request().parameter("pair"));
    } catch (ModelFault e) {
      throw ApiProblem.notFound(String.valueOf(e.getMessage()));
    }
  }

  private Reply.Whole shown() {
    var models = desk.state();
    var json = JSON.objectNode();
    json.set("registry", shown(models.look()).put("host", models.registry().address().getHost()));
    var installed = json.putArray("installed");
    models.shelf().installed().forEach(model -> installed.add(shown(model)));
    var installations = json.putArray("installations");
    models.installations().forEach(one -> installations.add(shown(one)));
    return ArticleShape.reply(json);
  }

  private static ObjectNode shown(Look look) {
    var json = JSON.objectNode();
    var offers = JSON.arrayNode();
    switch (look) {
      case Look.Never() -> json.put("state", "never-asked").putNull("askedAt").put("why", "");
      case Look.Asking() -> json.put("state", "asking").putNull("askedAt").put("why", "");
      case Look.Seen seen -> {
        json.put("state", "answered").put("askedAt", ArticleShape.time(seen.at())).put("why", "");
        seen.offers().keySet().stream()
            .sorted()
            .flatMap(pair -> seen.of(pair).stream())
            .forEach(offer -> offers.add(shown(offer)));
      }
      case Look.Failed(var _, var why) ->
          json.put("state", "failed").putNull("askedAt").put("why", why);
    }
    json.set("offers", offers);
    return json;
  }

  private static ObjectNode shown(ModelOffice.SizedOffer offer) {
    return JSON.objectNode()
        .put("pair", offer.offer().pair().toString())
        .put("architecture", offer.offer().architecture())
        .put("downloadBytes", offer.downloadBytes());
  }

  private static ObjectNode shown(InstalledModel model) {
    return JSON.objectNode()
        .put("pair", model.pair().toString())
        .put("architecture", model.architecture())
        .put("version", model.id())
        .put("bytes", model.bytes())
        .put("installedAt", ArticleShape.time(model.installed()));
  }

  private static ObjectNode shown(ModelOffice.Installation one) {
    var fault = one.fault();
    return JSON.objectNode()
        .put("pair", one.pair().toString())
        .put("architecture", one.offer().offer().architecture())
        .put("state", one.state().name().toLowerCase(Locale.ROOT))
        .put("arrivedBytes", one.done())
        .put("downloadBytes", one.total())
        .put("fault", fault == null ? null : fault.word())
        .put("why", one.why());
  }
}
