package news.standfirst.picture.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3MediaStoreTest extends MediaStoreContract {
  private final S3TestServer server = new S3TestServer();
  private final MediaStore store =
      new S3MediaStore(server.bucket(S3TestServer.SECRET), InstantSource.system());

  S3MediaStoreTest() throws IOException {}

  @AfterEach
  void close() {
    store.close();
    server.close();
  }

  @Override
  protected MediaStore store() {
    return store;
  }

  @Test
  void empty_answers_and_faults_are_tried_again() throws IOException {
    server.faults.addAll(
        List.of(
            S3TestServer.Fault.ANSWERS_503,
            S3TestServer.Fault.HANGS_UP,
            S3TestServer.Fault.ANSWERS_429));
    var key = store.put(bytes("quay"));
    server.faults.add(S3TestServer.Fault.CUTS_THE_ANSWER);
    server.faults.add(S3TestServer.Fault.SENDS_OTHER_BYTES);
    assertThat(store.open(key).orElseThrow().readAll()).isEqualTo(bytes("quay"));
  }

  @Test
  void fault_that_lasts_is_told_with_the_services_own_word() {
    for (int i = 0; i < 4; i++) {
      server.faults.add(S3TestServer.Fault.ANSWERS_503);
    }
    assertThatThrownBy(() -> store.exists(MediaKey.of(bytes("quay"))))
        .isInstanceOf(MediaFault.class)
        .hasMessageContaining("503");
  }

  @Test
  void wrong_secret_is_refused_at_once_and_never_shown() {
    try (var wrong = new S3MediaStore(server.bucket("wrong-secret"), InstantSource.system())) {
      assertThatThrownBy(() -> wrong.list(""))
          .isInstanceOf(MediaFault.class)
          .hasMessageContaining("SignatureDoesNotMatch")
          .hasMessageNotContaining("wrong-secret");
    }
  }

  @Test
  void foreign_names_in_the_bucket_are_left_alone() {
    server.names().put("house/media/readme.txt", bytes("x"));
    server.names().put("other/" + "a".repeat(64), bytes("x"));
    assertThat(store.list("")).isEmpty();
  }

  @Test
  void signature_is_that_of_the_published_example() {
    var bucket =
        new S3Bucket(
            URI.create("https://s3.amazonaws.com"),
            "us-east-1",
            "examplebucket",
            "",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    var headers =
        new S3Signature(bucket)
            .headers(
                "GET",
                "examplebucket.s3.amazonaws.com",
                "/",
                Map.of("max-keys", "2", "prefix", "J"),
                MediaKey.of(new byte[0]).hash(),
                Instant.parse("2013-05-24T00:00:00Z"));
    assertThat(headers.get("Authorization"))
        .endsWith("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
  }
}
