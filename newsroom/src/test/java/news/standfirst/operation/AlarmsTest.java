package news.standfirst.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmsTest {
  @TempDir private Path folder = Path.of("");
  private final Alarms alarms = new Alarms();

  private String reason() {
    return alarms.ringing().getFirst().reason();
  }

  @Test
  void disk_with_less_room_than_it_takes_rings() {
    alarms.addDisk(folder, 0);
    assertThat(alarms.ringing()).isEmpty();
    alarms.addDisk(folder, Long.MAX_VALUE);
    assertThat(reason()).contains("MiB are free for " + folder, "Make room");
  }

  @Test
  void disk_that_does_not_answer_rings() {
    alarms.addDisk(folder.resolve("unplugged"));
    assertThat(reason()).contains("unplugged does not answer");
  }

  @Test
  void alarm_that_cannot_be_checked_rings_itself() {
    alarms.add(
        "a follower is behind",
        () -> {
          throw new IllegalStateException("The database is gone.");
        });
    assertThat(reason()).isEqualTo("This alarm's check failed: The database is gone.");
  }
}
