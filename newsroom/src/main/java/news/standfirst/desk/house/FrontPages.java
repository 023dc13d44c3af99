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
import news.standfirst.desk.writing.FormReason;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.ArticleId;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.KnownTopics;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The order of the front pages. Thread-safe. */
final class FrontPages {
  /** Enough of the newest to choose from. */
  private static final int LATEST = 40;

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
            "desk.front.arrange", "/desk/front/{edition}", Act.ARRANGE_FRONT, this::arrange));
  }

  private Reply page(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("nav.front"));
    return shown(sheet, view(pages.edition(request)));
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
    var edition = pages.edition(request);
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
}
