package news.standfirst.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.standfirst.store.Children;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class GiveWayTest {
  @Test
  void thread_that_gives_way_and_those_it_starts_are_nicer_than_others() {
    int ours = niceness("thread-self");
    var itself = new CompletableFuture<Integer>();
    var child = new CompletableFuture<Integer>();
    Thread.ofPlatform()
        .start(
            () -> {
              GiveWay.thisThread();
              itself.complete(niceness("thread-self"));
              Thread.ofPlatform().start(() -> child.complete(niceness("thread-self")));
            });
    assertThat(itself.join()).isEqualTo(Math.max(ours, 10));
    assertThat(child.join()).isEqualTo(itself.join());
    assertThat(niceness("thread-self")).isEqualTo(ours);
  }

  @Test
  void process_that_we_started_is_nicer_than_we() throws Exception {
    var process = new ProcessBuilder("cat").start();
    try {
      GiveWay.process(process.toHandle());
      assertThat(niceness(Long.toString(process.pid())))
          .isEqualTo(Math.max(niceness("thread-self"), 10));
    } finally {
      process.getOutputStream().close();
      assertThat(process.waitFor()).isZero();
    }
  }

  @Test
  void compilers_that_give_way_are_nicer_than_others() throws Exception {
    assertThat(compilersAfter("compilers"))
        .containsExactlyInAnyOrder("C1 " + yielding(), "C2 " + yielding());
  }

  @Test
  void at_a_start_only_the_compiler_that_optimizes_gives_way() throws Exception {
    assertThat(compilersAfter("optimizer"))
        .containsExactlyInAnyOrder("C1 " + niceness("thread-self"), "C2 " + yielding());
  }

  private static int yielding() {
    return Math.max(niceness("thread-self"), 10);
  }

  /** In a machine of its own: this one has tests to run. */
  private static List<String> compilersAfter(String act) throws Exception {
    var command = Children.java(CompilersThatGaveWay.class, act);
    command.addAll(
        command.indexOf("-cp"),
        List.of("-XX:TieredStopAtLevel=4", "-XX:-UseDynamicNumberOfCompilerThreads"));
    var process = Children.start(command);
    var said = process.inputReader().lines().distinct().toList();
    assertThat(process.waitFor()).isZero();
    return said;
  }

  /** The nineteenth word of the kernel's line on it. */
  static int niceness(String task) {
    try {
      var line = Files.readString(Path.of("/proc", task, "stat"));
      return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[16]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
