package news.standfirst.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.standfirst.access.Acting;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Gate;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.Passwords;
import news.standfirst.access.PreviewOffice;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.access.SignIn;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.languages.LanguageDesks;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Language;
import news.standfirst.translation.Engines;
import news.standfirst.translation.kept.EditionPlan;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translation.models.Registry;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.translation.work.WorkSettings;
import news.standfirst.web.FinishedPages;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Router;
import news.standfirst.web.TrustedProxies;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;
import org.jspecify.annotations.Nullable;

/** The API over a real store, listening on a free port. */
final class ApiHouse implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  final TestStore store;
  final Staff staff;
  final TokenOffice tokens;
  final Pipeline pipeline;
  final PreviewOffice previews;
  final Api api;

  /** A token that may do everything. */
  final String all;

  private final Passwords passwords = new Passwords(new Passwords.Cost(64, 1));
  private final DecodingPool decoding = new DecodingPool(64 << 20);
  private final ModelOffice models;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** An answer over HTTP. */
  record Reply(int status, JsonNode json, HttpResponse<String> http) {
    String text(String field) {
      return json.path(field).asText();
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }
  }

  ApiHouse(Base base) {
    this(
        base,
        new ModelOffice(
            new ModelShelf(folder(), Clock.systemUTC()),
            new Registry(URI.create("http://127.0.0.1:1/models.json"), ProxySelector.of(null)),
            Clock.systemUTC(),
            () -> {}));
  }

  /** A house whose models come from an office of the test's. */
  ApiHouse(Base base, ModelOffice models) {
    this.models = models;
    store = base.fresh();
    var clock = new StoreClock(store);
    var kept = store.access();
    var gate = new Gate();
    var signIn =
        new SignIn(kept.people(), kept.sessions(), kept.attempts(), passwords, kept.audit(), clock);
    staff =
        new Staff(
            kept.people(),
            kept.sessions(),
            kept.tokens(),
            passwords,
            signIn,
            gate,
            kept.audit(),
            clock);
    tokens = new TokenOffice(kept.tokens(), kept.people(), gate, kept.audit(), clock);
    var newsdesk = new Newsdesk(store.articles(), gate, kept.audit(), clock);
    var site = new PublicAddress(URI.create("https://news.example.org"));
    var intake =
        new PictureIntake(
            store.store().pictures(),
            new FolderMediaStore(folder()),
            decoding,
            clock,
            new SecureRandom());
    pipeline =
        new Pipeline(
            store.store().translation(),
            Engines.none(),
            new WorkSettings(List.of(new Language("en"), new Language("ca")), false, 0),
            store.published(),
            clock,
            _ -> {});
    previews =
        new PreviewOffice(
            store.store().previewLinks(), store.articles(), gate, kept.audit(), clock);
    var revising = new Revising(store.store().translation(), clock, _ -> {});
    var live = new LiveDesk(store.store().coverages(), gate, kept.audit(), clock);
    api =
        new Api(
                new Api.Rooms(
                    newsdesk,
                    store.articles(),
                    store.store().pictures(),
                    store.published(),
                    store.furniture(),
                    staff,
                    tokens,
                    kept.audit(),
                    gate,
                    kept.idempotencyKeys()),
                site,
                List.of(new Language("en"), new Language("ca"), new Language("ar")),
                new Language("en"),
                clock)
            .withPictures(intake, 1 << 20)
            .withLive(live, store.store().coverages(), store.store().publishedCoverages())
            .withPreviews(previews)
            .withTranslations(
                live,
                pipeline,
                revising,
                LanguageDesks.over(
                    pipeline,
                    revising,
                    models,
                    new EditionPlan(
                        pipeline.settings().editions(),
                        new Language("en"),
                        store.store().editionSwitches()),
                    gate,
                    new AuditWriter(kept.audit(), clock)));
    server =
        WebServer.start(
            WebLimits.DEFAULT,
            site,
            TrustedProxies.NONE,
            new PlainRefusalPages(),
            List.of(
                new Listener(
                    "readers",
                    "127.0.0.1",
                    0,
                    Optional.empty(),
                    new Router(api.routes()),
                    FinishedPages.NONE)));
    all = token("all", Scope.ALL, null);
  }

  String token(String name, Set<Scope> scopes, @Nullable Role role) {
    return tokens
        .issue(Acting.operator(), new TokenOffice.Wish(name, scopes, null, role, null))
        .done()
        .orElseThrow()
        .secret();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port("readers") + path);
  }

  Reply get(String path, String... headers) {
    return send("GET", path, all, "", headers);
  }

  Reply post(String path, String body, String... headers) {
    return send("POST", path, all, body, headers);
  }

  Reply put(String path, String body, String... headers) {
    return send("PUT", path, all, body, headers);
  }

  /** An empty token sends none; single quotes in the body stand for double ones. */
  Reply send(String method, String path, String token, String body, String... headers) {
    return sendBytes(
        method, path, token, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
  }

  Reply sendBytes(String method, String path, String token, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(at("/api/v1" + path))
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (body.length > 0) {
      request.setHeader("content-type", "application/json");
    }
    if (!token.isEmpty()) {
      request.setHeader("authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(answer.statusCode(), json(answer), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
    var type = answer.headers().firstValue("content-type").orElse("");
    return type.contains("json") ? JSON.readTree(answer.body()) : JSON.createObjectNode();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("standfirst-media");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of a new draft. */
  String drafted(String headline) {
    return post(
            "/articles",
            "{'language':'en','headline':'%s','body':[{'type':'paragraph','text':'Words.'}]}"
                .formatted(headline))
        .text("id");
  }

  /** Saves a topic under this slug. */
  void topic(String slug) {
    put("/topics/" + slug, "{'names':{'en':'%s'}}".formatted(slug));
  }

  /** The id of a new coverage in this state: draft, upcoming or live. */
  String covered(String headline, String state) {
    var id =
        post(
                "/coverages",
                "{'language':'en','headline':'%s','draft':%b}"
                    .formatted(headline, state.equals("draft")))
            .text("id");
    if (state.equals("live")) {
      post("/coverages/" + id + "/start", "");
    }
    return id;
  }

  @Override
  public void close() {
    server.close();
    models.close();
    decoding.close();
    passwords.close();
    store.close();
  }

  private static final class StoreClock extends Clock {
    private final TestStore store;

    StoreClock(TestStore store) {
      this.store = store;
    }

    @Override
    public Instant instant() {
      return store.time().instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
