package news.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private WebServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("poster.txt"), "a poster");
    server =
        TestServer.with(
            List.of(
                Route.get(
                    "hello", "/hello/{name}", r -> Reply.plain("Hello " + r.parameter("name"))),
                Route.get(
                    "cached",
                    "/cached",
                    _ -> Reply.plain("same").with("cache-control", "no-cache")),
                Route.get("file", "/poster.txt", _ -> Reply.file("text/plain", file)),
                Route.get("fault", "/fault", _ -> divide(0)),
                Route.get("prompt", "/prompt/{by}", new Prompt()),
                Route.get("refused", "/secret", _ -> refuse()),
                Route.get("cookie", "/cookie", WebServerTest::cookie),
                Route.post("form", "/form", r -> Reply.plain(r.form().text("headline"))),
                Route.post("upload", "/upload", WebServerTest::upload).bodyUpTo(200_000),
                Route.post("small", "/small", r -> Reply.plain("" + r.body().length))
                    .bodyUpTo(10)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static Reply divide(int by) {
    return Reply.plain("" + 1 / by);
  }

  /** Divides at once, by everything but one. */
  private static final class Prompt implements PromptHandler {
    @Override
    public @Nullable Reply atOnce(Request request) {
      return request.parameter("by").equals("1")
          ? null
          : divide(Integer.parseInt(request.parameter("by")));
    }

    @Override
    public Reply handle(Request request) {
      return Reply.plain("on a thread");
    }

    @Override
    public Reply whenBusy(Request request) {
      return Reply.plain("busy");
    }
  }

  @Test
  void prompt_handler_answers_at_once_or_on_a_thread_and_its_faults_are_told() throws Exception {
    assertThat(get("/prompt/2").body()).isEqualTo("0");
    assertThat(get("/prompt/1").body()).isEqualTo("on a thread");
    assertThat(get("/prompt/0").statusCode()).isEqualTo(500);
  }

  private static Reply refuse() {
    throw Refusal.forbidden("This desk is locked.");
  }

  private static Reply cookie(Request request) {
    return Reply.plain(request.cookie("desk").orElse("none"))
        .with(new Cookie("desk", "abc", "/desk/", Duration.ofHours(1)));
  }

  private static Reply upload(Request request) {
    Upload upload = request.form().upload("picture").orElseThrow();
    return Reply.plain(
        "%s %s %d %s"
            .formatted(
                upload.fileName(),
                upload.contentType(),
                upload.bytes().length,
                request.form().text("caption")));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("content-type", type)
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port("readers") + path);
  }

  @Test
  void placeholder_comes_decoded() throws Exception {
    assertThat(get("/hello/S%C3%A3o%20Tom%C3%A9").body()).isEqualTo("Hello São Tomé");
  }

  @Test
  void every_reply_bears_the_strict_policy_and_a_date() throws Exception {
    var headers = get("/nothing-here").headers();
    assertThat(headers.firstValue("content-security-policy"))
        .contains(SecurityHeaders.STRICT_POLICY);
    assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    assertThat(headers.firstValue("date")).isPresent();
  }

  @Test
  void unknown_address_answers_404_with_a_page() throws Exception {
    var response = get("/nothing-here");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("<h1>There is nothing at this address</h1>");
  }

  @Test
  void program_gets_problem_details() throws Exception {
    var response = get("/nothing-here", "accept", "application/json");
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(response.body()).contains("\"code\":\"not-found\"");
  }

  @Test
  void wrong_method_answers_405_and_names_the_right_ones() throws Exception {
    var response = post("/hello/you", "text/plain", "");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void head_answers_like_get_without_a_body() throws Exception {
    var request = HttpRequest.newBuilder(address("/hello/you")).HEAD().build();
    var response = client.send(request, BodyHandlers.ofString());
    assertThat(response.headers().firstValue("content-length")).contains("9");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void fault_shows_its_number_and_not_its_cause() throws Exception {
    var response = get("/fault");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).containsPattern("find it: [0-9a-f]{8}</p>").doesNotContain("zero");
  }

  @Test
  void refusal_of_a_handler_is_told_to_the_person() throws Exception {
    var response = get("/secret");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("This desk is locked.");
  }

  @Test
  void known_etag_answers_304() throws Exception {
    String tag = get("/cached").headers().firstValue("etag").orElseThrow();
    var again = get("/cached", "if-none-match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void cookie_is_set_for_scripts_to_miss() throws Exception {
    var response = get("/cookie", "cookie", "other=1; desk=xyz");
    assertThat(response.body()).isEqualTo("xyz");
    assertThat(response.headers().firstValue("set-cookie"))
        .contains("desk=abc; Path=/desk/; Max-Age=3600; HttpOnly; SameSite=Lax");
  }

  @Test
  void file_is_sent() throws Exception {
    assertThat(get("/poster.txt").body()).isEqualTo("a poster");
  }

  @Test
  void form_comes_decoded() throws Exception {
    var response =
        post("/form", "application/x-www-form-urlencoded", "a=1&headline=Rain+%26+wind+%E2%98%94");
    assertThat(response.body()).isEqualTo("Rain & wind ☔");
  }

  @Test
  void body_that_is_no_form_answers_415() throws Exception {
    assertThat(post("/form", "text/xml", "<a/>").statusCode()).isEqualTo(415);
  }

  @Test
  void upload_comes_with_its_fields() throws Exception {
    String body =
        String.join(
            "\r\n",
            "--XX",
            "Content-Disposition: form-data; name=\"caption\"",
            "",
            "A bridge, lit",
            "--XX",
            "Content-Disposition: form-data; name=\"picture\"; filename=\"C:\\pics\\bridge.jpg\"",
            "Content-Type: image/jpeg",
            "",
            "not\r\nreally --XX a picture",
            "--XX--",
            "");
    var response = post("/upload", "multipart/form-data; boundary=XX", body);
    assertThat(response.body()).isEqualTo("bridge.jpg image/jpeg 26 A bridge, lit");
  }

  @Test
  void truncated_upload_answers_400() throws Exception {
    String body = "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf";
    assertThat(post("/upload", "multipart/form-data; boundary=XX", body).statusCode())
        .isEqualTo(400);
  }

  @Test
  void body_over_the_routes_limit_answers_413() throws Exception {
    assertThat(post("/small", "text/plain", "0123456789").body()).isEqualTo("10");
    assertThat(post("/small", "text/plain", "0123456789!").statusCode()).isEqualTo(413);
  }

  @Test
  void chunked_body_over_the_limit_answers_413() throws Exception {
    String response =
        RawClient.ask(
            server.port("readers"),
            "POST /small HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "b\r\n0123456789!\r\n0\r\n\r\n");
    assertThat(response).startsWith("HTTP/1.1 413");
  }
}
