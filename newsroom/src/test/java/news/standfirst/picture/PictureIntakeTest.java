package news.standfirst.picture;

import static news.standfirst.picture.Samples.jpeg;
import static news.standfirst.picture.Samples.withExif;
import static news.standfirst.picture.Samples.withXmp;
import static news.standfirst.picture.Samples.xmp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.standfirst.picture.file.FileReader;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.picture.metadata.MetadataReader;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.story.Actor;
import news.standfirst.story.EventKind;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.PictureId;
import news.standfirst.web.Headers;
import news.standfirst.web.Method;
import news.standfirst.web.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureIntakeTest {
  private static final Actor EDITOR = Actor.person("ines");
  private static final byte[] CAPTIONED =
      withExif(
          withXmp(
              jpeg(640, 400),
              xmp(
                  """
                  <rdf:Description rdf:about="" photoshop:Credit="Lind/Harbour Press"
                   photoshop:Instructions="Not before noon">
                  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The quay</rdf:li>
                  <rdf:li xml:lang="es">El muelle</rdf:li></rdf:Alt></dc:description>
                  <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">(c) Lind</rdf:li></rdf:Alt>
                  </dc:rights></rdf:Description>""")),
          6);

  @TempDir Path folder;
  private final InMemoryPictures pictures = new InMemoryPictures();
  private final DecodingPool pool = new DecodingPool(64 << 20);
  private final Random random = new Random(11);
  private MediaStore media = new FolderMediaStore(Path.of("target", "pictures-unused"));
  private PictureIntake intake = intake();
  private PictureFiles files = new PictureFiles(pictures, media);

  private PictureIntake intake() {
    return new PictureIntake(
        pictures, media, pool, InstantSource.fixed(Instant.parse("2031-05-04T12:00:00Z")), random);
  }

  @BeforeEach
  void openHouse() {
    media = new FolderMediaStore(folder);
    intake = intake();
    files = new PictureFiles(pictures, media);
  }

  @AfterEach
  void closeHouse() {
    pool.close();
  }

  @Test
  void upload_becomes_a_picture_with_the_files_words() throws Exception {
    var picture = taken(upload(CAPTIONED, PictureWords.NONE, "es"));
    assertThat(picture.words().caption()).isEqualTo("El muelle");
    assertThat(picture.words().credit()).isEqualTo("Lind/Harbour Press");
    assertThat(picture.rights().copyright()).isEqualTo("(c) Lind");
    assertThat(List.of(picture.width(), picture.height())).containsExactly(400, 640);
    assertThat(picture.id().value()).hasSize(10);
    assertThat(picture.media()).allMatch(media::exists);
    assertThat(pictures.find(picture.id())).contains(picture);
  }

  @Test
  void words_of_the_person_win_over_the_files() throws Exception {
    var words = new PictureWords("Ferries", "", "Two ferries", "");
    var picture = taken(upload(CAPTIONED, words, "en"));
    assertThat(picture.words().caption()).isEqualTo("Ferries");
    assertThat(picture.words().alternativeText()).isEqualTo("Two ferries");
    assertThat(picture.words().credit()).isEqualTo("Lind/Harbour Press");
  }

  @Test
  void renditions_bear_the_words_but_neither_camera_nor_instructions() throws Exception {
    var picture = taken(upload(CAPTIONED, PictureWords.NONE, ""));
    for (var rendition : picture.renditions()) {
      var bytes = media.open(rendition.media()).orElseThrow().readAll();
      var parts = FileReader.read(bytes, "", "");
      var read = MetadataReader.read(parts.xmp(), parts.photoshop());
      assertThat(read.caption().text()).isEqualTo("The quay");
      assertThat(read.credit()).isEqualTo("Lind/Harbour Press");
      assertThat(read.instructions()).isEmpty();
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
          .doesNotContain("SERIAL0123456789", "SECRETCAMERA", "Not before noon");
    }
  }

  @Test
  void change_of_words_and_focus_reaches_the_renditions_and_drops_the_old_ones() throws Exception {
    var before = taken(upload(CAPTIONED, PictureWords.NONE, ""));
    var words = new PictureWords("A new caption", "Lind", "", "");
    var outcome = intake.change(before.id(), 1, words, before.focus(), Rights.UNSAID, EDITOR);
    var after = ((PictureOutcome.Done) outcome).picture();
    assertThat(after.revision()).isEqualTo(2);
    var bytes = media.open(after.renditions().getFirst().media()).orElseThrow().readAll();
    var parts = FileReader.read(bytes, "", "");
    assertThat(MetadataReader.read(parts.xmp(), parts.photoshop()).caption().text())
        .isEqualTo("A new caption");
    assertThat(before.renditions().stream().map(Rendition::media)).noneMatch(media::exists);

    var refocused =
        intake.change(before.id(), 2, words, new FocalPoint(0, 0), Rights.UNSAID, EDITOR);
    assertThat(((PictureOutcome.Done) refocused).picture().media()).allMatch(media::exists);
    var late = intake.change(before.id(), 2, words, FocalPoint.CENTRE, Rights.UNSAID, EDITOR);
    assertThat(late).isInstanceOf(PictureOutcome.Refused.class);
    assertThat(pictures.find(before.id()).orElseThrow().media()).allMatch(media::exists);
  }

  @Test
  void killed_picture_answers_410_everywhere_and_its_media_is_gone() throws Exception {
    var one = taken(upload(CAPTIONED, PictureWords.NONE, ""));
    var two = taken(upload(CAPTIONED, new PictureWords("Again", "", "", ""), ""));
    var otherProcess = new PictureFiles(pictures, new FolderMediaStore(folder));
    intake.kill(one.id(), "court order", EDITOR);
    for (var picture : List.of(one, two)) {
      assertThat(picture.media()).noneMatch(media::exists);
      for (var rendition : picture.renditions()) {
        assertThat(otherProcess.rendition(picture.id().value(), rendition.file(), "*"))
            .isInstanceOf(PictureFiles.Answer.Gone.class);
      }
      assertThat(files.original(picture.id())).isInstanceOf(PictureFiles.Answer.Gone.class);
      assertThat(Srcset.of(pictures.find(picture.id()).orElseThrow())).isEmpty();
    }
    assertThat(media.list("")).isEmpty();
    assertThat(pictures.log().getLast().kind()).isEqualTo(EventKind.PICTURE_KILLED);
    assertThat(intake.take(upload(CAPTIONED, PictureWords.NONE, "")))
        .isInstanceOf(IntakeResult.Refused.class);
    assertThatThrownBy(() -> intake.kill(one.id(), " ", EDITOR)).isInstanceOf(InvalidStory.class);
  }

  @Test
  void sweep_finishes_a_kill_that_was_cut_off() throws Exception {
    var picture = taken(upload(CAPTIONED, PictureWords.NONE, ""));
    intake.sweepAfterKill(picture.id());
    assertThat(picture.media()).allMatch(media::exists);
    pictures.kill(picture.id(), "court order", Instant.EPOCH, EDITOR);
    intake.sweepAfterKill(picture.id());
    assertThat(media.list("")).isEmpty();
  }

  @Test
  void refused_file_leaves_nothing_behind() throws Exception {
    var broken = Arrays.copyOf(CAPTIONED, CAPTIONED.length / 2);
    var result = intake.take(upload(broken, PictureWords.NONE, ""));
    assertThat(((IntakeResult.Refused) result).refusal().code()).isEqualTo("picture.broken");
    var long_ =
        intake.take(
            new Upload(CAPTIONED, "a".repeat(5000) + ".jpg", "", PictureWords.NONE, "", EDITOR));
    assertThat(long_).isInstanceOf(IntakeResult.Taken.class);
    assertThat(pictures.log()).hasSize(1);
  }

  @Test
  void address_answers_the_file_with_tag_and_then_304() throws Exception {
    var picture = taken(upload(CAPTIONED, PictureWords.NONE, ""));
    var route = new PictureRoutes(files).routes().getFirst();
    var srcset = Srcset.of(picture).orElseThrow();
    assertThat(srcset.srcset()).startsWith("/media/" + picture.id() + "/w320.jpg 320w, ");
    assertThat(srcset.crop("16x9").orElseThrow().address()).endsWith("/16x9.jpg");
    var first = route.handler().handle(request(picture.id(), "w320.jpg", ""));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers().first("content-type")).contains("image/jpeg");
    assertThat(first.headers().first("cache-control").orElseThrow()).contains("max-age=300");
    var etag = first.headers().first("etag").orElseThrow();
    assertThat(route.handler().handle(request(picture.id(), "w320.jpg", etag)).status())
        .isEqualTo(304);
    for (var none : List.of("w320.png", "w321.jpg", "..", "w320.jpg/../..", "")) {
      assertThat(route.handler().handle(request(picture.id(), none, "*")).status()).isEqualTo(404);
    }
    intake.kill(picture.id(), "court order", EDITOR);
    assertThat(route.handler().handle(request(picture.id(), "w320.jpg", etag)).status())
        .isEqualTo(410);
  }

  private static Request request(PictureId id, String file, String ifNoneMatch) {
    var request = new Request.Builder(Method.GET, "/media/" + id + "/" + file);
    request.parameters(Map.of("picture", id.value(), "file", file));
    if (!ifNoneMatch.isEmpty()) {
      request.headers(Headers.NONE.with("if-none-match", ifNoneMatch));
    }
    return request.build();
  }

  private Picture taken(Upload upload) throws InterruptedException {
    var result = intake.take(upload);
    assertThat(result).isInstanceOf(IntakeResult.Taken.class);
    return ((IntakeResult.Taken) result).picture();
  }

  private static Upload upload(byte[] bytes, PictureWords words, String language) {
    return new Upload(bytes, "C:\\photos\\quay.jpg", "image/jpeg", words, language, EDITOR);
  }
}
