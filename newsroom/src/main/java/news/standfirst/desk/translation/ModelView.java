package news.standfirst.desk.translation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.standfirst.story.Language;
import news.standfirst.translation.engine.BuiltInEngine;
import news.standfirst.translation.models.InstalledModel;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.models.ModelPair;

/**
 * The translation models of the house and what could be had for its editions.
 *
 * @param half what has arrived of models whose installation was cut, in bytes
 * @param installations what was asked for since the newsroom opened
 * @param vectors whether this process has the machine's vector instructions
 * @param host who is asked when somebody wants to see what there is
 * @param folder where an operator finds the models
 */
public record ModelView(
    List<InstalledModel> installed,
    Map<ModelPair, Long> half,
    ModelOffice.Look look,
    List<ModelOffice.Installation> installations,
    List<Edition> editions,
    boolean vectors,
    String host,
    String folder) {

  /**
   * An edition and the languages of the stories that it wants.
   *
   * @param coming whether readers find it only after the next start
   * @param missing stories that do not stand in it yet
   */
  public record Edition(Language language, boolean coming, int missing, List<Way> ways) {}

  /**
   * From one language into an edition's.
   *
   * @param route the models that lead there today; empty when none do
   * @param offers the models that would, when the registry has them
   * @param engine which engine is asked first today; empty when none translates it
   */
  public record Way(
      Language from,
      List<InstalledModel> route,
      List<ModelOffice.SizedOffer> offers,
      String engine) {
    /** Whether another engine than the models' own is asked first. */
    public boolean isByAnother() {
      return !engine.isEmpty() && !engine.equals(BuiltInEngine.NAME);
    }

    /** Whether two models are needed, with another language between. */
    public boolean isThrough() {
      return offers.stream().map(offer -> offer.offer().pair()).distinct().count() > 1;
    }
  }

  /** In the words of stories, which colour states. */
  public static String colour(ModelOffice.State state) {
    return switch (state) {
      case INSTALLED -> "published";
      case WAITING, ARRIVING, CHECKING, STOPPED -> "scheduled";
      case FAILED -> "withdrawn";
    };
  }

  /** Enough of a version to tell it from another. */
  public static String shortId(InstalledModel model) {
    return model.id().substring(0, Math.min(8, model.id().length()));
  }

  /** Whether something is to be seen that changes by itself. */
  public boolean isUnderWay() {
    return look instanceof ModelOffice.Look.Asking
        || installations.stream().anyMatch(ModelOffice.Installation::isUnderWay);
  }

  /** Whether a pair is being installed. */
  public boolean isUnderWay(ModelPair pair) {
    return installations.stream().anyMatch(one -> one.isUnderWay() && one.pair().equals(pair));
  }

  /** What was cut in an earlier life of this newsroom, so that no installation tells of it. */
  public Map<ModelPair, Long> forgotten() {
    var left = new TreeMap<>(half);
    installations.forEach(one -> left.remove(one.pair()));
    return left;
  }

  /** Whether an installation of just this was cut, so that going on with it is offered above. */
  private boolean isCut(ModelOffice.SizedOffer sized) {
    return installations.stream()
        .anyMatch(
            one ->
                one.state() != ModelOffice.State.INSTALLED
                    && one.offer().offer().equals(sized.offer()));
  }

  /** Whether to offer it: not what is here already, is being installed or can be gone on with. */
  public boolean isOffered(ModelOffice.SizedOffer sized) {
    return !isUnderWay(sized.offer().pair())
        && !isCut(sized)
        && installed.stream()
            .filter(model -> model.pair().equals(sized.offer().pair()))
            .noneMatch(model -> model.isOf(sized.offer()));
  }

  /** What an operator names in a command. */
  public String dataFolder() {
    return String.valueOf(Path.of(folder).getParent());
  }

  /** A size for people: {@code 31.6}, in millions of bytes. */
  public static double megabytes(long bytes) {
    return Math.max(1, bytes / 100_000) / 10.0;
  }
}
