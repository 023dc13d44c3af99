package news.standfirst.reader.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Card;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.Topic;
import org.jspecify.annotations.Nullable;

/** Makes a front page: what editors arranged, the rest filled with the newest. */
final class FrontSheet {
  /** Stories beside the lead where editors pinned none. */
  private static final int SECOND = 6;

  private static final int LATEST = 9;
  private static final int PER_SECTION = 4;

  /** So many stories fill half a line. */
  private static final int FEW = 2;

  private final Sheet sheet;

  FrontSheet(Sheet sheet) {
    this.sheet = sheet;
  }

  Supplier<Made.Page> front() {
    var language = sheet.edition().language();
    var arrangement = sheet.reads.front(language);
    var chosen = chosen(arrangement);
    var newest = sheet.reads.latest(language, "", LATEST + SECOND + chosen.size() + 1).lines();
    var top = arranged(chosen, newest, arrangement);
    var shown = new LinkedHashMap<ArticleId, Card>();
    top.forEach(card -> shown.put(card.id(), card));
    var others = newest.stream().filter(card -> !shown.containsKey(card.id())).toList();
    var beside = Math.min(others.size(), Math.max(0, 1 + SECOND - top.size()));
    // Whoever looks under "latest" finds the latest there; what stands beside the lead is older.
    var latest = others.stream().limit(Math.min(LATEST, others.size() - beside)).toList();
    top.addAll(others.stream().skip(latest.size()).limit(beside).toList());
    top.forEach(card -> shown.put(card.id(), card));
    latest.forEach(card -> shown.put(card.id(), card));
    var sections = sections(shown);
    var live = new CoverageSheet(sheet).running();
    sheet.cards.nameTopics(top);
    return () -> finish(live.get(), top, latest, sections);
  }

  private Made.Page finish(
      List<View.CoverageCard> live,
      List<Card> top,
      List<Card> latest,
      Map<Topic, List<Card>> sections) {
    var edition = sheet.edition();
    var cards = sheet.cards;
    var view =
        new View.Front(
            live,
            top.isEmpty() ? null : cards.one(top.getFirst()),
            cards.all(top.stream().skip(1).toList()),
            cards.withoutPictures(latest),
            views(sections));
    var head =
        Sheet.Head.of("front", "", edition.path())
            .inEveryEdition()
            .about(new StructuredData.Subject.Front(edition, sheet.absolute(edition.path())));
    return sheet.finish(head, view);
  }

  /** Lead and pinned stories that are published, in their order. */
  private List<Card> chosen(FrontArrangement arrangement) {
    var ids =
        Stream.concat(Stream.ofNullable(arrangement.lead()), arrangement.pinned().stream())
            .distinct()
            .toList();
    var edition = sheet.edition().language();
    // A story that is not there in this language yet would only lead readers away.
    return ids.isEmpty()
        ? List.of()
        : sheet.reads.cards(edition, ids).stream()
            .filter(card -> card.language().equals(edition))
            .toList();
  }

  /** What editors chose, below the newest where they chose no lead. */
  private static List<Card> arranged(
      List<Card> chosen, List<Card> newest, FrontArrangement arrangement) {
    var top = new LinkedHashMap<ArticleId, Card>();
    if (!isLead(chosen, arrangement.lead())) {
      newest.stream().limit(1).forEach(card -> top.put(card.id(), card));
    }
    chosen.forEach(card -> top.putIfAbsent(card.id(), card));
    return new ArrayList<>(top.values());
  }

  private static boolean isLead(List<Card> chosen, @Nullable ArticleId lead) {
    return lead != null && !chosen.isEmpty() && chosen.getFirst().id().equals(lead);
  }

  /**
   * The newest of each topic that stand nowhere above; a topic with none has no section.
   *
   * @param shown what stands above the sections; what they show is added
   */
  private Map<Topic, List<Card>> sections(Map<ArticleId, Card> shown) {
    var sections = new LinkedHashMap<Topic, List<Card>>();
    for (var topic : sheet.sections()) {
      var above =
          shown.values().stream().filter(card -> card.topics().contains(topic.slug())).count();
      var cards =
          sheet
              .reads
              .underTopic(sheet.edition().language(), topic.slug(), "", PER_SECTION + (int) above)
              .lines()
              .stream()
              .filter(card -> !shown.containsKey(card.id()))
              .limit(PER_SECTION)
              .toList();
      if (!cards.isEmpty()) {
        sections.put(topic, cards);
        cards.forEach(card -> shown.put(card.id(), card));
      }
    }
    return sections;
  }

  /** Two sections of few stories that follow each other share a line; one alone has it whole. */
  private List<View.Section> views(Map<Topic, List<Card>> sections) {
    var views = new ArrayList<View.Section>();
    var entries = new ArrayList<>(sections.entrySet());
    var lineIsOpen = false;
    for (int i = 0; i < entries.size(); i++) {
      if (!few(entries, i)) {
        views.add(view(entries.get(i), "wide"));
      } else if (lineIsOpen) {
        views.add(view(entries.get(i), "narrow"));
        lineIsOpen = false;
      } else {
        lineIsOpen = few(entries, i + 1);
        views.add(view(entries.get(i), lineIsOpen ? "narrow" : "lone"));
      }
    }
    return views;
  }

  private static boolean few(List<Map.Entry<Topic, List<Card>>> sections, int index) {
    return index < sections.size() && sections.get(index).getValue().size() <= FEW;
  }

  private View.Section view(Map.Entry<Topic, List<Card>> section, String width) {
    return new View.Section(
        sheet.cards.link(section.getKey()), width, sheet.cards.withoutTopics(section.getValue()));
  }
}
