package news.standfirst.languages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import news.standfirst.access.AccessReason;
import news.standfirst.access.Act;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.story.Language;
import news.standfirst.translation.models.ModelFault;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.models.ModelPair;
import org.jspecify.annotations.Nullable;

/**
 * Gets translation models and takes them away, for whoever asks. Nobody but they ask the registry.
 * Thread-safe.
 */
public final class ModelDesk {
  private static final Language ENGLISH = new Language("en");

  private final ModelOffice models;
  private final EditionDesk editions;
  private final Acts acts;

  ModelDesk(ModelOffice models, EditionDesk editions, Acts acts) {
    this.models = models;
    this.editions = editions;
    this.acts = acts;
  }

  /** What is here, what can be had, and how far what was asked for is; to look at. */
  public ModelOffice state() {
    return models;
  }

  /** Those that readers find, and those that they will find after the next start. */
  public List<Language> editions() {
    return editions.runningAndComing();
  }

  /** Asks the registry what it has for the editions. */
  public Answer<String> look(Acting who) {
    var host = String.valueOf(models.registry().address().getHost());
    return acts.answer(
        who,
        Act.CHANGE_MODELS,
        "model",
        "",
        AuditDetail.Form.REGISTRY_ASKED.with(host),
        () -> {
          models.ask(wanted());
          return new Answer.Done<>(host);
        });
  }

  /** All that could serve an edition, directly or through English. */
  private List<ModelPair> wanted() {
    var wanted = new LinkedHashSet<ModelPair>();
    for (var from : editions()) {
      wanted.addAll(spellings(from, ENGLISH));
      wanted.addAll(spellings(ENGLISH, from));
      for (var to : editions()) {
        wanted.addAll(spellings(from, to));
      }
    }
    return List.copyOf(wanted);
  }

  private static List<ModelPair> spellings(Language from, Language to) {
    return ModelPair.spellings(from.locale(), to.locale());
  }

  /** Begins to fetch a model of those that the registry was seen to have. */
  public Answer<ModelPair> install(Acting who, ModelPair pair, String architecture) {
    return install(who, pair, offer(pair, architecture));
  }

  private ModelOffice.@Nullable SizedOffer offer(ModelPair pair, String architecture) {
    return models.look() instanceof ModelOffice.Look.Seen seen
        ? seen.of(pair).stream()
            .filter(sized -> sized.offer().architecture().equals(architecture))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Goes on with what was stopped or failed. */
  public Answer<ModelPair> resume(Acting who, ModelPair pair) {
    return install(who, pair, models.unfinished(pair));
  }

  private Answer<ModelPair> install(
      Acting who, ModelPair pair, ModelOffice.@Nullable SizedOffer offer) {
    if (isUnderWay(pair) && acts.gate().allows(who, Act.CHANGE_MODELS)) {
      // Whoever asks twice gets it once, and it is noted once.
      return new Answer.Done<>(pair);
    }
    var detail =
        offer == null
            ? AuditDetail.NONE
            : AuditDetail.Form.INSTALLATION_BEGUN.with(offer.offer().architecture());
    return acts.answer(
        who,
        Act.CHANGE_MODELS,
        "model",
        pair.toString(),
        detail,
        () -> {
          if (offer == null) {
            return Answer.refused(LanguageReason.MODEL_NOT_OFFERED);
          }
          models.install(offer, ended -> ended(who, ended));
          return new Answer.Done<>(pair);
        });
  }

  private boolean isUnderWay(ModelPair pair) {
    return models.installations().stream()
        .anyMatch(one -> one.isUnderWay() && one.pair().equals(pair));
  }

  /** What somebody asked for ended later, in their name. */
  private void ended(Acting who, ModelOffice.Installation installation) {
    var pair = installation.pair().toString();
    var answer =
        installation.state() == ModelOffice.State.FAILED
            ? Answer.<Boolean>refused(AccessReason.NOT_INSTALLED, installation.why())
            : new Answer.Done<>(true);
    acts.audit().note(who, Act.CHANGE_MODELS, "model", pair, answer, detail(installation));
  }

  private static AuditDetail detail(ModelOffice.Installation installation) {
    return switch (installation.state()) {
      case FAILED ->
          AuditDetail.Form.INSTALLATION_FAILED.with(
              Objects.requireNonNullElse(installation.fault(), ModelFault.Kind.OTHER).word());
      case STOPPED -> AuditDetail.Form.INSTALLATION_STOPPED.with();
      case INSTALLED -> AuditDetail.Form.MODEL_INSTALLED.with();
      // An installation that ended is none of these.
      case WAITING, ARRIVING, CHECKING -> AuditDetail.NONE;
    };
  }

  /** Stops an installation; what has arrived is kept. */
  public Answer<ModelPair> stop(Acting who, ModelPair pair) {
    return acts.answer(
        who,
        Act.CHANGE_MODELS,
        "model",
        pair.toString(),
        AuditDetail.Form.INSTALLATION_TO_STOP.with(),
        () ->
            models.stop(pair) ? new Answer.Done<>(pair) : Answer.refused(LanguageReason.TOO_LATE));
  }

  /**
   * Takes a model away, with what has arrived of another.
   *
   * @throws ModelFault when models are being changed at this moment
   */
  public Answer<ModelPair> remove(Acting who, ModelPair pair) {
    return acts.answer(
        who,
        Act.CHANGE_MODELS,
        "model",
        pair.toString(),
        AuditDetail.Form.MODEL_REMOVED.with(),
        () -> {
          models.remove(pair);
          return new Answer.Done<>(pair);
        });
  }
}
