package news.standfirst;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import news.standfirst.access.InvalidAccess;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** API tokens, from the command line. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Makes and revokes keys for programs.",
    synopsisSubcommandLabel = "add|revoke")
final class TokenCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: add or revoke.");
  }

  /** Prints nothing but the token. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Makes a token and prints it, this once. The name of a person makes it theirs.")
  int add(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "NAME", description = "By which it is listed and revoked.")
          String name,
      @Option(names = "--scope", required = true, description = "read, write, admin, by commas.")
          String scope,
      @Option(names = "--role", defaultValue = "", description = "That bounds it further.")
          String role) {
    try {
      Scope.parse(scope);
    } catch (InvalidAccess e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (!role.isEmpty() && Role.of(role).isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "\"%s\" is no role.".formatted(role));
    }
    var arguments =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .put("scope", scope)
            .put("role", role);
    System.out.println(AccessOperations.ask(options.settings(), "token-add", arguments));
    return ExitCode.DONE;
  }

  @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Ends a token at once.")
  int revoke(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "NAME", description = "Of the token.") String name) {
    AccessOperations.ask(
        options.settings(),
        "token-revoke",
        JsonNodeFactory.instance.objectNode().put("name", name));
    System.err.println("The token " + name + " is no longer good for anything.");
    return ExitCode.DONE;
  }
}
