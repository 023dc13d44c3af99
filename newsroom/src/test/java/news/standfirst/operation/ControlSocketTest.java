package news.standfirst.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ControlSocketTest {
  private final ObjectNode nobody = new ObjectMapper().createObjectNode();

  @TempDir private Path folder = Path.of("");

  @Test
  void folder_that_nobody_holds_is_the_callers_to_open() {
    assertThat(ControlSocket.ask(folder, "backup", nobody)).isEmpty();
  }

  @Test
  void command_is_performed_by_the_server_that_holds_the_folder() throws Exception {
    try (var held = DataFolder.hold(folder);
        var control = new ControlSocket(held)) {
      control.register("greet", arguments -> "Hello\n" + arguments.path("name").asText());
      control.begin();
      var answer = ControlSocket.ask(folder, "greet", nobody.put("name", "Ünal \"U\""));
      assertThat(answer).contains("Hello\nÜnal \"U\"");
    }
    assertThat(ControlSocket.ask(folder, "greet", nobody)).isEmpty();
  }

  @Test
  void command_that_comes_before_the_server_is_ready_waits_for_it() throws Exception {
    try (var held = DataFolder.hold(folder);
        var control = new ControlSocket(held)) {
      var answer = new CompletableFuture<Optional<String>>();
      Thread.ofVirtual().start(() -> answer.complete(ControlSocket.ask(folder, "greet", nobody)));
      control.register("greet", _ -> "Hello");
      control.begin();
      assertThat(answer.get(20, TimeUnit.SECONDS)).contains("Hello");
    }
  }

  @Test
  void refusal_of_the_server_is_told() throws Exception {
    try (var held = DataFolder.hold(folder);
        var control = new ControlSocket(held)) {
      control.register(
          "fail",
          _ -> {
            throw new OperationFault("The disk is full.", null);
          });
      control.begin();
      assertThatThrownBy(() -> ControlSocket.ask(folder, "fail", nobody))
          .hasMessage("The disk is full.");
      assertThatThrownBy(() -> ControlSocket.ask(folder, "dance", nobody))
          .hasMessageContaining("does not know: dance");
    }
  }

  @Test
  void mistake_of_who_commands_leaves_one_line_and_a_fault_of_ours_its_stack_trace()
      throws Exception {
    var heard = new ListAppender<ILoggingEvent>();
    var log = (Logger) LoggerFactory.getLogger(ControlSocket.class);
    heard.start();
    log.addAppender(heard);
    try (var held = DataFolder.hold(folder);
        var control = new ControlSocket(held)) {
      control.register(
          "mistake",
          _ -> {
            throw new OperationFault("Nobody is called bob.", null);
          });
      control.register(
          "broken",
          _ -> {
            throw new IllegalStateException("ours");
          });
      control.begin();
      assertThatThrownBy(() -> ControlSocket.ask(folder, "mistake", nobody))
          .hasMessage("Nobody is called bob.");
      assertThat(heard.list)
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.getLevel()).isEqualTo(Level.INFO);
                assertThat(line.getFormattedMessage())
                    .isEqualTo("The command mistake was refused: Nobody is called bob.");
                assertThat(line.getThrowableProxy()).isNull();
              });
      assertThatThrownBy(() -> ControlSocket.ask(folder, "broken", nobody)).hasMessage("ours");
      assertThat(heard.list.getLast().getLevel()).isEqualTo(Level.WARN);
      assertThat(heard.list.getLast().getThrowableProxy()).isNotNull();
    } finally {
      log.detachAppender(heard);
    }
  }

  @Test
  void socket_belongs_to_its_user_alone() throws Exception {
    try (var held = DataFolder.hold(folder);
        var _ = new ControlSocket(held)) {
      var permissions = Files.getPosixFilePermissions(held.socket());
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
  }

  @Test
  void folder_is_held_by_one_at_a_time() throws Exception {
    try (var _ = DataFolder.hold(folder)) {
      assertThatThrownBy(() -> DataFolder.hold(folder))
          .isInstanceOf(OperationFault.class)
          .hasMessageContaining("Another Standfirst holds the folder");
    }
  }

  @Test
  void folder_with_a_very_long_name_works_too() throws Exception {
    Path deep = folder.resolve("a".repeat(120));
    try (var held = DataFolder.hold(deep);
        var control = new ControlSocket(held)) {
      control.register("greet", _ -> "Hello");
      control.begin();
      assertThat(ControlSocket.ask(deep, "greet", nobody)).contains("Hello");
    }
  }
}
