package news.standfirst.reader;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/** The English stories of the {@link SamplePaper}, and what its front page leads with. */
final class SampleEnglish {
  private SampleEnglish() {}

  static void publish(PaperInMemory paper) {
    paper.publish("harbour", SamplePaper.ENGLISH, leadStory(), SamplePaper.ago(3));
    paper.carryOut(
        "harbour",
        new ArticleCommand.Correct(
            "An earlier version said that the talks took twelve hours. They took eleven."),
        SamplePaper.ago(1));
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
        SamplePaper.ago(2));
    paper.arrange(
        SamplePaper.ENGLISH,
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
        SamplePaper.paragraph(
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
                    new Span("إن شاء الله", List.of(new Mark.In(SamplePaper.ARABIC))),
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
        SamplePaper.paragraph(
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
                SamplePaper.cells("", "Day shift", "Night shift", "Waiting at anchor, days"),
                SamplePaper.cells("February", "41.2", "38.9", "0.4"),
                SamplePaper.cells("March", "40.8", "22.5", "2.1"),
                SamplePaper.cells("April", "42.0", "19.7", "3.8"))));
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
        SamplePaper.paragraph(
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
        SamplePaper.ENGLISH,
        SamplePaper.text(
            headline,
            standfirst,
            topic,
            picture,
            label,
            List.of(bylines),
            "Nothing more is known at this hour. We will report."),
        SamplePaper.ago(hours));
  }
}
