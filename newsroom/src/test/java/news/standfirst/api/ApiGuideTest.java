package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import news.standfirst.store.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the curl calls of docs/guide/api.md, one after the other. */
class ApiGuideTest {
  private static final Pattern BLOCK =
      Pattern.compile("```sh\\n((?:COVERAGE=\\$\\()?curl .*?)```", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("\"id\":\"([a-z0-9]+)\"");

  @TempDir private Path folder = Path.of("");

  @Test
  void every_call_of_the_guide_does_what_it_says() throws IOException, InterruptedException {
    var guide = Files.readString(Path.of("..", "docs", "guide", "api.md"));
    var picture = folder.resolve("harbour.jpg").toFile();
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", picture);
    var blocks = BLOCK.matcher(guide);
    int count = 0;
    try (var house = new ApiHouse(Base.SQLITE)) {
      var id = "";
      while (blocks.find()) {
        var printed = run(house, id, blocks.group(1));
        var found = ID.matcher(printed);
        id = id.isEmpty() && found.find() ? found.group(1) : id;
        count++;
      }
    }
    assertThat(count).isEqualTo(9);
  }

  private String run(ApiHouse house, String id, String script)
      throws IOException, InterruptedException {
    // A story that was withdrawn on the way answers 410, as the guide's last call would.
    var told = "set -e; curl() { command curl --fail-with-body \"$@\" || [ $? = 22 ]; }\n" + script;
    var process = new ProcessBuilder(List.of("bash", "-c", told)).redirectErrorStream(true);
    process.directory(folder.toFile());
    var environment = process.environment();
    environment.put("SITE", house.at("").toString());
    environment.put("TOKEN", house.all);
    environment.put("ID", id);
    environment.put("TAG", "\"none\"");
    environment.put("no_proxy", "*");
    var running = process.start();
    var printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(running.exitValue()).as(script + printed).isZero();
    var problem = printed.contains("about:blank") && !printed.contains("\"withdrawn\"");
    assertThat(problem).as(script + printed).isFalse();
    return printed;
  }
}
