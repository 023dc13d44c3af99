package news.standfirst.reader;

import java.time.LocalDate;
import java.util.Arrays;
import news.standfirst.reader.page.Assets;
import news.standfirst.reader.page.Made;
import news.standfirst.reader.page.Pages;
import news.standfirst.reader.page.StructuredData;
import news.standfirst.reader.page.Wanted;
import news.standfirst.story.Address;
import news.standfirst.story.Slug;
import news.standfirst.web.SecurityHeaders;

/** Prints how long a page takes to be made and finished, the reading of the store aside. */
public final class ColdRendering {
  private ColdRendering() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    var paper = SamplePaper.make();
    var pages =
        new Pages(
            ReaderHouse.site(),
            new Assets(),
            new WithoutCoverages(paper),
            new SamplePictures(),
            StructuredData.NONE);
    var finishing = new Finishing(new SecurityHeaders(ReaderHouse.ADDRESS));
    var edition = ReaderHouse.edition("en");
    var slug = paper.path("harbour").substring(paper.path("harbour").lastIndexOf('/') + 1);
    var story =
        new Wanted.Story(
            edition, new Address(edition.language(), LocalDate.of(2031, 5, 9), new Slug(slug)));
    for (var wanted : new Wanted[] {story, new Wanted.Front(edition)}) {
      var nanos = new long[4_000];
      for (int i = 0; i < nanos.length; i++) {
        var start = System.nanoTime();
        if (pages.make(wanted) instanceof Made.Page page) {
          finishing.page(edition, page);
        }
        nanos[i] = System.nanoTime() - start;
      }
      var late = Arrays.copyOfRange(nanos, 1_000, nanos.length);
      Arrays.sort(late);
      System.out.printf(
          "%s: first %.1f ms, median %.2f ms, p99 %.2f ms%n",
          wanted.getClass().getSimpleName(),
          nanos[0] / 1e6,
          late[late.length / 2] / 1e6,
          late[late.length * 99 / 100] / 1e6);
    }
  }
}
