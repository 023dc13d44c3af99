package news.standfirst.desk.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import news.standfirst.access.Act;
import news.standfirst.access.Gate;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The desk's first page: all stories, searched and filtered, and a new one. Thread-safe. */
final class StoryListPages {
  private static final int LINES = 50;
  private static final int CHOICES = 8;

  private final Newsdesk newsdesk;
  private final Gate gate;
  private final HouseFurniture furniture;
  private final DeskPages pages;

  StoryListPages(Newsdesk newsdesk, Gate gate, HouseFurniture furniture, DeskPages pages) {
    this.newsdesk = newsdesk;
    this.gate = gate;
    this.furniture = furniture;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    return List.of(
        entrance.page("desk.stories", "/desk/", Act.SEE_STORIES, this::page),
        entrance.page(
            "desk.stories.choose", "/desk/stories/choose", Act.SEE_STORIES, this::choices),
        entrance.page("desk.stories.new", "/desk/stories/new", Act.DRAFT_STORY, this::newStory));
  }

  private Reply page(DeskRequest request) {
    var asked =
        new StoryList.Asked(
            request.query("q").strip(),
            request.query("status"),
            request.query("topic"),
            request.query("person").strip(),
            request.query("language"));
    var part =
        request.valueOf(newsdesk.list(request.who(), query(asked), request.query("after"), LINES));
    var next = part.next() == null ? null : address(asked) + "&after=" + encoded(part.next());
    var list =
        new StoryList(
            pages.site(),
            request.words(),
            asked,
            part.lines(),
            next,
            !address(asked).equals(address(new StoryList.Asked("", "", "", "", ""))),
            gate.allows(request.who(), Act.DRAFT_STORY),
            request.words().inOrder(furniture.topics()));
    var templates = new StaticTemplates();
    if (request.forPart()) {
      return Reply.html(templates.deskStoryLines(list).render());
    }
    var sheet = pages.sheet(request, request.words().say("nav.stories"));
    return Reply.html(templates.deskStories(sheet, list).render());
  }

  private Reply newStory(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("new.title"));
    return Reply.html(new StaticTemplates().deskNewStory(sheet).render());
  }

  /** For a field that is typed in: a few stories, newest change first. */
  private Reply choices(DeskRequest request) {
    var asked = new StoryList.Asked(request.query("q").strip(), "", "", "", "");
    var part = request.valueOf(newsdesk.list(request.who(), query(asked), "", CHOICES));
    var choices = new StoryChoices(request.words(), part.lines());
    return Reply.html(new StaticTemplates().deskStoryChoices(choices).render());
  }

  private static ArticleQuery query(StoryList.Asked asked) {
    var scheduled = asked.status().equals("scheduled");
    return new ArticleQuery(
        asked.words(),
        scheduled ? Set.of() : statuses(asked.status()),
        asked.topic().isEmpty() ? null : new Slug(asked.topic()),
        asked.person(),
        asked.language().isEmpty() ? null : new Language(asked.language()),
        scheduled);
  }

  /** Without a filter, spiked and erased stories stay out of the way. */
  private static Set<Status> statuses(String word) {
    return Stream.of(Status.values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .map(Set::of)
        .orElse(Set.of(Status.DRAFT, Status.SUBMITTED, Status.PUBLISHED, Status.WITHDRAWN));
  }

  private static String address(StoryList.Asked asked) {
    return "/desk/?q=%s&status=%s&topic=%s&person=%s&language=%s"
        .formatted(
            encoded(asked.words()),
            encoded(asked.status()),
            encoded(asked.topic()),
            encoded(asked.person()),
            encoded(asked.language()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
