package news.standfirst.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.Segment;
import news.standfirst.translation.SegmentDifference;
import news.standfirst.translation.check.Finding.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
  private static List<Code> codes(String from, String to, String source, String translation) {
    return codes(from, to, Text.plain(source), Text.plain(translation), Glossary.EMPTY);
  }

  private static List<Code> codes(
      String from, String to, Text source, Text translation, Glossary glossary) {
    return Checks.of(Pair.of(from, to))
        .check(source, new Rendering(translation, Rendering.MarksBy.ENGINE), glossary)
        .stream()
        .map(Finding::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | es | The bridge cost 1,250.50 euros on 3 May 2026. | El puente costó 1.250,50 euros el 3 de mayo de 2026.
          en | es | Four ministers of Estrand met on Thursday. | Cuatro ministros de Estrand se reunieron el jueves.
          es | ca | Nadie pagó los 40 millones de dólares. | Ningú va pagar els 40 milions de dòlars.
          es | ca | Entre ambos figuran la arena y los sondeos. | Entre tots dos figuren la sorra i els sondejos.
          en | es | The bell rang twice in the night for both crews. | La campana sonó dos veces en la noche para las dos tripulaciones.
          en | fr | Nothing was found in the harbour by the police. | Rien n'a été trouvé dans le port par la police.
          en | ar | The port of the city is closed to all ships today. | ميناء المدينة مغلق اليوم أمام جميع السفن.
          ar | en | أُغلق الميناء في ٣ مايو ٢٠٢٦ أمام السفن. | The port was closed to ships on 3 May 2026.
          """)
  void right_translation_raises_no_alarm(
      String from, String to, String source, String translation) {
    assertThat(codes(from, to, source, translation)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | en | es | It cost 1,250 euros in the end. | Al final costó 1.350 euros.
          NUMBER | en | es | It grew by 3.4 per cent this year. | Creció un 34 por ciento este año.
          NUMBER | en | es | Four people were hurt in the fire. | Cinco personas resultaron heridas en el incendio.
          NUMBER | es | ca | Ambos tardaron tres horas en volver al puerto. | Tots dos van trigar dues hores a tornar al port.
          NUMBER | es | ca | Ambos barcos salieron del puerto al alba. | Els tres vaixells van sortir del port a l'alba.
          DATE | en | es | It opens again on Monday morning. | Vuelve a abrir el martes por la mañana.
          DATE | en | es | It opens on 3 May after the works. | Se abre el 3 de marzo tras las obras.
          CURRENCY | en | es | It cost 12 dollars at the door. | Costó 12 euros en la puerta.
          UNIT | en | es | It is 30 kilometres from the sea. | Está a 30 metros del mar.
          NAME | en | es | The mayor met Clara Benítez in the port. | El alcalde se reunió con Clara Kowalski en el puerto.
          NEGATION | en | es | The port is not closed to the ships. | El puerto está cerrado a los barcos.
          NEGATION | en | es | The port is closed to all the ships. | El puerto no está cerrado a los barcos.
          QUOTES | en | es | “We wait”, she said to all of them. | «Esperamos, dijo a todos ellos.
          BRACKETS | en | es | The port (the old one) is closed today. | El puerto (el viejo está cerrado hoy.
          LENGTH | en | es | The port is closed and nobody in the city knows for how long. | El puerto.
          UNTRANSLATED | en | es | The port is closed and they know it. | The port is closed and they know it.
          LANGUAGE | en | es | The port is closed to all ships today. | El port està tancat avui per a tots els vaixells de la ciutat.
          LANGUAGE | en | ar | The port is closed to all ships today. | El puerto está cerrado hoy.
          """)
  void what_is_wrong_is_found(
      Code code, String from, String to, String source, String translation) {
    assertThat(codes(from, to, source, translation)).contains(code);
  }

  @Test
  void words_of_a_term_that_stands_as_the_glossary_wants_are_no_changed_names() {
    var source = Text.plain("Miles celebran la Noche de los Faroles en Almarena.");
    var right = Text.plain("Milers celebren la Nit dels Fanals a Almarena.");
    assertThat(codes("es", "ca", source, right, Glossary.EMPTY)).contains(Code.NAME);
    var glossary =
        new Glossary(List.of(Glossary.Term.forced("Noche de los Faroles", "Nit dels Fanals")));
    assertThat(codes("es", "ca", source, right, glossary)).doesNotContain(Code.NAME);
    var wrong = Text.plain("Milers celebren la Nit de les Llums a Almarena.");
    assertThat(codes("es", "ca", source, wrong, glossary)).contains(Code.NAME, Code.GLOSSARY);
    var garbled = Text.plain("Milers celebren la Nit dels Fanals a Torreblanca.");
    assertThat(codes("es", "ca", source, garbled, glossary)).contains(Code.NAME);
  }

  @Test
  void lost_link_and_ignored_term_are_found_the_gravest_first() {
    var source =
        new Text(
            List.of(
                Span.plain("The "),
                new Span("port authority", List.of(new Mark.Link("https://example.org/"))),
                Span.plain(" spent 5 euros.")));
    var glossary =
        new Glossary(List.of(Glossary.Term.forced("port authority", "autoridad portuaria")));
    assertThat(codes("en", "es", source, Text.plain("La agencia gastó 6 euros."), glossary))
        .containsSubsequence(Code.NUMBER, Code.GLOSSARY, Code.LINK);
  }

  @Test
  void link_that_stands_more_often_than_in_the_original_is_said_and_holds_nothing_back() {
    var link = new Mark.Link("https://example.org/");
    var source = new Text(List.of(new Span("Ferries", List.of(link)), Span.plain(" sail again.")));
    var twice =
        new Text(
            List.of(
                new Span("Transbordadores", List.of(link)),
                Span.plain(" zarpan "),
                new Span("otra vez", List.of(link)),
                Span.plain(".")));
    assertThat(codes("en", "es", source, twice, Glossary.EMPTY))
        .containsExactly(Code.LINK_REPEATED);
    assertThat(Code.LINK_REPEATED.isGrave()).isFalse();
    var emphasised =
        new Text(
            List.of(
                new Span("Los ", List.of(link)),
                new Span("barcos", List.of(link, new Mark.Strong())),
                Span.plain(" zarpan otra vez.")));
    assertThat(codes("en", "es", source, emphasised, Glossary.EMPTY)).isEmpty();
  }

  @Test
  void empty_translation_is_nothing_else() {
    assertThat(codes("en", "es", "One 1.", " ")).containsExactly(Code.EMPTY);
  }

  @Test
  void edit_of_a_number_a_date_or_a_name_is_a_changed_fact_and_an_edit_of_words_is_not() {
    var english = new Language("en");
    var before = Text.plain("Four people met Clara Benítez on Monday for 3 hours.");
    for (var other :
        List.of(
            "Five people met Clara Benítez on Monday for 3 hours.",
            "Four people met Clara Molina on Monday for 3 hours.",
            "Four people met Clara Benítez on Tuesday for 3 hours.",
            "Four people met Clara Benítez on Monday for 4 hours.")) {
      assertThat(FactChange.between(before, Text.plain(other), english)).as(other).isTrue();
    }
    assertThat(
            FactChange.between(
                before,
                Text.plain("Four people spoke with Clara Benítez on Monday for 3 hours."),
                english))
        .isFalse();
  }

  @Test
  void sentences_that_moved_are_the_same_and_an_edited_one_is_known_as_itself() {
    var before = segments("The port is shut.", "Four people were hurt there.", "Rain fell.");
    var after =
        segments(
            "Rain fell.", "The port is shut.", "Five people were hurt there.", "Snow is near.");
    assertThat(SegmentDifference.between(before, after, new Language("en")).fates())
        .containsExactly(
            new SegmentDifference.Fate.Same(2),
            new SegmentDifference.Fate.Same(0),
            new SegmentDifference.Fate.Edited(1, true),
            new SegmentDifference.Fate.Added());
  }

  private static List<Segment> segments(String... sentences) {
    var segments = new ArrayList<Segment>();
    for (var sentence : sentences) {
      segments.add(
          new Segment("body/0", segments.size(), Text.plain(sentence), Text.EMPTY, Text.EMPTY));
    }
    return segments;
  }
}
