package news.standfirst.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Author;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Span;
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
    english(paper);
    spanish(paper);
    arabic(paper);
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

  private static void english(PaperInMemory paper) {
    paper.publish("harbour", ENGLISH, leadStory(), ago(3));
    paper.carryOut(
        "harbour",
        new ArticleCommand.Correct(
            "An earlier version said that the talks took twelve hours. They took eleven."),
        ago(1));
    short_(
        paper,
        "tram",
        "Night trams return to the eastern districts",
        "The first runs leave the"
            + " depot at Mill Gate on Sunday, two years after the bridge was closed.",
        5,
        "politics",
        "tram",
        Label.NEWS,
        "Tomas Reyer");
    short_(
        paper,
        "budget",
        "Council passes a budget that nobody calls good",
        "A majority of one, at four in the morning, after the shortest debate in years.",
        8,
        "politics",
        "",
        Label.NEWS,
        "Ada Lindqvist",
        "Tomas Reyer");
    short_(
        paper,
        "wheat",
        "Why bread costs less although wheat costs more",
        "Freight, not grain, made the loaf dear. Now the ships are back.",
        11,
        "business",
        "wheat",
        Label.ANALYSIS,
        "Priya Castellan");
    short_(
        paper,
        "rain",
        "Rain gauge in the hills counts the wettest spring since 1911",
        "Farmers in the upper valleys have begun to sow for a third time.",
        14,
        "science",
        "rain",
        Label.NEWS,
        "Jonas Ekhart");
    short_(
        paper,
        "leader",
        "The harbour belongs to those who work at night",
        "A city that sleeps while others unload its bread should at least listen to them.",
        16,
        "harbour-talks",
        "",
        Label.OPINION,
        "Miriam Olde");
    short_(
        paper,
        "cranes",
        "Two cranes, one crew: how the night shift works",
        "Eleven people, four hundred containers, and a kettle that must never be empty.",
        20,
        "harbour-talks",
        "cranes",
        Label.NEWS,
        "Ines Marlow");
    short_(
        paper,
        "union",
        "Union names five who will talk, and one who will not",
        "The chairman stays at home; his deputy brings the old agreement, annotated.",
        26,
        "harbour-talks",
        "",
        Label.NEWS,
        "Ines Marlow");
    short_(
        paper,
        "opera",
        "The opera house opens its attic, and finds a lost score",
        "A string quartet will play it on Saturday, as far as the mice have left it.",
        29,
        "culture",
        "opera",
        Label.NEWS,
        "Beate Sorel");
    short_(
        paper,
        "bank",
        "Savings banks agree on one card, in eleven colours",
        "",
        33,
        "business",
        "",
        Label.NEWS,
        "Priya Castellan");
    short_(
        paper,
        "ad",
        "A kitchen that thinks of everything",
        "Paid for by Halvor Kitchens.",
        35,
        "business",
        "",
        Label.ADVERTISEMENT);
    short_(
        paper,
        "glacier",
        "Glacier survey goes up with borrowed drones",
        "The institute's own are still in customs.",
        40,
        "science",
        "glacier",
        Label.NEWS,
        "Jonas Ekhart");
    short_(
        paper,
        "poems",
        "Forty poems on forty trams",
        "",
        44,
        "culture",
        "",
        Label.NEWS,
        "Beate Sorel");
    short_(
        paper,
        "school",
        "Village school keeps its last class, and gains a second",
        "",
        50,
        "politics",
        "school",
        Label.NEWS,
        "Ada Lindqvist");
    short_(
        paper,
        "tide",
        "Tide tables go wrong by nine minutes, and everyone notices",
        "",
        58,
        "science",
        "",
        Label.NEWS,
        "Jonas Ekhart");
    for (int i = 1; i <= 30; i++) {
      short_(
          paper,
          "brief" + i,
          "In brief: minutes of the day, number " + i,
          "A short line of what else happened.",
          60 + 5 * i,
          "politics",
          "",
          Label.NEWS,
          "Tomas Reyer");
    }
    short_(
        paper,
        "rumour",
        "Mayor to resign, say people who should know",
        "",
        30,
        "politics",
        "",
        Label.NEWS,
        "Ada Lindqvist");
    paper.carryOut(
        "rumour",
        new ArticleCommand.Withdraw(
            "This story rested on a forged letter. We should have checked it, and we apologise to"
                + " the mayor and to our readers."),
        ago(2));
    paper.arrange(
        ENGLISH,
        new FrontArrangement(
            1,
            new ArticleId("harbour"),
            List.of(new ArticleId("tram"), new ArticleId("wheat")),
            List.of(
                new Slug("harbour-talks"),
                new Slug("politics"),
                new Slug("business"),
                new Slug("science"),
                new Slug("culture"))));
  }

  private static ArticleText leadStory() {
    var body = new ArrayList<Block>();
    body.add(
        paragraph(
            "The port authority and the dockers’ union ended eleven hours of talks on Friday"
                + " without an agreement, but with a date for the next round. Both sides had met on"
                + " line after a first meeting was announced and then cancelled."));
    body.add(
        new Block.Paragraph(
            new Text(
                List.of(
                    Span.plain(
                        "“We heard numbers today that we had not heard before,” said the"
                            + " mediator, "),
                    new Span("Rosalind Auer", List.of(new Mark.Strong())),
                    Span.plain(". In the corridor somebody called it "),
                    new Span(
                        "un pas en avant",
                        List.of(new Mark.Emphasis(), new Mark.In(new Language("fr")))),
                    Span.plain("; in the harbour cafés they said "),
                    new Span("إن شاء الله", List.of(new Mark.In(ARABIC))),
                    Span.plain(". The authority’s paper is "),
                    new Span(
                        "on its own site", List.of(new Mark.Link("https://port.example/paper"))),
                    Span.plain(".")))));
    body.add(new Block.Subheading(Text.plain("What is on the table")));
    body.add(
        new Block.Listing(
            false,
            List.of(
                Text.plain("a supplement of 18 per cent for shifts that begin after ten"),
                Text.plain("two free weekends a month instead of one"),
                Text.plain("no new cranes before the crews are trained"))));
    body.add(
        new Block.Quote(
            Text.plain(
                "Nobody here wants a strike. But nobody here wants to be asleep at noon for"
                    + " the rest of their life, either."),
            Text.plain("Magda Ruhl, crane driver, on the quay")));
    body.add(
        paragraph(
            "A strike would stop nine tenths of what the country imports. Wholesalers have enough"
                + " flour for six weeks, the grain office said, and coffee for nine."));
    body.add(
        new Block.Picture(
            new PictureUse(
                new PictureId("cranes"),
                "The night shift loads the Caroline. Eleven people work two cranes.",
                "Two cranes over a lit quay at night")));
    body.add(new Block.Subheading(Text.plain("The sum of it")));
    body.add(
        new Block.Table(
            Text.plain("Containers handled per month, in thousands"),
            true,
            List.of(
                cells("", "Day shift", "Night shift", "Waiting at anchor, days"),
                cells("February", "41.2", "38.9", "0.4"),
                cells("March", "40.8", "22.5", "2.1"),
                cells("April", "42.0", "19.7", "3.8"))));
    body.add(new Block.Divider());
    body.add(
        new Block.Gallery(
            List.of(
                new PictureUse(new PictureId("tram"), "The gate on Friday.", "A gate"),
                new PictureUse(new PictureId("rain"), "", "Hills under rain"),
                new PictureUse(new PictureId("opera"), "The customs house.", "A tall facade"))));
    body.add(
        new Block.Listing(
            true,
            List.of(
                Text.plain("Wednesday: talks at the customs house"),
                Text.plain("Friday: the union votes"))));
    body.add(
        new Block.Embed(
            "https://video.example/embed/harbour-mediator", "The mediator’s statement"));
    body.add(
        new Block.RelatedLink("/en/topic/harbour-talks", "Everything about the harbour talks"));
    body.add(
        paragraph(
            "The next round begins on Wednesday at nine. If it fails, the agreement of 2024 stays"
                + " in force until the end of the month, and after that nothing does."));
    return new ArticleText(
        "Harbour talks end after eleven hours with a date, not a deal",
        "Port authority and dockers meet again on Wednesday. Until then the night shift works under"
            + " the old agreement, and the ships wait.",
        List.of(new Byline("Ines Marlow"), new Byline("Tomas Reyer")),
        "VARNHOLT",
        List.of(new Slug("harbour-talks"), new Slug("business")),
        Label.NEWS,
        new PictureUse(
            new PictureId("harbour"),
            "The container quay on Friday evening, with four ships at anchor beyond the mole.",
            "A quay at dusk with cranes, ships behind it"),
        new Body(body),
        "",
        "",
        List.of(new ArticleId("cranes"), new ArticleId("union"), new ArticleId("leader")),
        "NEVER-SHOWN-NOTE");
  }

  private static List<Text> cells(String... words) {
    return Arrays.stream(words).map(Text::plain).toList();
  }

  private static Block.Paragraph paragraph(String words) {
    return new Block.Paragraph(Text.plain(words));
  }

  private static void short_(
      PaperInMemory paper,
      String id,
      String headline,
      String standfirst,
      int hours,
      String topic,
      String picture,
      Label label,
      String... bylines) {
    paper.publish(
        id,
        ENGLISH,
        text(
            headline,
            standfirst,
            topic,
            picture,
            label,
            List.of(bylines),
            "Nothing more is known at this hour. We will report."),
        ago(hours));
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

  private static void arabic(PaperInMemory paper) {
    var body = new ArrayList<Block>();
    body.add(
        paragraph(
            "انتهت يوم الجمعة إحدى عشرة ساعة من المحادثات بين سلطة الميناء ونقابة العمال من دون اتفاق، لكن بموعد للجولة التالية. وكان الطرفان قد اجتمعا عبر الشبكة بعد أن أُعلن لقاء أول ثم أُلغي."));
    body.add(
        new Block.Paragraph(
            new Text(
                List.of(
                    Span.plain("وقالت الوسيطة روزاليند أور إن الشركة "),
                    new Span("Halvor & Sons (Varnholt)", List.of(new Mark.In(ENGLISH))),
                    Span.plain(" عرضت زيادة قدرها 18 في المئة، وإن "),
                    new Span("النص الكامل", List.of(new Mark.Link("https://port.example/paper"))),
                    Span.plain(" منشور.")))));
    body.add(new Block.Subheading(Text.plain("ما على الطاولة")));
    body.add(
        new Block.Listing(
            true,
            List.of(
                Text.plain("زيادة للنوبات التي تبدأ بعد العاشرة"),
                Text.plain("عطلتان في الشهر بدل واحدة"))));
    body.add(
        new Block.Quote(
            Text.plain("لا أحد هنا يريد إضرابًا. لكن لا أحد يريد أن ينام ظهرًا بقية عمره."),
            Text.plain("ماجدة رول، سائقة رافعة")));
    body.add(
        new Block.Picture(
            new PictureUse(
                new PictureId("cranes"),
                "نوبة الليل تحمّل السفينة.",
                "رافعتان فوق رصيف مضاء ليلًا")));
    body.add(
        new Block.Table(
            Text.plain("الحاويات شهريًا بالآلاف"),
            true,
            List.of(
                cells("الشهر", "النهار", "الليل"),
                cells("فبراير", "41.2", "38.9"),
                cells("مارس", "40.8", "22.5"))));
    body.add(new Block.Embed("https://video.example/embed/harbour-mediator", "تصريح الوسيطة"));
    paper.publish(
        "ar1",
        ARABIC,
        new ArticleText(
            "محادثات الميناء تنتهي بموعد لا باتفاق",
            "يلتقي الطرفان ثانية يوم الأربعاء، وحتى ذلك الحين تعمل نوبة الليل بالاتفاق القديم.",
            List.of(new Byline("ليلى حداد"), new Byline("Ines Marlow")),
            "فارنهولت",
            List.of(new Slug("harbour-talks")),
            Label.NEWS,
            new PictureUse(
                new PictureId("harbour"), "رصيف الحاويات مساء الجمعة.", "رصيف عند الغروب"),
            new Body(body),
            "",
            "",
            List.of(),
            ""),
        ago(3));
    paper.carryOut(
        "ar1",
        new ArticleCommand.Correct(
            "ذكرت نسخة سابقة أن المحادثات دامت اثنتي عشرة ساعة، والصحيح إحدى عشرة."),
        ago(1));
    var lines =
        List.of(
            List.of(
                "ar2",
                "ترام الليل يعود إلى الأحياء الشرقية",
                "تنطلق أولى العربات يوم الأحد.",
                "politics",
                "tram"),
            List.of(
                "ar3",
                "لماذا انخفض سعر الخبز رغم ارتفاع القمح",
                "الشحن لا الحبوب هو ما رفع السعر.",
                "business",
                "wheat"),
            List.of(
                "ar4",
                "أكثر ربيع أمطارًا منذ 1911",
                "المزارعون يزرعون للمرة الثالثة.",
                "science",
                "rain"),
            List.of("ar5", "دار الأوبرا تفتح عليّتها فتجد مدونة ضائعة", "", "culture", "opera"),
            List.of("ar6", "أربعون قصيدة في أربعين ترامًا", "", "culture", ""),
            List.of(
                "ar7",
                "الميناء لمن يعملون ليلًا",
                "على المدينة أن تصغي إليهم.",
                "harbour-talks",
                ""),
            List.of(
                "ar8",
                "رافعتان وطاقم واحد",
                "أحد عشر شخصًا وأربعمئة حاوية.",
                "harbour-talks",
                "cranes"));
    int hours = 5;
    for (var line : lines) {
      paper.publish(
          line.get(0),
          ARABIC,
          text(
              line.get(1),
              line.get(2),
              line.get(3),
              line.get(4),
              line.get(0).equals("ar7") ? Label.OPINION : Label.NEWS,
              List.of("ليلى حداد"),
              "لا يُعرف أكثر من ذلك في هذه الساعة."),
          ago(hours));
      hours += 3;
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
