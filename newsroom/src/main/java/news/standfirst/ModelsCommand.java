package news.standfirst;

import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.standfirst.translation.models.InstalledModel;
import news.standfirst.translation.models.LocalModels;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.translation.models.Offer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Translation models, from the command line. Nothing is fetched unless it is asked for. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists, installs, verifies and removes translation models.",
    synopsisSubcommandLabel = "list|install|verify|remove")
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: list, install, verify or remove.");
  }

  /** What is wrong with the arguments of a subcommand, with the usage of that one. */
  private CommandLine.ParameterException misused(String subcommand, String why) {
    var asked = spec.subcommands().get(subcommand);
    return new CommandLine.ParameterException(asked == null ? spec.commandLine() : asked, why);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "What is installed; with --available also what the registry offers.")
  int list(
      @Mixin SettingsOptions options,
      @Option(names = "--available", description = "Asks the registry over the network.")
          boolean available) {
    var settings = options.settings();
    var installed = ModelPlace.shelf(settings).installed();
    if (installed.isEmpty()) {
      System.out.println(
          "No model is installed. ./standfirst models list --available shows what there is.");
    }
    installed.forEach(model -> System.out.println(line(model)));
    if (available) {
      System.out.println("The registry offers:");
      ModelPlace.registry(settings)
          .catalogue()
          .offers()
          .forEach(offer -> System.out.println(line(offer, installed)));
    }
    return ExitCode.DONE;
  }

  private static String line(InstalledModel model) {
    return "%-12s %-12s %5s  %s  %s"
        .formatted(
            model.pair(),
            model.architecture().isEmpty() ? "-" : model.architecture(),
            megabytes(model.bytes()),
            model.id(),
            model.address());
  }

  private static String line(Offer offer, List<InstalledModel> installed) {
    boolean here =
        installed.stream()
            .anyMatch(
                model ->
                    model.pair().equals(offer.pair())
                        && model.architecture().equals(offer.architecture()));
    return "%-12s %-12s %5s%s%s"
        .formatted(
            offer.pair(),
            offer.architecture(),
            offer.bytes() == 0 ? "?" : megabytes(offer.bytes()),
            offer.released() ? "" : "  not released",
            here ? "  installed" : "");
  }

  private static String megabytes(long bytes) {
    return bytes < 1_000_000 ? bytes / 1000 + " KB" : bytes / 1_000_000 + " MB";
  }

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = "Installs models of the registry, or of a folder or ZIP archive.")
  int install(
      @Mixin SettingsOptions options,
      @Parameters(
              arity = "0..*",
              paramLabel = "PAIR",
              description = "Such as en-es; may be left out with --from where names tell it.")
          @Nullable List<String> pairs,
      @Option(names = "--from", paramLabel = "DIR", description = "A folder or ZIP archive.")
          @Nullable Path from,
      @Option(
              names = "--architecture",
              paramLabel = "NAME",
              description = "tiny, base-memory, base.")
          @Nullable String architecture,
      @Option(names = "--unreleased", description = "Takes models that Mozilla does not ship yet.")
          boolean unreleased) {
    var wanted =
        pairs == null
            ? List.<ModelPair>of()
            : pairs.stream().map(ModelPair::parse).distinct().toList();
    if (from == null) {
      if (wanted.isEmpty()) {
        throw misused("install", "Say which: a pair such as en-es, or --from DIR.");
      }
      return download(
          options.settings(), wanted, architecture == null ? "" : architecture, unreleased);
    }
    if (wanted.size() > 1) {
      throw misused("install", "With --from, name one pair, or none to take all that is there.");
    }
    return take(options.settings(), from, wanted.stream().findFirst());
  }

  private static int download(
      Settings settings, List<ModelPair> wanted, String architecture, boolean unreleased) {
    var registry = ModelPlace.registry(settings);
    var catalogue = registry.catalogue();
    var offers =
        wanted.stream().map(pair -> catalogue.choose(pair, architecture, unreleased)).toList();
    var bar = new ProgressBar(System.err, onTerminal());
    for (var offer : offers) {
      tell(ModelPlace.shelf(settings).install(offer.pair(), registry.source(offer), bar));
    }
    return ExitCode.DONE;
  }

  private static boolean onTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private static int take(Settings settings, Path from, Optional<ModelPair> pair) {
    var bar = new ProgressBar(System.err, onTerminal());
    try (var models = LocalModels.open(from)) {
      models
          .find(pair)
          .forEach((found, source) -> tell(ModelPlace.shelf(settings).install(found, source, bar)));
    }
    return ExitCode.DONE;
  }

  private static void tell(InstalledModel model) {
    System.out.println("Installed " + line(model));
    if (model.pair().equals(ModelPair.UNNAMED)) {
      System.err.println(
          "Nothing said which languages it translates, so no edition will use it."
              + " Name them: ./standfirst models install en-es --from "
              + model.address());
    }
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Compares installed models with what was installed, and loads them.")
  int verify(
      @Mixin SettingsOptions options,
      @Parameters(arity = "0..*", paramLabel = "PAIR", description = "Default: all.")
          @Nullable List<String> pairs) {
    var shelf = ModelPlace.shelf(options.settings());
    var wanted =
        pairs == null
            ? shelf.installed().stream().map(InstalledModel::pair).toList()
            : pairs.stream().map(ModelPair::parse).toList();
    var problems = wanted.stream().flatMap(pair -> shelf.verify(pair).stream()).toList();
    problems.forEach(System.out::println);
    if (!problems.isEmpty()) {
      System.err.println("standfirst: install what is damaged again.");
      return ExitCode.FAILED;
    }
    System.out.println(
        wanted.isEmpty()
            ? "No model is installed."
            : "Good: " + wanted.size() + " of " + wanted.size());
    return ExitCode.DONE;
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes models away.")
  int remove(
      @Mixin SettingsOptions options,
      @Parameters(arity = "1..*", paramLabel = "PAIR", description = "Such as en-es.")
          List<String> pairs) {
    var shelf = ModelPlace.shelf(options.settings());
    int result = ExitCode.DONE;
    for (var pair : pairs.stream().map(ModelPair::parse).toList()) {
      if (shelf.remove(pair)) {
        System.out.println("Removed " + pair);
      } else {
        System.err.println("standfirst: there is no model " + pair + " here.");
        result = ExitCode.FAILED;
      }
    }
    return result;
  }
}
