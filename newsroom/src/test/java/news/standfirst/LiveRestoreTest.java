package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers of a live page who know more than the backup to which the newsroom was set back. */
final class LiveRestoreTest extends CoveragesInABrowser {
  @Test
  void page_that_shows_what_a_restore_took_away_ends_equal_to_a_fresh_one(@TempDir Path folder)
      throws IOException {
    var live = live("en", "Set back");
    var kept = post(live, "Kept", "The first words.");
    var backup = folder.resolve("night.zip");
    backup(backup);
    try (var context = context(1280, true)) {
      var page = open(context, live);
      String newest;
      try (var reader = reader(live)) {
        edit(live, kept, "Kept, edited", "LOSTWORD");
        reader.next();
        var lost = post(live, "Lost", "LOSTWORD");
        newest = reader.next().id();
        there(page, "#post-" + lost);
        restored(backup);
        gone(page, "#post-" + lost);
      }
      says(page, "#post-" + kept, "The first words.");
      assertThat(page.content()).doesNotContain("LOSTWORD");
      try (var back = reader(live, "Last-Event-ID: " + newest)) {
        assertThat(back.next().name()).isEqualTo("reset");
        assertThat(back.rest()).isEmpty();
      }
      // As many posts as were lost, so that the numbers of their ids are given out once more.
      post(live, "Instead", "Other words.");
      var late = post(live, "After the restore", "News.");
      there(page, "#post-" + late);
      equalToAFreshPage(page, live);
      try (var back = reader(live, "Last-Event-ID: " + newest)) {
        assertThat(back.next().name()).isEqualTo("reset");
      }
    }
  }
}
