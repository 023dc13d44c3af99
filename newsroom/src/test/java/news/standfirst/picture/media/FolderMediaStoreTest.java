package news.standfirst.picture.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMediaStoreTest extends MediaStoreContract {
  @TempDir Path folder;
  private MediaStore store = new FolderMediaStore(Path.of("target", "media-unused"));

  @BeforeEach
  void open() {
    store = new FolderMediaStore(folder.resolve("media"));
  }

  @Override
  protected MediaStore store() {
    return store;
  }

  @Test
  void names_that_are_no_hash_never_reach_the_disk() {
    for (var name :
        List.of(
            "",
            "../../etc/passwd",
            "a".repeat(63),
            "A".repeat(64),
            "a/".repeat(32),
            "g".repeat(64),
            "a".repeat(63) + "\n")) {
      assertThatThrownBy(() -> new MediaKey(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void links_are_not_followed() throws Exception {
    var key = MediaKey.of(bytes("quay"));
    var place = folder.resolve("media").resolve(key.path());
    Files.createDirectories(place.resolve("..").normalize());
    Files.createSymbolicLink(place, Files.writeString(folder.resolve("secret"), "secret"));
    assertThatThrownBy(() -> store.open(key)).isInstanceOf(MediaFault.class);
  }

  @Test
  void file_that_was_cut_short_is_written_again() throws Exception {
    var key = store.put(bytes("quay"));
    Files.writeString(folder.resolve("media").resolve(key.path()), "q");
    store.put(bytes("quay"));
    assertThat(store.open(key).orElseThrow().readAll()).isEqualTo(bytes("quay"));
  }

  @Test
  void nothing_unfinished_is_left_behind_or_listed() throws Exception {
    store.put(bytes("quay"));
    Files.writeString(folder.resolve("media/unfinished/abandoned"), "half");
    assertThat(store.list("")).hasSize(1);
    try (var names = Files.list(folder.resolve("media/unfinished"))) {
      assertThat(names).hasSize(1);
    }
  }

  @Test
  void folder_that_cannot_be_made_says_so() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> new FolderMediaStore(file.resolve("media")))
        .isInstanceOf(MediaFault.class)
        .hasMessageContaining("cannot be made or written");
  }
}
