package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import news.standfirst.access.Scope;
import news.standfirst.store.Base;
import news.standfirst.story.Actor;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.web.Method;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every call: permission, hostile input, the document; and the smaller calls. */
@ParameterizedClass
@EnumSource(Base.class)
class ApiSurfaceTest {
  private final ApiHouse house;

  ApiSurfaceTest(Base base) {
    house = new ApiHouse(base);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void every_call_needs_the_scope_that_its_line_names() {
    for (var operation : house.api.operations()) {
      var scope = operation.scope();
      if (scope == null) {
        continue;
      }
      var method = operation.method().name();
      var path = path(operation);
      assertThat(house.send(method, path, "", "").status()).as(operation.id()).isEqualTo(401);
      assertThat(house.send(method, path, "standfirst_forged", "").status())
          .as(operation.id())
          .isEqualTo(401);
      for (var other : Scope.values()) {
        var name = operation.id().toLowerCase(Locale.ROOT) + "-" + other.word();
        var reply = house.send(method, path, house.token(name, Set.of(other), null), "");
        if (other == scope) {
          assertThat(reply.status()).as(name).isNotIn(401, 403, 500);
        } else {
          assertThat(reply.text("code")).as(name).isEqualTo("scope-missing");
        }
      }
    }
  }

  @Test
  void page_for_people_holds_every_call_and_every_link_in_it_leads_somewhere() {
    var page = house.send("GET", "/", "", "").http().body();
    var document = Jsoup.parse(page);
    for (var operation : house.api.operations()) {
      var call = document.getElementById(operation.id());
      assertThat(call).as(operation.id()).isNotNull();
      assertThat(call.text())
          .contains(operation.method().name())
          .contains(operation.path())
          .contains(operation.about());
      for (var field : operation.inPath()) {
        assertThat(call.text())
            .as(operation.id())
            .contains("{%s}".formatted(field.name()), field.about());
      }
    }
    var links = document.select("a[href^=#]");
    assertThat(links.size()).isGreaterThan(200);
    for (var link : links) {
      assertThat(document.getElementById(link.attr("href").substring(1)))
          .as(link.outerHtml())
          .isNotNull();
    }
    var change = document.getElementById("shape-Article");
    assertThat(change.text()).contains("status").contains("withdrawn").contains("string or null");
    assertThat(document.select("link[rel=stylesheet]").attr("href")).isEqualTo("/api/v1/page.css");
  }

  @Test
  void hostile_bodies_are_refused_and_break_nothing() {
    var id = house.drafted("One");
    for (var operation : house.api.operations()) {
      if (operation.takes() == null) {
        continue;
      }
      for (var body : hostile()) {
        var reply =
            house.sendBytes(
                operation.method().name(),
                path(operation).replace("none", id),
                house.all,
                body,
                "if-match",
                "\"1\"");
        assertThat(reply.status())
            .as(
                operation.id()
                    + " "
                    + new String(body, 0, Math.min(40, body.length), StandardCharsets.UTF_8))
            .isBetween(400, 499);
      }
    }
    assertThat(house.get("/articles/" + id).text("headline")).isEqualTo("One");
  }

  private static List<byte[]> hostile() {
    var bodies = new ArrayList<byte[]>();
    for (var text :
        List.of(
            "[]",
            "null",
            "7",
            "{",
            "{}x",
            "\"x\"",
            "{\"a\":1,\"a\":2}",
            "{\"unknown\":1}",
            "[".repeat(10_000),
            "{\"a\":".repeat(5_000),
            "{\"headline\":1e999999999}",
            "{\"__proto__\":{}}",
            "{\"reason\":[\"x\"],\"note\":{},\"at\":5,\"x\":1}")) {
      bodies.add(text.getBytes(StandardCharsets.UTF_8));
    }
    bodies.add(new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'});
    bodies.add(new byte[] {0, 0, 0});
    return bodies;
  }

  @Test
  void forged_ids_are_not_found() {
    for (var id : List.of("..%2f..", "%00", "A", "x".repeat(33), "1'%20or%201=1", "%F0%9F%98%80")) {
      for (var path :
          List.of(
              "/articles/", "/published/", "/pictures/", "/coverages/", "/coverages/a/posts/")) {
        assertThat(house.get(path + id).status()).as(path + id).isIn(400, 404);
      }
    }
  }

  @Test
  void controls_are_dropped_and_bidi_marks_kept_inside_their_field() {
    var id =
        house
            .post("/articles", "{'language':'ar','headline':'a\\u0000b\\u0085c\\u200fd'}")
            .text("id");
    assertThat(house.get("/articles/" + id).text("headline")).isEqualTo("abc\u200fd");
  }

  @Test
  void document_names_every_operation_and_its_schemas_hold() throws IOException {
    var document = house.send("GET", "/openapi.json", "", "").json();
    for (var operation : house.api.operations()) {
      var described =
          document
              .path("paths")
              .path(operation.path())
              .path(operation.method().name().toLowerCase(Locale.ROOT));
      assertThat(described.path("operationId").asText()).isEqualTo(operation.id());
      assertThat(described.path("parameters").findValuesAsText("name"))
          .as(operation.id())
          .containsAll(operation.asked().stream().map(Operation.Asked::name).toList());
      for (var parameter : described.path("parameters")) {
        assertThat(operation.path().contains("{" + parameter.path("name").asText() + "}"))
            .as(operation.id())
            .isEqualTo(parameter.path("in").asText().equals("path"));
        assertThat(parameter.path("description").asText()).as(operation.id()).isNotBlank();
      }
    }
    assertThat(house.api.routes())
        .hasSize(house.api.operations().size() + 4 + Method.values().length);
    document
        .findValuesAsText("$ref")
        .forEach(
            ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    assertThat(house.send("GET", "/", "", "").http().body()).contains("publishArticle");

    var id = house.drafted("One");
    house.post("/articles/" + id + "/publish", "");
    house.put(
        "/topics/weather",
        "{'names':{'en':'Weather'},'keyDates':[{'date':'2031-05-09','texts':{'en':'x'}}]}");
    house.put("/authors/ana-ruiz", "{'name':'Ana Ruiz'}");
    var coverage = house.covered("Storm", "live");
    var post = house.post("/coverages/" + coverage + "/posts", "{'headline':'Wind'}").text("id");
    for (var operation : house.api.operations()) {
      var path =
          path(operation)
              .replace("coverages/none", "coverages/" + coverage)
              .replace("posts/none", "posts/" + post)
              .replace("none", id);
      if (operation.method() == Method.GET && operation.answers() != null) {
        var reply = house.get(path);
        if (reply.status() == 200) {
          holds(document, operation.answers(), reply.json());
        }
      }
    }
    holds(document, "Problem", house.post("/articles", "{'x':1}").json());
  }

  private static void holds(JsonNode document, String schema, JsonNode value) {
    var wrong = new SchemaCheck(document).problems("#/components/schemas/" + schema, value);
    assertThat(wrong).as(schema).isEmpty();
  }

  @Test
  void picture_goes_in_and_is_killed() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", png);
    var form = form(png.toByteArray());
    var added =
        house.sendBytes(
            "POST",
            "/pictures",
            house.all,
            form,
            "content-type",
            "multipart/form-data; boundary=b");
    assertThat(added.status()).as(added.http().body()).isEqualTo(201);
    assertThat(added.text("credit")).isEqualTo("Ana Ruiz");
    assertThat(added.text("alternativeText")).isEqualTo("A harbour");
    assertThat(added.json().path("renditions")).isNotEmpty();
    var id = added.text("id");
    var story =
        "{'language':'en','headline':'H','leadPicture':'%s','body':[{'type':'picture','picture':'%s'},"
            + "{'type':'picture','picture':'%s','caption':'','alternativeText':'Mine'}]}";
    var written = house.post("/articles", story.formatted(id, id, id)).text("id");
    var whole = house.get("/articles/" + written).json();
    for (var use : List.of(whole.path("leadPicture"), whole.path("body").path(0))) {
      assertThat(use.path("caption").asText()).isEqualTo("Calm");
      assertThat(use.path("alternativeText").asText()).isEqualTo("A harbour");
    }
    assertThat(whole.path("body").path(1).path("caption").asText()).isEmpty();
    assertThat(whole.path("body").path(1).path("alternativeText").asText()).isEqualTo("Mine");
    var path = "/pictures/" + id;
    var changed =
        house.send("PATCH", path, house.all, "{'caption':'New','focalPoint':{'x':0.2,'y':0.8}}");
    assertThat(changed.text("caption")).isEqualTo("New");
    assertThat(changed.text("credit")).isEqualTo("Ana Ruiz");
    assertThat(house.post(path + "/kill", "{}").status()).isEqualTo(422);
    assertThat(house.post(path + "/kill", "{'reason':'Not ours.'}").status()).isEqualTo(200);
    assertThat(house.get(path).status()).isEqualTo(410);
    assertThat(
            house
                .sendBytes(
                    "POST",
                    "/pictures",
                    house.all,
                    form,
                    "content-type",
                    "multipart/form-data; boundary=b")
                .text("code"))
        .isEqualTo("killed");
  }

  private static byte[] form(byte[] picture) throws IOException {
    var form = new ByteArrayOutputStream();
    form.write(part("caption", "Calm"));
    form.write(part("credit", "Ana Ruiz"));
    form.write(part("alt", "A harbour"));
    form.write(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    form.write(picture);
    form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  private static byte[] part(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void people_and_tokens_come_and_go() {
    var added = house.post("/people", "{'name':'ada','role':'editor'}");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text("oneTimePassword")).isNotEmpty();
    assertThat(house.post("/people", "{'name':'ada','role':'editor'}").status()).isEqualTo(409);
    assertThat(house.send("PATCH", "/people/ada", house.all, "{'role':'chief'}").text("role"))
        .isEqualTo("chief");
    var token = house.post("/tokens", "{'name':'ada','scopes':['read','write']}").text("secret");
    assertThat(house.send("GET", "/articles", token, "").status()).isEqualTo(200);
    assertThat(house.post("/people/ada/disable", "").json().path("disabled").asBoolean()).isTrue();
    assertThat(house.send("GET", "/articles", token, "").status()).isEqualTo(401);
    house.post("/tokens", "{'name':'wire','scopes':['read']}");
    assertThat(house.send("DELETE", "/tokens/wire", house.all, "").status()).isEqualTo(204);
    assertThat(house.send("DELETE", "/tokens/wire", house.all, "").status()).isEqualTo(404);
    var audit = house.get("/audit?thing=person&limit=2").json();
    assertThat(audit.path("entries")).hasSize(2);
    assertThat(audit.path("entries").path(0).path("detail").asText()).isEqualTo("disable");
    assertThat(audit.path("next").isNull()).isFalse();
  }

  @Test
  void front_page_takes_only_topics_that_somebody_saved_and_keeps_what_it_has() {
    var body = "{'lead':null,'pinned':[],'topics':['wether']}";
    var refused = house.put("/front/en", body, "if-match", "\"0\"");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("detail")).contains("nor any other yet");
    house.topic("weather");
    assertThat(house.put("/front/en", body, "if-match", "\"0\"").text("detail"))
        .startsWith("topics[0]")
        .contains("the nearest is \"weather\"");
    house
        .store
        .furniture()
        .arrange(
            new Language("en"),
            new FrontArrangement(0, null, List.of(), List.of(new Slug("harbour"))),
            Actor.OPERATOR);
    var kept = "{'lead':null,'pinned':[],'topics':['harbour','weather']}";
    assertThat(house.put("/front/en", kept, "if-match", "\"1\"").status()).isEqualTo(200);
  }

  @Test
  void front_page_is_arranged_once_per_revision() {
    var id = house.drafted("One");
    var body = "{'lead':'%s','pinned':[],'topics':[]}".formatted(id);
    assertThat(house.put("/front/en", body).status()).isEqualTo(428);
    assertThat(house.put("/front/en", body, "if-match", "\"0\"").text("lead")).isEqualTo(id);
    assertThat(house.put("/front/en", body, "if-match", "\"0\"").status()).isEqualTo(412);
    var page = "{'headline':'Imprint','bodyHtml':'<p>Us.</p>'}";
    assertThat(house.put("/pages/en/imprint", page).status()).isEqualTo(200);
    assertThat(house.send("GET", "/pages/en/imprint", "", "").text("headline"))
        .isEqualTo("Imprint");
    assertThat(house.put("/pages/en/passwd", page).status()).isEqualTo(404);
  }

  private static String path(Operation operation) {
    return operation
        .path()
        .replace("{id}", "none")
        .replace("{post}", "none")
        .replace("{number}", "1")
        .replace("{link}", "none")
        .replace("{from}", "en")
        .replace("{to}", "ca")
        .replace("{pair}", "en-es")
        .replace("{language}", "en")
        .replace("{name}", operation.path().startsWith("/pages") ? "imprint" : "nobody")
        .replace("{slug}", "weather");
  }
}
