package news.standfirst.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Slug;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The addresses of the public site, through the real door. */
final class ReaderRoutesTest {
  private static final ReaderHouse HOUSE = new ReaderHouse(SamplePaper.make());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(HOUSE.url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("location").orElse("");
  }

  @Test
  void every_kind_of_page_answers() throws Exception {
    for (var path :
        List.of(
            "/en/",
            "/en/latest",
            "/en/latest?after=24",
            HOUSE.paper.path("harbour"),
            "/en/2031/05/09",
            "/en/topic/harbour-talks",
            "/en/author/ines-marlow",
            "/en/author/tomas-reyer",
            "/en/corrections",
            "/en/search",
            "/en/search?q=harbour",
            "/en/feeds",
            "/en/imprint",
            "/es/privacy",
            "/ar/contact",
            "/ar/")) {
      var response = get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertThat(response.body()).as(path).startsWith("<!DOCTYPE html>").contains("<h1");
      assertThat(response.headers().firstValue("cache-control").orElse(""))
          .as(path)
          .contains("no-cache", "s-maxage=0");
    }
  }

  @Test
  void house_has_an_icon_a_logo_and_a_card_and_its_stories_lead_to_their_own() throws Exception {
    for (var path : List.of("/favicon.ico", "/logo.png", "/card.png")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
    var story = HOUSE.paper.path("tram");
    assertThat(get(story).body())
        .contains("<link rel=\"icon\" href=\"/favicon.ico\"")
        .contains("type=\"application/json+oembed\"")
        .contains("/oembed?url=http");
    assertThat(get("/en/").body()).contains("hreflang=\"x-default\"").doesNotContain("json+oembed");
  }

  @Test
  void root_leads_to_the_edition_that_the_reader_understands() throws Exception {
    assertThat(location(get("/", "accept-language", "ca;q=0.9, es-AR;q=0.8"))).isEqualTo("/es/");
    assertThat(location(get("/", "accept-language", "ar-EG"))).isEqualTo("/ar/");
    assertThat(location(get("/", "accept-language", ";;q=x"))).isEqualTo("/en/");
    assertThat(get("/").headers().firstValue("vary").orElse(""))
        .containsIgnoringCase("accept-language");
  }

  @Test
  void other_spellings_of_an_address_lead_to_the_right_one() throws Exception {
    var story = HOUSE.paper.path("tram");
    assertThat(location(get("/en"))).isEqualTo("/en/");
    assertThat(location(get(story + "/"))).isEqualTo(story);
    assertThat(location(get("/EN/topic/Harbour-Talks"))).isEqualTo("/en/topic/harbour-talks");
    assertThat(location(get(story.replace("night", "NIGHT")))).isEqualTo(story);
    assertThat(location(get("/en/topic/harbour-talks/?after=2")))
        .isEqualTo("/en/topic/harbour-talks?after=2");
  }

  @Test
  void old_slug_leads_to_the_new_address() throws Exception {
    var before = HOUSE.paper.path("poems");
    var position =
        HOUSE.paper.carryOut(
            "poems", new ArticleCommand.ChangeSlug(new Slug("poems-on-trams")), SamplePaper.NOON);
    HOUSE.reader.caughtUp(position);
    var response = get(before);
    assertThat(response.statusCode()).isEqualTo(301);
    assertThat(location(response)).endsWith("/poems-on-trams");
  }

  @Test
  void nothing_answers_404_with_a_way_on() throws Exception {
    for (var path :
        List.of(
            "/en/2031/05/09/never-written",
            "/en/2031/13/77",
            "/en/topic/nothing",
            "/en/nonsense",
            "/xx/",
            "/en/latest?after=9999")) {
      var response = get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(response.body()).as(path).contains("There is nothing").contains("type=\"search\"");
    }
  }

  @Test
  void withdrawn_article_answers_410_with_its_notice() throws Exception {
    var response = get(HOUSE.paper.path("rumour"));
    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(response.body()).contains("rested on a forged letter").contains("noindex");
  }

  @Test
  void internal_note_is_on_no_page() throws Exception {
    assertThat(get(HOUSE.paper.path("harbour")).body()).doesNotContain("NEVER-SHOWN-NOTE");
  }

  @Test
  void page_that_the_browser_has_is_not_sent_again() throws Exception {
    var path = HOUSE.paper.path("wheat");
    var tag = get(path).headers().firstValue("etag").orElse("");
    assertThat(tag).startsWith("\"");
    assertThat(get(path, "if-none-match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void compressed_page_is_the_same_page_under_another_tag() throws Exception {
    var path = HOUSE.paper.path("cranes");
    var plain = get(path);
    var zipped = get(path, "accept-encoding", "gzip");
    assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(zipped.headers().firstValue("etag"))
        .isNotEqualTo(plain.headers().firstValue("etag"));
  }

  @Test
  void style_sheet_may_be_kept_for_ever() throws Exception {
    var page = get("/en/").body();
    var at = page.indexOf("/assets/reader-");
    var style = page.substring(at, page.indexOf('"', at));
    assertThat(get(style).headers().firstValue("cache-control").orElse("")).contains("immutable");
    assertThat(get("/assets/reader-000000000000.css").statusCode()).isEqualTo(404);
  }

  /** Where the switch of a page leads to. */
  private static String other(String path, String edition) throws Exception {
    var page = get(path).body();
    assertThat(page).as(path).doesNotContain("<link rel=\"alternate\" hreflang");
    var link = Pattern.compile("<a href=\"([^\"]+)\" hreflang=\"" + edition + "\"").matcher(page);
    return link.find() ? link.group(1) : "";
  }

  @Test
  void switch_leads_to_the_same_list_where_the_other_edition_has_something_in_it()
      throws Exception {
    for (var path :
        List.of(
            "latest",
            "topic/harbour-talks",
            "2031/05/09",
            "corrections",
            "feeds",
            "live/",
            "imprint",
            "search?q=harbour")) {
      assertThat(other("/en/" + path, "es")).isEqualTo("/es/" + path);
      assertThat(other("/en/" + path, "ar")).isEqualTo("/ar/" + path);
    }
    assertThat(other("/en/author/ines-marlow", "ar")).isEqualTo("/ar/author/ines-marlow");
    assertThat(other("/en/latest?after=24", "es")).isEqualTo("/es/latest");
  }

  @Test
  void switch_leads_to_the_front_where_the_other_edition_has_nothing_of_a_list() throws Exception {
    for (var path : List.of("topic/business", "author/ines-marlow", "2031/05/07", "nothing")) {
      assertThat(other("/en/" + path, "es")).isEqualTo("/es/");
    }
  }

  @Test
  void embed_may_be_framed_from_its_own_origin_only() throws Exception {
    var with = get(HOUSE.paper.path("harbour")).headers();
    assertThat(with.firstValue("content-security-policy").orElse(""))
        .endsWith("frame-src https://video.example");
    var without = get("/en/").headers();
    assertThat(without.firstValue("content-security-policy").orElse(""))
        .doesNotContain("frame-src")
        .doesNotContain("unsafe");
  }
}
