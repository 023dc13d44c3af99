package news.standfirst.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.metadata.PhotoMetadata;
import news.standfirst.picture.metadata.Wording;
import news.standfirst.picture.rendition.FocalPoint;
import news.standfirst.story.Actor;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.PictureId;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Pictures} does; each extends this with an empty house. */
public abstract class PicturesContract {
  private static final Instant NOON = Instant.parse("2031-05-04T12:00:00.123456Z");
  private static final Actor EDITOR = Actor.person("ines");

  /** An implementation over an empty house; the same one for the whole test. */
  protected abstract Pictures pictures();

  /** Everything in its log so far. */
  protected abstract List<LogEntry> log();

  @Test
  void added_picture_is_found_exactly_as_it_was() {
    var picture = picture("harbour1", "a", 0);
    assertThat(pictures().add(picture)).isInstanceOf(PictureOutcome.Done.class);
    assertThat(pictures().find(picture.id())).contains(picture);
    assertThat(pictures().find(new PictureId("other"))).isEmpty();
    assertThat(pictures().withOriginal(picture.original())).containsExactly(picture);
    assertThat(kinds()).containsExactly(EventKind.PICTURE_ADDED);
    assertThat(log().getFirst().thing()).isEqualTo("picture");
    assertThat(log().getFirst().id()).isEqualTo("harbour1");
    assertThat(log().getFirst().revision()).isEqualTo(1);
  }

  @Test
  void id_is_never_taken_twice() {
    pictures().add(picture("harbour1", "a", 0));
    assertThat(refusal(pictures().add(picture("harbour1", "b", 0)))).isEqualTo("exists");
    assertThat(kinds()).hasSize(1);
  }

  @Test
  void change_replaces_the_revision_before_it() {
    var first = picture("harbour1", "a", 0);
    pictures().add(first);
    var second = reworded(first, "The new quay", Rights.UNSAID);
    assertThat(pictures().change(second, NOON, EDITOR)).isInstanceOf(PictureOutcome.Done.class);
    assertThat(pictures().find(first.id())).contains(second);
    assertThat(refusal(pictures().change(second, NOON, EDITOR))).isEqualTo("revision-conflict");
    assertThat(
            pictures().change(reworded(picture("none", "b", 0), "", Rights.UNSAID), NOON, EDITOR))
        .isInstanceOf(PictureOutcome.Unknown.class);
    assertThat(kinds()).containsExactly(EventKind.PICTURE_ADDED, EventKind.PICTURE_CHANGED);
    assertThat(log().getLast().revision()).isEqualTo(2);
  }

  @Test
  void search_finds_every_word_without_case_and_accents_newest_first() {
    pictures().add(reworded(picture("one", "a", 0), "Fähre im Hafen", Rights.UNSAID));
    pictures().add(reworded(picture("two", "b", 1), "The FAHRE at night", Rights.UNSAID));
    pictures().add(reworded(picture("three", "c", 2), "A market", Rights.UNSAID));
    assertThat(ids("fahre")).containsExactly("two", "one");
    assertThat(ids("hafen, FÄHRE")).containsExactly("one");
    assertThat(ids("ferry boats")).containsExactly("three", "two", "one"); // a file's keyword
    assertThat(ids("100%_")).isEmpty();
    assertThat(ids("")).hasSize(3);
  }

  @Test
  void cursor_walks_the_library_once_over() {
    for (int i = 0; i < 25; i++) {
      pictures().add(picture("p" + i, "original" + i, i / 3)); // several at the same time
    }
    var seen = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var part = pictures().search("", cursor, 7);
      part.lines().forEach(picture -> seen.add(picture.id().value()));
      cursor = part.next();
    }
    assertThat(seen).hasSize(25);
    assertThat(new HashSet<>(seen)).hasSize(25);
    assertThat(pictures().search("", "no cursor of ours'", 7).lines()).hasSize(7);
  }

  @Test
  void kill_takes_every_picture_of_the_same_file_and_its_words() {
    pictures().add(picture("one", "a", 0));
    pictures().add(picture("two", "a", 1));
    pictures().add(picture("three", "b", 2));
    var killed = pictures().kill(new PictureId("two"), "court order", NOON, EDITOR);
    assertThat(killed).hasSize(2).allMatch(Picture::isKilled);
    assertThat(killed.stream().flatMap(Picture::media).distinct())
        .hasSize(5); // keys stay, to be deleted
    for (var picture : killed) {
      assertThat(pictures().find(picture.id())).contains(picture);
      assertThat(picture.status()).isEqualTo(new PictureStatus.Killed("court order", NOON, "ines"));
      assertThat(picture.words()).isEqualTo(PictureWords.NONE);
      assertThat(picture.metadata()).isEqualTo(PhotoMetadata.NONE);
      assertThat(picture.fileName()).isEmpty();
    }
    assertThat(ids("")).containsExactly("three");
    assertThat(ids("two")).isEmpty();
    assertThat(kinds().stream().filter(kind -> kind == EventKind.PICTURE_KILLED)).hasSize(2);
    assertThat(pictures().kill(new PictureId("one"), "again", NOON, EDITOR)).isEqualTo(killed);
    assertThat(log()).hasSize(5);
    assertThat(pictures().kill(new PictureId("none"), "x", NOON, EDITOR)).isEmpty();
  }

  @Test
  void killed_picture_never_comes_back() {
    var first = picture("one", "a", 0);
    pictures().add(first);
    pictures().kill(first.id(), "court order", NOON, EDITOR);
    assertThat(refusal(pictures().add(picture("two", "a", 1)))).isEqualTo("killed");
    assertThat(refusal(pictures().change(reworded(first, "", Rights.UNSAID), NOON, EDITOR)))
        .isEqualTo("killed");
    assertThat(pictures().stillNeeded(first.media().toList())).isEmpty();
  }

  @Test
  void rights_end_once_and_can_be_renewed() {
    pictures().add(withRights("late", "a", NOON.plusSeconds(7200)));
    pictures().add(withRights("soon", "b", NOON.plusSeconds(60)));
    pictures().add(picture("never", "c", 0));
    assertThat(pictures().nextRightsEnd()).contains(NOON.plusSeconds(60));
    assertThat(pictures().rightsEndingBefore(NOON.plusSeconds(9000), 10))
        .extracting(picture -> picture.id().value())
        .containsExactly("soon", "late");
    assertThat(pictures().endRights(NOON)).isEmpty();
    var ended = pictures().endRights(NOON.plusSeconds(60));
    assertThat(ended).singleElement().matches(picture -> !picture.isLive());
    assertThat(pictures().find(new PictureId("soon"))).contains(ended.getFirst());
    assertThat(pictures().endRights(NOON.plusSeconds(61))).isEmpty();
    assertThat(kinds().getLast()).isEqualTo(EventKind.PICTURE_RIGHTS_ENDED);
    assertThat(ids("soon")).containsExactly("soon");
    assertThat(pictures().nextRightsEnd()).contains(NOON.plusSeconds(7200));

    var renewed = reworded(ended.getFirst(), "x", new Rights("", "", "", NOON.plusSeconds(9999)));
    pictures().change(renewed, NOON.plusSeconds(120), EDITOR);
    assertThat(pictures().find(renewed.id()).orElseThrow().isLive()).isTrue();
  }

  @Test
  void media_of_pictures_that_are_not_killed_are_still_needed() {
    var picture = picture("one", "a", 0);
    pictures().add(picture);
    var keys = new ArrayList<>(picture.media().toList());
    keys.add(key("stray"));
    assertThat(pictures().stillNeeded(keys))
        .containsExactlyInAnyOrderElementsOf(picture.media().toList());
    assertThat(pictures().stillNeeded(List.of())).isEmpty();
  }

  private List<EventKind> kinds() {
    return log().stream().map(LogEntry::kind).toList();
  }

  private List<String> ids(String question) {
    return pictures().search(question, "", 100).lines().stream()
        .map(picture -> picture.id().value())
        .toList();
  }

  private static String refusal(PictureOutcome outcome) {
    return outcome instanceof PictureOutcome.Refused refused
        ? refused.refusal().code()
        : outcome.toString();
  }

  /** A picture of the library. */
  public static Picture picture(String id, String original, int minute) {
    return new Picture(
        new PictureId(id),
        1,
        key(original),
        PictureType.JPEG,
        "IMG_0001.jpg",
        4000,
        3000,
        new FocalPoint(0.25, 0.75),
        new PictureWords("The quay", "M. Okafor", "A ferry at a quay", "Long"),
        new Rights("(c) Okafor", "Once", "https://example.org/licence", null),
        metadata(),
        List.of(
            new Rendition("w320", PictureType.JPEG, 320, 240, key(id + "w320"), 1234),
            new Rendition("16x9", PictureType.JPEG, 1200, 675, key(id + "16x9"), 99)),
        NOON.plusSeconds(60L * minute),
        "ines",
        PictureStatus.LIVE);
  }

  private static PhotoMetadata metadata() {
    return new PhotoMetadata(
        new Wording(Map.of("x-default", "The quay", "de", "Der Kai")),
        Wording.of("alt"),
        Wording.NONE,
        List.of("M. Okafor", "J. Lind"),
        "staff",
        "credit",
        Wording.of("(c)"),
        Wording.of("terms"),
        "https://example.org/rights",
        "https://example.org/licence",
        "headline",
        Wording.of("title"),
        "source",
        "embargo until noon",
        List.of("ferry", "boats"),
        "Port Alder",
        "Merrow",
        "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED");
  }

  private static Picture withRights(String id, String original, Instant end) {
    var plain = picture(id, original, 0);
    return new Picture(
        plain.id(),
        1,
        plain.original(),
        plain.type(),
        plain.fileName(),
        plain.width(),
        plain.height(),
        plain.focus(),
        plain.words(),
        new Rights("", "", "", end),
        plain.metadata(),
        plain.renditions(),
        plain.addedAt(),
        plain.addedBy(),
        plain.status());
  }

  private static Picture reworded(Picture before, String caption, Rights rights) {
    return before.changed(
        new PictureWords(caption, "credit", "", ""),
        FocalPoint.CENTRE,
        rights,
        before.renditions());
  }

  private static MediaKey key(String word) {
    return MediaKey.of(word.getBytes(StandardCharsets.UTF_8));
  }
}
