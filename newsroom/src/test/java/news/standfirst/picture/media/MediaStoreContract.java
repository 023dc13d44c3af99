package news.standfirst.picture.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link MediaStore} does. */
abstract class MediaStoreContract {
  /** An empty store; the same one for the whole test. */
  protected abstract MediaStore store();

  @Test
  void bytes_come_back_as_they_were_put() throws IOException {
    for (var bytes : List.of(bytes("quay"), new byte[0], new byte[3_000_000])) {
      var key = store().put(bytes);
      assertThat(key).isEqualTo(MediaKey.of(bytes));
      assertThat(store().exists(key)).isTrue();
      try (var media = store().open(key).orElseThrow()) {
        assertThat(media.length()).isEqualTo(bytes.length);
        assertThat(media.stream().readAllBytes()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void same_bytes_are_kept_once() {
    store().put(bytes("quay"));
    store().put(bytes("quay"));
    assertThat(store().list("")).containsExactly(MediaKey.of(bytes("quay")));
  }

  @Test
  void deleted_bytes_are_gone() {
    var key = store().put(bytes("quay"));
    assertThat(store().delete(key)).isTrue();
    assertThat(store().delete(key)).isFalse();
    assertThat(store().exists(key)).isFalse();
    assertThat(store().open(key)).isEmpty();
    assertThat(store().list("")).isEmpty();
  }

  @Test
  void list_walks_all_keys_in_order() {
    var keys = IntStream.range(0, 40).mapToObj(i -> store().put(bytes("n" + i))).sorted().toList();
    assertThat(store().list("")).isEqualTo(keys);
    assertThat(store().list(keys.get(24).hash())).isEqualTo(keys.subList(25, 40));
    assertThat(store().list(keys.getLast().hash())).isEmpty();
  }

  @Test
  void many_threads_may_put_the_same_and_other_bytes() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var puts = new ArrayList<Future<MediaKey>>();
      for (int i = 0; i < 60; i++) {
        var bytes = bytes("n" + i % 6);
        puts.add(threads.submit(() -> store().put(bytes)));
      }
      for (var put : puts) {
        assertThat(store().exists(put.get())).isTrue();
      }
    }
    assertThat(store().list("")).hasSize(6);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
