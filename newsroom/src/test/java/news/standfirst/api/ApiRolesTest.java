package news.standfirst.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import news.standfirst.access.Role;
import news.standfirst.access.Scope;
import news.standfirst.store.Base;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every call of the API by a token of every role, over HTTP, on somebody else's unpublished things.
 * A call without a row fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiRolesTest {
  /** Who may, by role; {@code *} marks what needs no token. */
  private static final String EXPECTED =
      """
      listArticles: contributor reporter translator editor chief administrator
      draftArticle: contributor reporter editor chief administrator
      getArticle: reporter translator editor chief administrator
      saveArticle: editor chief administrator
      listRevisions: reporter translator editor chief administrator
      getRevision: reporter translator editor chief administrator
      submitArticle: editor chief administrator
      sendBackArticle: editor chief administrator
      publishArticle: editor chief administrator
      scheduleArticle: editor chief administrator
      unscheduleArticle: editor chief administrator
      embargoArticle: editor chief administrator
      liftEmbargo: editor chief administrator
      correctArticle: editor chief administrator
      withdrawArticle: editor chief administrator
      reinstateArticle: editor chief administrator
      spikeArticle: editor chief administrator
      recoverArticle: editor chief administrator
      changeSlug: editor chief administrator
      eraseArticle: chief administrator
      duplicateArticle: reporter editor chief administrator
      listPublished: *
      getPublished: *
      listTopics: *
      keepTopic: editor chief administrator
      listAuthors: *
      keepAuthor: editor chief administrator
      getFront: *
      arrangeFront: editor chief administrator
      getHousePage: *
      keepHousePage: chief administrator
      listPeople: chief administrator
      addPerson: administrator
      changePerson: administrator
      disablePerson: administrator
      enablePerson: administrator
      resetPassword: administrator
      listTokens: administrator
      addToken: administrator
      revokeToken: administrator
      listAudit: chief administrator
      listPictures: contributor reporter translator editor chief administrator
      addPicture: contributor reporter editor chief administrator
      getPicture: contributor reporter translator editor chief administrator
      changePicture: reporter editor chief administrator
      killPicture: editor chief administrator
      listCoverages: *
      createCoverage: reporter editor chief administrator
      getCoverage: *
      saveCoverage: editor chief administrator
      planCoverage: editor chief administrator
      announceCoverage: editor chief administrator
      startCoverage: editor chief administrator
      endCoverage: editor chief administrator
      reopenCoverage: editor chief administrator
      withdrawCoverage: chief administrator
      reinstateCoverage: chief administrator
      changeCoverageSlug: editor chief administrator
      eraseCoverage: chief administrator
      listPosts: *
      writePost: reporter editor chief administrator
      getPost: *
      savePost: editor chief administrator
      removePost: editor chief administrator
      listPostRevisions: contributor reporter translator editor chief administrator
      submitPost: editor chief administrator
      approvePost: editor chief administrator
      sendBackPost: editor chief administrator
      publishPost: editor chief administrator
      schedulePost: editor chief administrator
      unschedulePost: editor chief administrator
      pinPost: editor chief administrator
      unpinPost: editor chief administrator
      markKeyEvent: editor chief administrator
      movePost: editor chief administrator
      correctPost: editor chief administrator
      erasePost: chief administrator
      articleOutOfPost: contributor reporter editor chief administrator
      listPreviewLinks: editor chief administrator
      makePreviewLink: editor chief administrator
      endPreviewLink: editor chief administrator
      listTranslations: reporter translator editor chief administrator
      writeSegment: translator editor chief administrator
      beginTranslation: translator editor chief administrator
      changeTranslationSlug: translator editor chief administrator
      listCoverageTranslations: contributor reporter translator editor chief administrator
      writeCoverageSegment: translator editor chief administrator
      beginCoverageTranslation: translator editor chief administrator
      changeCoverageTranslationSlug: translator editor chief administrator
      listPostTranslations: contributor reporter translator editor chief administrator
      writePostSegment: translator editor chief administrator
      beginPostTranslation: translator editor chief administrator
      listEditions: contributor reporter translator editor chief administrator
      listGlossaries: translator editor chief administrator
      getGlossary: translator editor chief administrator
      keepGlossary: translator editor chief administrator
      listEditionSwitches: administrator
      switchEdition: administrator
      translateArchive: translator editor chief administrator
      listModels: chief administrator
      lookForModels: chief administrator
      installModel: chief administrator
      resumeModel: chief administrator
      stopModel: chief administrator
      removeModel: chief administrator
      """;

  /** Calls whose body has to be right before anybody is asked whether they may. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("draftArticle", "{'language':'en','headline':'One','body':[]}"),
          Map.entry("sendBackArticle", "{'reason':'Who says so?'}"),
          Map.entry("scheduleArticle", "{'at':'2031-06-01T10:00:00Z'}"),
          Map.entry("embargoArticle", "{'until':'2031-06-01T10:00:00Z'}"),
          Map.entry("correctArticle", "{'note':'It was two.'}"),
          Map.entry("withdrawArticle", "{'notice':'Withdrawn.'}"),
          Map.entry("changeSlug", "{'slug':'one-more'}"),
          Map.entry("eraseArticle", "{'reason':'A court asks.'}"),
          Map.entry("saveArticle", "{'headline':'Two','body':[]}"),
          Map.entry("keepTopic", "{'names':{'en':'Weather'}}"),
          Map.entry("keepAuthor", "{'name':'Weather'}"),
          Map.entry("keepHousePage", "{'headline':'Imprint','bodyHtml':'<p>Us.</p>'}"),
          Map.entry("arrangeFront", "{'lead':null,'pinned':[],'topics':[]}"),
          Map.entry("addPerson", "{'name':'somebody','role':'reporter'}"),
          Map.entry("changePerson", "{'role':'reporter'}"),
          Map.entry("addToken", "{'name':'some-token','scopes':['read']}"),
          Map.entry("changePicture", "{'caption':'New'}"),
          Map.entry("killPicture", "{'reason':'Not ours.'}"),
          Map.entry("createCoverage", "{'language':'en','headline':'Storm','draft':true}"),
          Map.entry("withdrawCoverage", "{'notice':'Withdrawn.'}"),
          Map.entry("changeCoverageSlug", "{'slug':'one-more'}"),
          Map.entry("eraseCoverage", "{'reason':'A court asks.'}"),
          Map.entry("writePost", "{'headline':'Wind'}"),
          Map.entry("savePost", "{'headline':'Wind'}"),
          Map.entry("sendBackPost", "{'reason':'Who says so?'}"),
          Map.entry("schedulePost", "{'at':'2031-06-01T10:00:00Z'}"),
          Map.entry("markKeyEvent", "{'keyEvent':true}"),
          Map.entry("correctPost", "{'note':'It was two.'}"),
          Map.entry("erasePost", "{'reason':'A court asks.'}"),
          Map.entry("writeSegment", "{'text':'Hallo'}"),
          Map.entry("writeCoverageSegment", "{'text':'Hallo'}"),
          Map.entry("writePostSegment", "{'text':'Hallo'}"),
          Map.entry("changeTranslationSlug", "{'slug':'one-more'}"),
          Map.entry("changeCoverageTranslationSlug", "{'slug':'one-more'}"),
          Map.entry("keepGlossary", "{'terms':[]}"),
          Map.entry("switchEdition", "{'on':true}"),
          Map.entry("translateArchive", "{'act':'again'}"),
          Map.entry("installModel", "{'architecture':'base'}"));

  /** Calls about things that this house has none of; their permission is asked for before. */
  private static final Set<String> NOT_THERE = Set.of("revokeToken");

  private static final String FORM = "multipart/form-data; boundary=b";

  private final ApiHouse house = new ApiHouse(Base.SQLITE);
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);
  private final Map<String, Set<String>> undone = new TreeMap<>();
  private int pictures;

  ApiRolesTest() {
    for (var role : Role.values()) {
      tokens.put(role, house.token("of-a-" + role.word(), Scope.ALL, role));
    }
    house.post("/people", "{'name':'nobody','role':'reporter'}");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void every_call_is_open_to_exactly_the_roles_that_a_newsroom_expects() {
    var seen = new ArrayList<String>();
    for (var operation : house.api.operations()) {
      var who =
          operation.scope() == null
              ? "*"
              : tokens.keySet().stream()
                  .filter(role -> lets(operation, role))
                  .map(Role::word)
                  .collect(Collectors.joining(" "));
      seen.add(operation.id() + ": " + who);
    }
    assertThat(String.join("\n", seen) + "\n").isEqualTo(EXPECTED);
    assertThat(undone).isEmpty();
  }

  private boolean lets(Operation operation, Role role) {
    if (operation.id().equals("addPicture")) {
      return house
              .sendBytes("POST", "/pictures", tokens.get(role), form(), "content-type", FORM)
              .status()
          != 403;
    }
    var reply =
        house.send(
            operation.method().name(),
            path(operation),
            tokens.get(role),
            BODIES.getOrDefault(operation.id(), ""),
            "if-match",
            "\"1\"");
    assertThat(reply.status()).as(operation.id()).isLessThan(500);
    // Whoever may does it, or is told which rule or which other revision stands against it.
    if (reply.status() != 403
        && reply.status() != 409
        && reply.status() != 412
        && reply.status() / 100 != 2
        && !NOT_THERE.contains(operation.id())) {
      undone
          .computeIfAbsent(operation.id(), _ -> new TreeSet<>())
          .add(reply.status() + " " + reply.text("code"));
    }
    return reply.status() != 403;
  }

  private String picture() {
    var taken = house.sendBytes("POST", "/pictures", house.all, form(), "content-type", FORM);
    assertThat(taken.status()).as(taken.http().body()).isIn(200, 201);
    return taken.text("id");
  }

  /** A picture that was not there before: the call before may have killed the last. */
  private byte[] form() {
    var picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, ++pictures);
    var form = new ByteArrayOutputStream();
    try {
      form.writeBytes(
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      ImageIO.write(picture, "png", form);
      form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return form.toByteArray();
  }

  /** Addresses things of somebody else, made anew: the call before may have erased the last. */
  private String path(Operation operation) {
    var path = operation.path();
    if (path.startsWith("/coverages/{id}")) {
      var coverage = house.covered("Storm", "live");
      var post =
          path.contains("{post}")
              ? house.post("/coverages/" + coverage + "/posts", "{'headline':'Wind'}").text("id")
              : "";
      path = path.replace("{id}", coverage).replace("{post}", post);
    } else if (path.startsWith("/articles/{id}")) {
      path = path.replace("{id}", house.drafted("One"));
    }
    if (path.startsWith("/pictures/{id}")) {
      path = path.replace("{id}", picture());
    }
    if (path.contains("/translations/")) {
      path = path.replace("{language}", "ca").replace("{number}", "0");
      // An address is given to what was begun.
      house.post(path.replace("/slug", "").replaceAll("/segments.*", ""), "");
    }
    if (path.contains("{link}")) {
      var link = house.post(path.replace("/{link}", ""), "").text("id");
      path = path.replace("{link}", link);
    }
    return path.replace("{id}", "none")
        .replace("{number}", "1")
        .replace("{language}", "en")
        .replace("{from}", "en")
        .replace("{to}", "ca")
        .replace("{pair}", "en-es")
        .replace("{name}", path.startsWith("/pages") ? "imprint" : "nobody")
        .replace("{slug}", "weather");
  }
}
