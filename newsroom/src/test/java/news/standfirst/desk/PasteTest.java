package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import news.standfirst.story.ArticleId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What comes out of clipboards shaped like those of word processors and web pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PasteTest {
  private final DeskHouse house = new DeskHouse(0);
  private final DeskBrowser browser = new DeskBrowser(house.address());
  private Page page;

  @BeforeAll
  void signIn() {
    page = browser.signedIn("mara");
  }

  @BeforeEach
  void openAnEmptyStory() {
    ArticleId id = house.story("en", "Paste");
    page.evaluate("document.querySelector('#story')?.setAttribute('data-leaving', 'true')");
    browser.open(page, "/desk/stories/" + id);
  }

  @AfterAll
  void close() {
    browser.close();
    house.close();
  }

  @Test
  void word_lists_headings_and_marks_come_in_clean() {
    var body =
        pasted(
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
            p.MsoNormal {margin:0cm; font-size:11.0pt;}</style></head><body lang=EN-US style='tab-interval:36.0pt'>
            <!--StartFragment--><h1 style='margin-top:12.0pt'><span lang=EN-GB style='mso-ansi-language:EN-GB'>The quay<o:p></o:p></span></h1>
            <p class=MsoNormal style='line-height:normal'><b style='mso-bidi-font-weight:normal'><span lang=EN-GB>Nine</span></b><span
            lang=EN-GB> ships&nbsp;&nbsp; waited <i>outside</i>.<o:p></o:p></span></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>coal<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>grain<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>first</p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>
            """);
    assertThat(body)
        .isEqualTo(
            "[{\"type\":\"subheading\",\"text\":\"The quay\"},"
                + "{\"type\":\"paragraph\",\"text\":[{\"text\":\"Nine\",\"marks\":[{\"type\":\"strong\"}]},"
                + "\" ships waited \",{\"text\":\"outside\",\"marks\":[{\"type\":\"emphasis\"}]},\".\"]},"
                + "{\"type\":\"list\",\"ordered\":false,\"entries\":[\"coal\",\"grain\"]},"
                + "{\"type\":\"list\",\"ordered\":true,\"entries\":[\"first\"]}]");
  }

  @Test
  void google_docs_wrappers_and_redirects_are_left_behind() {
    var body =
        pasted(
            """
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr" style="line-height:1.38;">
            <span style="font-size:11pt;font-weight:700;">Nine</span><span style="font-weight:400;font-style:italic;"> ships</span>
            <a href="https://www.google.com/url?q=https://port.example/news%3Futm_source%3Dx%26id%3D4&amp;sa=D"><span style="color:#1155cc;text-decoration:underline;">waited</span></a></p><br />
            <ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>coal</span></p></li><li><p><span>grain</span></p>
            <ul><li><p>rye</p></li></ul></li></ul></b><br class="Apple-interchange-newline">
            """);
    assertThat(body)
        .isEqualTo(
            "[{\"type\":\"paragraph\",\"text\":[{\"text\":\"Nine\",\"marks\":[{\"type\":\"strong\"}]},"
                + "{\"text\":\" ships\",\"marks\":[{\"type\":\"emphasis\"}]},\" \","
                + "{\"text\":\"waited\",\"marks\":[{\"type\":\"link\",\"href\":\"https://port.example/news?id=4\"}]}]},"
                + "{\"type\":\"list\",\"ordered\":false,\"entries\":[\"coal\",\"grain\",\"rye\"]}]");
  }

  @Test
  void web_pages_lose_scripts_and_furniture_and_keep_quotes_tables_and_embeds() {
    var body =
        pasted(
            """
            <div class="article"><nav>Home</nav><script>alert(1)</script><h3>Traffic</h3>
            <p onclick="x()">On Sunday<br><br>the harbour opened. <a href="javascript:alert(1)">Click</a> <span lang="fr">sans bruit</span></p>
            <blockquote><p>We are back.</p><p>All of us.</p><footer>— <cite>Ina Brandt</cite></footer></blockquote>
            <figure><img src="https://cdn.example/x.jpg" alt="Ship"><figcaption>A ship</figcaption></figure>
            <iframe src="https://video.example/embed/7" title="The opening"></iframe>
            <table><caption>Ships</caption><thead><tr><th>Day</th><th>Count</th></tr></thead><tbody><tr><td>Sunday</td><td><b>9</b></td></tr></tbody></table>
            <hr><p hidden>tracking</p><style>p{}</style></div>
            """);
    assertThat(body)
        .isEqualTo(
            "[{\"type\":\"subheading\",\"text\":\"Traffic\"},"
                + "{\"type\":\"paragraph\",\"text\":\"On Sunday\"},"
                + "{\"type\":\"paragraph\",\"text\":[\"the harbour opened. Click \","
                + "{\"text\":\"sans bruit\",\"marks\":[{\"type\":\"language\",\"lang\":\"fr\"}]}]},"
                + "{\"type\":\"quote\",\"text\":\"We are back.\\nAll of us.\",\"attribution\":\"Ina Brandt\"},"
                + "{\"type\":\"embed\",\"url\":\"https://video.example/embed/7\",\"title\":\"The opening\"},"
                + "{\"type\":\"table\",\"headerRow\":true,\"rows\":[[\"Day\",\"Count\"],"
                + "[\"Sunday\",[{\"text\":\"9\",\"marks\":[{\"type\":\"strong\"}]}]]],\"caption\":\"Ships\"},"
                + "{\"type\":\"divider\"}]");
  }

  @Test
  void nothing_of_a_hostile_clipboard_runs_or_is_reported() {
    var body =
        pasted(
            """
            <p style="background:url(https://evil.example/x)">a<img src=x onerror="document.title='pwned'"></p>
            <svg onload="document.title='pwned'"><script>document.title='pwned'</script></svg>
            <style>*{display:none}</style><a href=" java&#10;script:document.title='pwned'">b</a>
            <math><mtext><img src=x onerror=alert(1)></mtext></math><div style='x:expression(1)'>c</div>
            """);
    assertThat(body)
        .isEqualTo(
            "[{\"type\":\"paragraph\",\"text\":\"a\"},{\"type\":\"paragraph\",\"text\":\"b\"},"
                + "{\"type\":\"paragraph\",\"text\":\"c\"}]");
    assertThat(page.title()).doesNotContain("pwned");
    assertThat(browser.troubles).isEmpty();
  }

  @Test
  void french_hard_spaces_stay_and_others_go() {
    assertThat(pasted("<p>«&nbsp;Non&nbsp;», dit-il&nbsp;: 12&nbsp;000&nbsp;personnes</p>"))
        .isEqualTo(
            "[{\"type\":\"paragraph\",\"text\":\"«\u00a0Non\u00a0», dit-il\u00a0: 12\u00a0000 personnes\"}]");
  }

  @Test
  void a_line_pasted_into_a_sentence_stays_in_it() {
    page.focus(".text");
    page.keyboard().type("Before after");
    for (int press = 0; press < 6; press++) {
      page.keyboard().press("ArrowLeft");
    }
    page.waitForFunction("() => getSelection().anchorOffset === 6");
    assertThat(pasted("<p><span>in between</span></p>"))
        .isEqualTo("[{\"type\":\"paragraph\",\"text\":\"Beforein between after\"}]");
  }

  /** Pastes as a browser does, and gives the blocks that the page would send. */
  private String pasted(String html) {
    page.focus(".text");
    page.evaluate(
        """
        html => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", "plain");
          document.querySelector(".text").dispatchEvent(
            new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }
        """,
        html);
    return page.inputValue("textarea[name=body]");
  }
}
