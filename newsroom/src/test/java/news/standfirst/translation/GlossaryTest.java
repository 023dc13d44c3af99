package news.standfirst.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.standfirst.story.Text;
import news.standfirst.translation.Glossary.Term;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  private static final Text SEGMENT =
      Text.plain("The Port Authority of Puerto Candela closed the port.");

  private final Glossary glossary =
      new Glossary(
          List.of(
              Term.forced("port", "puerto"),
              Term.forced("port authority", "autoridad portuaria"),
              Term.kept("Puerto Candela"),
              Term.kept("Varnholt")));

  @Test
  void terms_are_found_as_whole_words_the_longest_first() {
    assertThat(glossary.concerning(SEGMENT))
        .extracting(Term::source)
        .containsExactly("Puerto Candela", "port authority", "port");
    assertThat(glossary.concerning(Text.plain("A sport of reporters."))).isEmpty();
    assertThat(glossary.concerning(Text.plain("puerto candela"))).isEmpty();
  }

  @Test
  void inflection_of_a_term_counts_as_the_term_but_a_name_stands_exactly() {
    assertThat(
            glossary.missing(SEGMENT, Text.plain("Las autoridades portuarias de Puerto Candela")))
        .extracting(Term::source)
        .isEmpty();
    assertThat(
            glossary.missing(
                SEGMENT, Text.plain("La autoridad portuaria de Porto Candela, el puerto")))
        .containsExactly(Term.kept("Puerto Candela"));
  }

  @Test
  void change_concerns_only_the_segments_with_the_changed_term() {
    var changed =
        new Glossary(
            List.of(
                Term.forced("port", "puerto"),
                Term.forced("port authority", "autoridad del puerto"),
                Term.kept("Puerto Candela")));
    var segments =
        List.of(SEGMENT, Text.plain("The port is closed."), Text.plain("Varnholt is far."));
    assertThat(glossary.concernedBy(changed, segments)).containsExactly(0, 2);
    assertThat(changed.versionFor(segments.get(1))).isEqualTo(glossary.versionFor(segments.get(1)));
    assertThat(changed.versionFor(SEGMENT)).isNotEqualTo(glossary.versionFor(SEGMENT));
    assertThat(changed.versionFor(segments.get(2))).isEmpty();
  }

  @Test
  void file_goes_out_and_comes_back() {
    var hostile =
        new Glossary(
            List.of(
                Term.kept("=HYPERLINK(\"x\")"),
                Term.forced("a, \"b\"; c", "línea"),
                Term.kept("-minus"),
                new Term("Kept", "Kept", false)));
    var csv = GlossaryFile.written(hostile);
    assertThat(csv).startsWith("source,target,case\r\n").contains("\"'=HYPERLINK");
    assertThat(GlossaryFile.read(csv)).isEqualTo(new GlossaryFile.Reading.Read(hostile));
  }

  @Test
  void file_of_a_spreadsheet_is_understood() {
    var csv = "\uFEFFTarget;Source\n autoridad portuaria ;port authority\n;Varnholt\n\n";
    assertThat(GlossaryFile.read(csv))
        .isEqualTo(
            new GlossaryFile.Reading.Read(
                new Glossary(
                    List.of(
                        Term.forced("port authority", "autoridad portuaria"),
                        Term.kept("Varnholt")))));
  }

  @Test
  void mistakes_in_a_file_are_told_together_with_their_rows() {
    var reading = GlossaryFile.read("source,target\nport,puerto\nport,muelle\n,x\na,b,c\n\"open,x");
    assertThat(((GlossaryFile.Reading.NotRead) reading).problems())
        .anyMatch(problem -> problem.startsWith("Row 6: a quotation mark is opened and never"))
        .anyMatch(problem -> problem.equals("Row 3: \"port\" is there twice."))
        .anyMatch(problem -> problem.startsWith("Row 4:"))
        .anyMatch(problem -> problem.startsWith("Row 5 has 3 fields"));
    assertThat(GlossaryFile.read("a,b\n1,2")).isInstanceOf(GlossaryFile.Reading.NotRead.class);
    assertThat(GlossaryFile.read("")).isInstanceOf(GlossaryFile.Reading.NotRead.class);
  }

  @Test
  void quotation_mark_without_another_is_refused_with_its_row() {
    assertThat(problems(GlossaryFile.read("source,target\nport,puerto\nbroken \"line\n")))
        .singleElement()
        .asString()
        .startsWith("Row 3: a quotation mark has no other");
    assertThat(problems(GlossaryFile.readBelow("source,target,case", "broken \"line")))
        .singleElement()
        .asString()
        .startsWith("Row 1: ");
    assertThat(problems(GlossaryFile.readBelow("source,target,case", "a,b\n\"open,x")))
        .singleElement()
        .asString()
        .startsWith("Row 2: ");
  }

  @Test
  void quotation_marks_in_pairs_belong_to_the_words() {
    assertThat(GlossaryFile.read("source,target\nthe \"Titanic\",el \"Titanic\""))
        .isEqualTo(
            new GlossaryFile.Reading.Read(
                new Glossary(List.of(Term.forced("the \"Titanic\"", "el \"Titanic\"")))));
  }

  private static List<String> problems(GlossaryFile.Reading reading) {
    return switch (reading) {
      case GlossaryFile.Reading.NotRead(var problems) -> problems;
      case GlossaryFile.Reading.Read _ -> List.of();
    };
  }
}
