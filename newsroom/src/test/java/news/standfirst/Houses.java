package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Scope;
import news.standfirst.access.TokenOffice;
import news.standfirst.store.Base;

/** Whole newsrooms of a test, of which some may stand on one database, and calls to them. */
final class Houses {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String FORM = "multipart/form-data; boundary=b";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final Map<SettingKey, String> settings;
  private String token = "";

  /**
   * @param folder in which each gets its own
   * @param settings that all have
   */
  Houses(Path folder, Map<SettingKey, String> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** What a newsroom on this database has in its environment; changeable. */
  static Map<String, String> environment(Base base) {
    var environment = new HashMap<String, String>();
    if (base == Base.POSTGRES) {
      environment.put("STANDFIRST_DATABASE_URL", base.place());
    }
    return environment;
  }

  /** The first gives out the token that all know which share its database. */
  Newsroom open(String name, Map<String, String> environment) {
    var all = all(name);
    var newsroom = new Newsroom(SettingsReader.read(Optional.empty(), environment, all));
    if (token.isEmpty()) {
      var wish = new TokenOffice.Wish("tests", Scope.ALL, null, null, null);
      token =
          newsroom.access().tokens().issue(Acting.operator(), wish)
                  instanceof Answer.Done<TokenOffice.Issued>(var issued)
              ? issued.secret()
              : "refused";
    }
    return newsroom;
  }

  /** What the first gave out. */
  String token() {
    return token;
  }

  /** One more, in a process of its own, on the database that the environment names. */
  ChildHouse openBeside(String name, Map<String, String> environment) {
    return openBeside(name, environment, 0);
  }

  /**
   * As above.
   *
   * @param port where its readers find it; 0 for any
   */
  ChildHouse openBeside(String name, Map<String, String> environment, int port) {
    var variables = new HashMap<>(environment);
    all(name).forEach((key, value) -> variables.put(key.environmentName(), value));
    variables.put(SettingKey.PORT.environmentName(), String.valueOf(port));
    return new ChildHouse(variables);
  }

  private Map<SettingKey, String> all(String name) {
    var all = new HashMap<>(settings);
    all.put(SettingKey.PORT, "0");
    all.put(SettingKey.DATA, folder.resolve(name).toString());
    return all;
  }

  static String url(Newsroom newsroom, String path) {
    return url(port(newsroom), path);
  }

  static String url(int port, String path) {
    return "http://localhost:" + port + path;
  }

  static int port(Newsroom newsroom) {
    return newsroom.port("readers");
  }

  /** Calls the API, which has to do what is asked. */
  JsonNode call(Newsroom newsroom, String method, String path, String body) {
    return call(port(newsroom), method, path, body);
  }

  JsonNode call(int port, String method, String path, String body) {
    return answered(send(port, method, "/api/v1" + path, body));
  }

  private static JsonNode answered(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    try {
      return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts new words in the place of the newest. */
  JsonNode change(Newsroom newsroom, String path, String body) {
    var tag = send(request(newsroom, "/api/v1" + path, "application/json")).headers();
    return answered(
        send(
            request(newsroom, "/api/v1" + path, "application/json")
                .header("If-Match", tag.firstValue("etag").orElse(""))
                .PUT(BodyPublishers.ofString(body))));
  }

  /** Sends with the token. */
  HttpResponse<String> send(Newsroom newsroom, String method, String path, String body) {
    return send(port(newsroom), method, path, body);
  }

  private HttpResponse<String> send(int port, String method, String path, String body) {
    return send(
        request(port, path, "application/json").method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(Newsroom newsroom, String path, String type) {
    return request(port(newsroom), path, type);
  }

  private HttpRequest.Builder request(int port, String path, String type) {
    return HttpRequest.newBuilder(URI.create(url(port, path)))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", type);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a reader gets. */
  String get(Newsroom newsroom, String path) {
    return get(port(newsroom), path);
  }

  String get(int port, String path) {
    return send(HttpRequest.newBuilder(URI.create(url(port, path)))).body();
  }

  /** Asks until the words are there. */
  void awaits(Newsroom newsroom, String path, String words) throws InterruptedException {
    awaits(port(newsroom), path, words);
  }

  void awaits(int port, String path, String words) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var body = get(port, path);
    while (!body.contains(words) && System.nanoTime() < end) {
      Thread.sleep(50);
      body = get(port, path);
    }
    assertThat(body).as(path).contains(words);
  }

  /** A coverage that runs; more fields of it begin with a comma. */
  String started(Newsroom newsroom, String headline, String more) {
    String id =
        call(
                newsroom,
                "POST",
                "/coverages",
                "{\"language\":\"en\",\"headline\":\"%s\",\"standfirst\":\"It blows hard.\"%s}"
                    .formatted(headline, more))
            .path("id")
            .asText();
    call(newsroom, "POST", "/coverages/" + id + "/start", "{}");
    return id;
  }

  String post(Newsroom newsroom, String coverage, String headline, String words) {
    return call(newsroom, "POST", "/coverages/" + coverage + "/posts", words(headline, words))
        .path("id")
        .asText();
  }

  static String words(String headline, String words) {
    return JSON.createObjectNode()
        .put("headline", headline)
        .put("bodyHtml", "<p>" + words + "</p>")
        .toString();
  }

  /** A picture of one colour. */
  String picture(Newsroom newsroom, int colour, String caption) throws IOException {
    var picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 600; x++) {
      picture.setRGB(x, 200, colour + x);
    }
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return upload(
        newsroom, "a.png", png.toByteArray(), Map.of("caption", caption, "credit", "Nobody"));
  }

  /** Sends a picture file as a form with more fields; its id. */
  String upload(Newsroom newsroom, String name, byte[] file, Map<String, String> fields) {
    var form = new ByteArrayOutputStream();
    fields.forEach((field, value) -> field(form, field, value));
    form.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(name)
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(file);
    form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    var request =
        request(newsroom, "/api/v1/pictures", FORM)
            .POST(BodyPublishers.ofByteArray(form.toByteArray()));
    return answered(send(request)).path("id").asText();
  }

  private static void field(ByteArrayOutputStream form, String name, String value) {
    form.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(name, value)
            .getBytes(StandardCharsets.UTF_8));
  }
}
