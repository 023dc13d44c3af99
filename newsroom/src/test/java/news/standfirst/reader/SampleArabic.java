package news.standfirst.reader;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/** The Arabic stories of the {@link SamplePaper}. */
final class SampleArabic {
  private SampleArabic() {}

  static void publish(PaperInMemory paper) {
    var body = new ArrayList<Block>();
    body.add(
        SamplePaper.paragraph(
            "انتهت يوم الجمعة إحدى عشرة ساعة من المحادثات بين سلطة الميناء ونقابة العمال من دون اتفاق، لكن بموعد للجولة التالية. وكان الطرفان قد اجتمعا عبر الشبكة بعد أن أُعلن لقاء أول ثم أُلغي."));
    body.add(
        new Block.Paragraph(
            new Text(
                List.of(
                    Span.plain("وقالت الوسيطة روزاليند أور إن الشركة "),
                    new Span("Halvor & Sons (Varnholt)", List.of(new Mark.In(SamplePaper.ENGLISH))),
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
                SamplePaper.cells("الشهر", "النهار", "الليل"),
                SamplePaper.cells("فبراير", "41.2", "38.9"),
                SamplePaper.cells("مارس", "40.8", "22.5"))));
    body.add(new Block.Embed("https://video.example/embed/harbour-mediator", "تصريح الوسيطة"));
    paper.publish(
        "ar1",
        SamplePaper.ARABIC,
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
        SamplePaper.ago(3));
    paper.carryOut(
        "ar1",
        new ArticleCommand.Correct(
            "ذكرت نسخة سابقة أن المحادثات دامت اثنتي عشرة ساعة، والصحيح إحدى عشرة."),
        SamplePaper.ago(1));
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
          SamplePaper.ARABIC,
          SamplePaper.text(
              line.get(1),
              line.get(2),
              line.get(3),
              line.get(4),
              line.get(0).equals("ar7") ? Label.OPINION : Label.NEWS,
              List.of("ليلى حداد"),
              "لا يُعرف أكثر من ذلك في هذه الساعة."),
          SamplePaper.ago(hours));
      hours += 3;
    }
  }
}
