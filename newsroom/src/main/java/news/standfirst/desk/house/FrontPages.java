package news.standfirst.desk.house;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import news.standfirst.access.Act;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.frame.Sheet;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.desk.writing.FormReason;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.HousePage;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.KnownTopics;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The order of the front pages, and the pages about the house. Thread-safe. */
final class FrontPages {
  /** Enough of the newest to choose from. */
  private static final int LATEST = 40;

  private static final List<String> HOUSE_PAGES = List.of("imprint", "privacy", "contact");

  private final HouseFurniture furniture;
  private final Published published;
  private final DeskPages pages;

  FrontPages(HouseFurniture furniture, Published published, DeskPages pages) {
    this.furniture = furniture;
    this.published = published;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    var main = pages.site().mainEdition().tag();
    return List.of(
        entrance.page(
            "desk.front",
            "/desk/front",
            Act.ARRANGE_FRONT,
            _ -> Reply.seeOther(URI.create("/desk/front/" + main))),
        entrance.page("desk.front.edition", "/desk/front/{edition}", Act.ARRANGE_FRONT, this::page),
        entrance.command(
            "desk.front.arrange", "/desk/front/{edition}", Act.ARRANGE_FRONT, this::arrange),
        entrance.page("desk.house", "/desk/house", Act.CHANGE_HOUSE_PAGE, this::housePages),
        entrance.page(
            "desk.house.page", "/desk/house/{edition}/{name}", Act.CHANGE_HOUSE_PAGE, this::house),
        entrance.command(
            "desk.house.keep",
            "/desk/house/{edition}/{name}",
            Act.CHANGE_HOUSE_PAGE,
            this::keepHouse));
  }

  private Reply page(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("nav.front"));
    return shown(sheet, view(edition(request)));
  }

  private static Reply.Whole shown(Sheet sheet, FrontView view) {
    return Reply.html(new StaticTemplates().deskFront(sheet, view).render());
  }

  private FrontView view(Language edition) {
    return published.read(
        snapshot -> {
          var arrangement = snapshot.front(edition);
          var ids = new LinkedHashSet<ArticleId>();
          Stream.concat(Stream.ofNullable(arrangement.lead()), arrangement.pinned().stream())
              .forEach(ids::add);
          return new FrontView(
              edition,
              arrangement,
              snapshot.cards(edition, List.copyOf(ids)),
              snapshot.latest(edition, "", LATEST).lines(),
              furniture.topics());
        });
  }

  /** Somebody else's arrangement of meanwhile is never overwritten: it is shown instead. */
  private Reply arrange(DeskRequest request) {
    var edition = edition(request);
    var values = request.form().values();
    var lead = request.field("lead").isEmpty() ? null : new ArticleId(request.field("lead"));
    var pinned = new ArrayList<ArticleId>();
    for (var id : values.all("pinned")) {
      var one = new ArticleId(id);
      if (!one.equals(lead) && !pinned.contains(one)) {
        pinned.add(one);
      }
    }
    var topics =
        values.all("topic").stream().filter(s -> !s.isEmpty()).distinct().map(Slug::new).toList();
    var held = published.read(snapshot -> snapshot.front(edition)).topics();
    var unknown = KnownTopics.of(furniture.topics()).objection(topics, held);
    if (unknown.isPresent()) {
      throw request.refused(422, unknown.get());
    }
    var wanted = new FrontArrangement(revision(request), lead, pinned, topics);
    if (furniture.arrange(edition, wanted, request.who().actor())) {
      return DeskRequest.to("/desk/front/" + edition, "arranged");
    }
    var why = request.words().say("front.conflict");
    var sheet = pages.refused(request, request.words().say("nav.front"), why);
    return shown(sheet, view(edition)).withStatus(409);
  }

  private static int revision(DeskRequest request) {
    try {
      return Integer.parseInt(request.field("revision"));
    } catch (NumberFormatException e) {
      throw new InvalidStory("revision", FormReason.NOT_WHOLE);
    }
  }

  private Language edition(DeskRequest request) {
    return pages.site().editions().stream()
        .filter(edition -> edition.tag().equals(request.parameter("edition")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
  }

  private Reply housePages(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("nav.house"));
    return Reply.html(new StaticTemplates().deskHousePages(sheet, HOUSE_PAGES).render());
  }

  private Reply house(DeskRequest request) {
    var edition = edition(request);
    var name = houseName(request);
    var page =
        published
            .read(snapshot -> snapshot.page(edition, name))
            .orElseGet(
                () ->
                    new HousePage(
                        name,
                        edition,
                        request.words().say("house." + name),
                        Body.of(new Block.Paragraph(Text.plain("")))));
    var sheet = pages.sheet(request, request.words().say("house." + name));
    return Reply.html(
        new StaticTemplates().deskHousePage(sheet, page, FormFields.json(page.body())).render());
  }

  private Reply keepHouse(DeskRequest request) {
    var edition = edition(request);
    var page =
        new HousePage(
            houseName(request),
            edition,
            request.field("headline"),
            FormFields.body(request.field("body")));
    furniture.keep(page, request.who().actor());
    return DeskRequest.to("/desk/house/%s/%s".formatted(edition, page.name()), "page-kept");
  }

  private static String houseName(DeskRequest request) {
    return HOUSE_PAGES.stream()
        .filter(request.parameter("name")::equals)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
  }
}
