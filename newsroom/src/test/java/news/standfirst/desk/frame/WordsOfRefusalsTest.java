package news.standfirst.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.standfirst.access.Act;
import news.standfirst.access.Role;
import news.standfirst.story.Language;
import news.standfirst.story.Reason;
import news.standfirst.story.Refusal;
import news.standfirst.story.Status;
import news.standfirst.story.StoryReason;
import news.standfirst.story.Term;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.translation.models.ModelFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused, the desk can say why in every language that it speaks. */
final class WordsOfRefusalsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final Pattern BOUND =
      Pattern.compile("Bounds\\.(?:line|required|atMost)\\(\\s*\"(\\w+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** All there are, in whichever room: a new list of reasons needs no line here. */
  private static List<Reason> reasons() throws ClassNotFoundException {
    var found = new ArrayList<Reason>();
    for (JavaClass one :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("news.standfirst")) {
      if (one.isAssignableTo(Reason.class) && !one.isInterface() && one.isEnum()) {
        for (var constant : Class.forName(one.getName()).getEnumConstants()) {
          found.add((Reason) constant);
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "ar"})
  void every_reason_has_words_that_speak_of_nothing_but_its_values(String language)
      throws Exception {
    var words = Words.in(new Language(language));
    assertThat(reasons()).hasSizeGreaterThan(100);
    for (var reason : reasons()) {
      int values = reason.sentence().split("%s", -1).length - 1;
      assertThat(words.has(reason.words())).as(reason.words()).isTrue();
      PLACE
          .matcher(words.say(reason.words()))
          .results()
          .forEach(
              place ->
                  assertThat(Integer.parseInt(place.group(1)))
                      .as(reason.words())
                      .isLessThan(values));
      var refusal =
          new Refusal(
              reason, IntStream.range(0, values).<Object>mapToObj(i -> "value" + i).toList());
      assertThat(words.say(refusal, ZONE)).as(reason.words()).isNotBlank().doesNotContain("{", "%");
      assertThat(refusal.reason()).isNotBlank().doesNotContain("%s");
    }
  }

  @Test
  void no_two_reasons_share_their_words() throws Exception {
    assertThat(reasons()).extracting(Reason::words).doesNotHaveDuplicates();
  }

  @Test
  void what_refusals_speak_of_has_words_too() {
    var words = Words.in(Words.ENGLISH);
    var lacking = new TreeSet<String>();
    Arrays.stream(Act.values()).forEach(act -> lacking.add("deed." + act.word()));
    for (var role : Role.values()) {
      lacking.add(Term.of("role", role).words());
    }
    for (var status : Status.values()) {
      lacking.add(Term.of("status", status).words());
    }
    for (var status : CoverageStatus.values()) {
      lacking.add(Term.of("live.state", status).words());
    }
    for (var status : PostStatus.values()) {
      lacking.add(Term.of("post.state", status).words());
    }
    for (var kind : ModelFault.Kind.values()) {
      lacking.add("models.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    lacking.removeIf(words::has);
    assertThat(lacking).isEmpty();
  }

  @Test
  void every_field_with_a_bound_has_a_name() throws IOException {
    var lacking = new TreeSet<String>();
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(Files::isRegularFile).toList()) {
        BOUND
            .matcher(Files.readString(source))
            .results()
            .map(found -> "named." + found.group(1))
            .forEach(lacking::add);
      }
    }
    assertThat(lacking).hasSizeGreaterThan(20);
    lacking.removeIf(Words.in(Words.ENGLISH)::has);
    assertThat(lacking).isEmpty();
  }

  @Test
  void programs_read_english_and_people_their_own_language_and_times() {
    var refusal = Refusal.of(StoryReason.EMBARGOED, Instant.parse("2031-05-09T12:00:00Z"));
    assertThat(refusal.reason())
        .isEqualTo("This story is under embargo until 2031-05-09T12:00:00Z.");
    assertThat(Words.in(new Language("es")).say(refusal, ZONE))
        .startsWith("Este artículo está embargado hasta el 9 may 2031, 14:00");
    var status =
        Refusal.of(StoryReason.ONLY_PUBLISHED_ARE_WITHDRAWN, Term.of("status", Status.SUBMITTED));
    assertThat(status.reason())
        .isEqualTo("Only a published story can be withdrawn; this one is submitted.");
    assertThat(Words.in(new Language("ar")).say(status, ZONE)).contains("مقدَّم");
  }

  @Test
  void numbers_of_revisions_have_no_marks_between_the_thousands() {
    assertThat(
            Words.in(new Language("en"))
                .say(Refusal.of(StoryReason.REVISION_CONFLICT, 1234, 1235), ZONE))
        .contains("revision 1234", "revision 1235");
  }
}
