package news.standfirst.desk.house;

import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.Text;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The pages about the house: imprint, privacy, contact. Thread-safe. */
final class HousePages {
  private final HouseFurniture furniture;
  private final Published published;
  private final DeskPages pages;

  HousePages(HouseFurniture furniture, Published published, DeskPages pages) {
    this.furniture = furniture;
    this.published = published;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    return List.of(
        entrance.page("desk.house", "/desk/house", Act.CHANGE_HOUSE_PAGE, this::list),
        entrance.page(
            "desk.house.page", "/desk/house/{edition}/{name}", Act.CHANGE_HOUSE_PAGE, this::page),
        entrance.command(
            "desk.house.keep", "/desk/house/{edition}/{name}", Act.CHANGE_HOUSE_PAGE, this::keep));
  }

  private Reply list(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("nav.house"));
    var shelves =
        published.read(
            snapshot -> pages.site().editions().stream().map(one -> shelf(snapshot, one)).toList());
    return Reply.html(new StaticTemplates().deskHousePages(sheet, shelves).render());
  }

  private static HouseShelf shelf(Published.Snapshot snapshot, Language edition) {
    return new HouseShelf(
        edition,
        HousePage.NAMES.stream()
            .map(name -> new HouseShelf.Line(name, snapshot.page(edition, name).isPresent()))
            .toList());
  }

  private Reply page(DeskRequest request) {
    var edition = pages.edition(request);
    var name = name(request);
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

  private Reply keep(DeskRequest request) {
    var edition = pages.edition(request);
    var page =
        new HousePage(
            name(request),
            edition,
            request.field("headline"),
            FormFields.body(request.field("body")));
    furniture.keep(page, request.who().actor());
    return DeskRequest.to("/desk/house/%s/%s".formatted(edition, page.name()), "page-kept");
  }

  private static String name(DeskRequest request) {
    return HousePage.NAMES.stream()
        .filter(request.parameter("name")::equals)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
  }
}
