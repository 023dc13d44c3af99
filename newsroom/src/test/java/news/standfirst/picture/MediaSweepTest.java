package news.standfirst.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.story.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSweepTest {
  private final InMemoryPictures pictures = new InMemoryPictures();
  private final FolderMediaStore media;
  private final MediaSweep sweep;
  private Instant now = Instant.parse("2031-05-09T12:00:00Z");

  MediaSweepTest(@TempDir Path folder) {
    media = new FolderMediaStore(folder);
    sweep = new MediaSweep(media, pictures, () -> now);
  }

  @Test
  void file_that_no_picture_needs_goes_after_its_grace() {
    var left = put("left behind");
    sweep.run();
    now = now.plus(MediaSweep.GRACE).minusSeconds(1);
    sweep.run();
    assertThat(media.exists(left)).isTrue();
    now = now.plusSeconds(1);
    sweep.run();
    assertThat(media.exists(left)).isFalse();
  }

  @Test
  void upload_that_is_finished_later_keeps_its_files() {
    var key = put("half-made");
    sweep.run();
    pictures.add(PicturesContract.picture("p1", "half-made", 0));
    now = now.plus(MediaSweep.GRACE);
    sweep.run();
    assertThat(media.exists(key)).isTrue();
  }

  @Test
  void file_that_was_needed_meanwhile_has_its_grace_again() {
    var key = put("once more");
    sweep.run();
    var picture = PicturesContract.picture("p1", "once more", 0);
    pictures.add(picture);
    now = now.plus(MediaSweep.GRACE);
    sweep.run();
    pictures.kill(picture.id(), "a court's order", now, Actor.person("ines"));
    sweep.run();
    assertThat(media.exists(key)).isTrue();
    now = now.plus(MediaSweep.GRACE);
    sweep.run();
    assertThat(media.exists(key)).isFalse();
  }

  private MediaKey put(String words) {
    return media.put(words.getBytes(StandardCharsets.UTF_8));
  }
}
