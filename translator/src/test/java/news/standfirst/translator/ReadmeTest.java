package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the README shows, as anybody would start it. */
class ReadmeTest {
  private static String program() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```java\n") + "```java\n".length();
    return readme.substring(start, readme.indexOf("```", start));
  }

  private static Path model(Path folder) throws Exception {
    Files.write(folder.resolve("model.enes.bin"), Recorded.bytes("golden.bin"));
    Files.write(folder.resolve("vocab.enes.spm"), Recorded.bytes("golden.spm"));
    Files.write(folder.resolve("lex.enes.bin"), Recorded.bytes("golden.lex.bin"));
    return folder;
  }

  private static String run(Path program, Path model, String... options) throws Exception {
    var command = new java.util.ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(program.toString(), model.toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed.strip();
  }

  @Test
  void the_program_of_the_readme_translates_with_the_incubator_module_and_without(
      @TempDir Path folder) throws Exception {
    var program = Files.writeString(folder.resolve("Translate.java"), program());
    assertThat(program().lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(10);
    var model = model(folder);
    var expected =
        Translator.load(model, Locale.ENGLISH, Locale.of("es"))
            .translate("The talks went on. Nobody left.");
    String[] utf8 = {"-Dstdout.encoding=UTF-8", "--add-modules", "jdk.incubator.vector"};
    assertThat(run(program, model, utf8)).isEqualTo(expected);
    assertThat(run(program, model, "-Dstdout.encoding=UTF-8")).isEqualTo(expected);
  }
}
