package news.standfirst.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Author;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.HousePage;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.Topic;

/** A few days of an invented newspaper in three languages, with everything that a page can show. */
final class SamplePaper {
  static final Language ENGLISH = new Language("en");
  static final Language SPANISH = new Language("es");
  static final Language ARABIC = new Language("ar");
  static final Instant NOON = Instant.parse("2031-05-09T10:00:00Z");

  private SamplePaper() {}

  static PaperInMemory make() {
    var paper = new PaperInMemory();
    topics(paper);
    SampleEnglish.publish(paper);
    spanish(paper);
    SampleArabic.publish(paper);
    housePages(paper);
    return paper;
  }

  private static void topics(PaperInMemory paper) {
    paper.keep(
        new Topic(
            new Slug("harbour-talks"),
            Map.of(
                ENGLISH, "The harbour talks",
                SPANISH, "La negociación del puerto",
                ARABIC, "محادثات الميناء"),
            Map.of(
                ENGLISH,
                "Since March the port authority and the dockers' union have argued about night"
                    + " work. A strike would stop nine tenths of Varnholt's imports.",
                SPANISH,
                "Desde marzo, la autoridad portuaria y el sindicato discuten el trabajo nocturno.",
                ARABIC,
                "منذ مارس تتفاوض سلطة الميناء ونقابة العمال بشأن العمل الليلي."),
            List.of(
                new Topic.KeyDate(
                    LocalDate.of(2031, 3, 4),
                    Map.of(ENGLISH, "The port authority ends the night-shift agreement.")),
                new Topic.KeyDate(
                    LocalDate.of(2031, 4, 22),
                    Map.of(ENGLISH, "Talks are announced, and cancelled the same evening.")),
                new Topic.KeyDate(
                    LocalDate.of(2031, 5, 9),
                    Map.of(
                        ENGLISH, "Both sides meet on line for eleven hours.",
                        ARABIC, "اجتمع الطرفان عبر الشبكة إحدى عشرة ساعة."))),
            Map.of(
                ENGLISH,
                "The mediator has invited both sides to the customs house on Wednesday at nine."
                    + " The union votes on Friday.",
                ARABIC,
                "دعا الوسيط الطرفين إلى دار الجمارك يوم الأربعاء في التاسعة صباحًا.")));
    for (var topic :
        List.of(
            List.of("politics", "Politics", "Política", "سياسة"),
            List.of("business", "Business", "Economía", "اقتصاد"),
            List.of("science", "Science", "Ciencia", "علوم"),
            List.of("culture", "Culture", "Cultura", "ثقافة"))) {
      paper.keep(
          new Topic(
              new Slug(topic.get(0)),
              Map.of(ENGLISH, topic.get(1), SPANISH, topic.get(2), ARABIC, topic.get(3)),
              Map.of(),
              List.of(),
              Map.of()));
    }
    paper.keep(
        new Author(
            new Slug("ines-marlow"),
            "Ines Marlow",
            Map.of(ENGLISH, "Port and shipping correspondent"),
            Map.of(
                ENGLISH,
                "Ines Marlow has reported from the docks since the old crane fell. She writes about"
                    + " ships, tariffs and the people between them.")));
  }

  static Instant ago(int hours) {
    return NOON.minus(Duration.ofHours(hours));
  }

  static List<Text> cells(String... words) {
    return Arrays.stream(words).map(Text::plain).toList();
  }

  static Block.Paragraph paragraph(String words) {
    return new Block.Paragraph(Text.plain(words));
  }

  static ArticleText text(
      String headline,
      String standfirst,
      String topic,
      String picture,
      Label label,
      List<String> bylines,
      String words) {
    return new ArticleText(
        headline,
        standfirst,
        bylines.stream().map(Byline::new).toList(),
        "",
        topic.isEmpty() ? List.of() : List.of(new Slug(topic)),
        label,
        picture.isEmpty() ? null : new PictureUse(new PictureId(picture), "", headline),
        Body.of(paragraph(words), paragraph(words)),
        "",
        "",
        List.of(),
        "");
  }

  private static void spanish(PaperInMemory paper) {
    var lines =
        List.of(
            List.of(
                "es1",
                "La negociación del puerto termina con una fecha, sin acuerdo",
                "Las dos partes vuelven a reunirse el miércoles.",
                "harbour-talks",
                "harbour"),
            List.of(
                "es2",
                "El tranvía nocturno vuelve a los barrios del este",
                "Los primeros coches salen el domingo.",
                "politics",
                "tram"),
            List.of(
                "es3",
                "La primavera más lluviosa desde 1911",
                "Los agricultores siembran por tercera vez.",
                "science",
                "rain"),
            List.of(
                "es4",
                "La ópera abre su desván y encuentra una partitura perdida",
                "Un cuarteto la tocará el sábado.",
                "culture",
                ""));
    int hours = 2;
    for (var line : lines) {
      paper.publish(
          line.get(0),
          SPANISH,
          text(
              line.get(1),
              line.get(2),
              line.get(3),
              line.get(4),
              Label.NEWS,
              List.of("Lucía Ferrán"),
              "A esta hora no se sabe más. Seguiremos informando."),
          ago(hours++));
    }
  }

  private static void housePages(PaperInMemory paper) {
    for (var language : List.of(ENGLISH, SPANISH, ARABIC)) {
      for (var name : List.of("imprint", "privacy", "contact")) {
        paper.keep(
            new HousePage(
                name,
                language,
                name,
                Body.of(
                    paragraph("The Varnholt Courier, Quay Street 1, Varnholt."),
                    new Block.Embed("https://map.example/embed", "A map"))));
      }
    }
  }
}
