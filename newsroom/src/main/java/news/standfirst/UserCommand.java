package news.standfirst;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import news.standfirst.access.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People of the desk, from the command line. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Takes people on and shows them out.",
    synopsisSubcommandLabel = "add|disable")
final class UserCommand implements Runnable {
  /** More than any password; what follows it on the standard input is not read. */
  private static final int MOST_PASSWORD_BYTES = 1_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: add or disable.");
  }

  /** Prints nothing but the one-time password, if one was made. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Takes somebody on; prints a one-time password unless one is given.")
  int add(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "NAME", description = "To sign in with.") String name,
      @Option(
              names = "--role",
              required = true,
              description =
                  "contributor, reporter, translator," + " editor, chief or administrator.")
          String role,
      @Option(names = "--display-name", defaultValue = "", description = "As colleagues see it.")
          String displayName,
      @Option(names = "--language", defaultValue = "en", description = "Of the desk's pages.")
          String language,
      @Option(names = "--password-stdin", description = "Reads the password from the input.")
          boolean passwordStdin)
      throws IOException {
    if (Role.of(role).isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "\"%s\" is no role; take contributor, reporter, translator, editor, chief or administrator."
              .formatted(role));
    }
    var arguments =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .put("role", role)
            .put("displayName", displayName)
            .put("language", language)
            .put("password", passwordStdin ? password() : "");
    var oneTimePassword = AccessOperations.ask(options.settings(), "user-add", arguments);
    if (oneTimePassword.isEmpty()) {
      System.err.println(name + " can sign in now.");
    } else {
      System.err.println(name + " signs in with this password once and then chooses another:");
      System.out.println(oneTimePassword);
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Ends somebody's sessions and tokens at once; they can sign in no more.")
  int disable(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "NAME", description = "Who leaves.") String name) {
    AccessOperations.ask(
        options.settings(),
        "user-disable",
        JsonNodeFactory.instance.objectNode().put("name", name));
    System.err.println(name + " can sign in no more.");
    return ExitCode.DONE;
  }

  private static String password() throws IOException {
    var typed = new String(System.in.readNBytes(MOST_PASSWORD_BYTES), StandardCharsets.UTF_8);
    return typed.lines().findFirst().orElse("");
  }
}
