package news.standfirst.reader.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import news.standfirst.reader.edition.Word;
import news.standfirst.story.Byline;
import news.standfirst.story.Card;
import news.standfirst.story.Language;
import news.standfirst.story.Part;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import org.jspecify.annotations.Nullable;

/** Makes the pages that list stories: latest, topics, authors, days, corrections. */
final class ListSheets {
  private static final int PER_PAGE = 24;

  private final Sheet sheet;

  ListSheets(Sheet sheet) {
    this.sheet = sheet;
  }

  Supplier<? extends Made> latest(Wanted.Latest wanted) {
    var part = sheet.reads.latest(language(), wanted.cursor(), PER_PAGE);
    if (pastTheEnd(part, wanted.cursor())) {
      return Made.Nothing::new;
    }
    sheet.cards.nameTopics(part.lines());
    var elsewhere = sheet.counterparts(_ -> true, other -> new Wanted.Latest(other, ""));
    return () -> {
      var title = sheet.tongue.say(Word.LATEST);
      var view =
          new View.Listing(
              "",
              title,
              "",
              "",
              sheet.cards.all(part.lines()),
              older(wanted, part),
              newest(wanted.cursor(), new Wanted.Latest(sheet.edition(), "")),
              part.lines().isEmpty() ? null : dayOf(part.lines().getFirst()));
      return sheet.finish(
          other(
              Sheet.Head.of("list", title, Paths.of(wanted)).leadingTo(elsewhere), wanted.cursor()),
          view);
    };
  }

  Supplier<? extends Made> topic(Wanted.OfTopic wanted) {
    var topic = sheet.reads.topic(wanted.topic());
    var part = sheet.reads.underTopic(language(), wanted.topic(), wanted.cursor(), PER_PAGE);
    var live = sheet.liveLink(List.of(wanted.topic()));
    if (topic.isEmpty() || pastTheEnd(part, wanted.cursor())) {
      return Made.Nothing::new;
    }
    var elsewhere =
        sheet.counterparts(
            other -> sheet.reads.hasUnderTopic(other.language(), wanted.topic()),
            other -> new Wanted.OfTopic(other, wanted.topic(), ""));
    return () -> topicPage(wanted, topic.get(), live, part, elsewhere);
  }

  private Made.Page topicPage(
      Wanted.OfTopic wanted,
      Topic topic,
      View.@Nullable Follow live,
      Part<Card> part,
      Map<String, String> elsewhere) {
    var language = language();
    var description = topic.descriptions().getOrDefault(language, "");
    var first = new Wanted.OfTopic(sheet.edition(), wanted.topic(), "");
    var view =
        new View.TopicStories(
            topic.name(language),
            description,
            topic.automated().contains(language) ? sheet.tongue.say(Word.TRANSLATED_SHORT) : "",
            live,
            topic.next().getOrDefault(language, ""),
            keyDates(topic),
            sheet.cards.all(part.lines()),
            older(wanted, part),
            newest(wanted.cursor(), first));
    var path = Paths.of(wanted);
    var subject =
        new StructuredData.Subject.TopicStories(sheet.edition(), sheet.absolute(path), topic);
    var head =
        Sheet.Head.of("topic", topic.name(language), path)
            .describing(description)
            .leadingTo(elsewhere)
            .withFeeds(Paths.of(first) + "/")
            .about(subject);
    return sheet.finish(wanted.cursor().isEmpty() ? head : head.hidden(), view);
  }

  private List<View.KeyDate> keyDates(Topic topic) {
    return topic.keyDates().stream()
        .filter(date -> date.texts().containsKey(language()))
        .map(
            date ->
                new View.KeyDate(
                    date.date().toString(),
                    sheet.tongue.dates().day(date.date()),
                    date.texts().getOrDefault(language(), "")))
        .toList();
  }

  Supplier<? extends Made> author(Wanted.ByAuthor wanted) {
    var author = sheet.reads.author(wanted.author());
    var part = sheet.reads.byAuthor(language(), wanted.author(), wanted.cursor(), PER_PAGE);
    var name = author.map(a -> a.name()).or(() -> printedName(part.lines(), wanted.author()));
    if (name.isEmpty() || pastTheEnd(part, wanted.cursor())) {
      return Made.Nothing::new;
    }
    sheet.cards.nameTopics(part.lines());
    var elsewhere =
        sheet.counterparts(
            other -> sheet.reads.hasByAuthor(other.language(), wanted.author()),
            other -> new Wanted.ByAuthor(other, wanted.author(), ""));
    return () -> {
      var role = author.map(a -> a.role().getOrDefault(language(), "")).orElse("");
      var about = author.map(a -> a.about().getOrDefault(language(), "")).orElse("");
      var first = new Wanted.ByAuthor(sheet.edition(), wanted.author(), "");
      var view =
          new View.Listing(
              "",
              name.get(),
              role,
              about,
              sheet.cards.all(part.lines()),
              older(wanted, part),
              newest(wanted.cursor(), first));
      var path = Paths.of(wanted);
      var head =
          Sheet.Head.of("author", name.get(), path)
              .describing(about)
              .leadingTo(elsewhere)
              .withFeeds(Paths.of(first) + "/")
              .about(
                  new StructuredData.Subject.AuthorStories(
                      sheet.edition(), sheet.absolute(path), name.get(), author.orElse(null)));
      return sheet.finish(wanted.cursor().isEmpty() ? head : head.hidden(), view);
    };
  }

  /** A name in bylines needs no entry among the authors to have a page. */
  private static Optional<String> printedName(List<Card> cards, Slug slug) {
    return cards.stream()
        .flatMap(card -> card.bylines().stream())
        .filter(byline -> byline.slug().equals(slug))
        .map(Byline::name)
        .findFirst();
  }

  Supplier<? extends Made> day(LocalDate day) {
    var cards = sheet.reads.ofDay(language(), day);
    if (cards.isEmpty()) {
      return Made.Nothing::new;
    }
    var neighbours = sheet.reads.neighbours(language(), day);
    sheet.cards.nameTopics(cards);
    var elsewhere =
        sheet.counterparts(
            other -> sheet.reads.hasDay(other.language(), day),
            other -> new Wanted.OfDay(other, day));
    return () -> {
      var tongue = sheet.tongue;
      var title = tongue.say(Word.DAY_STORIES, tongue.dates().day(day));
      var view =
          new View.Listing(
              "",
              title,
              "",
              "",
              sheet.cards.all(cards),
              dayLink(Word.DAY_BEFORE, neighbours.before()),
              dayLink(Word.DAY_AFTER, neighbours.after()));
      var path = Paths.of(new Wanted.OfDay(sheet.edition(), day));
      return sheet.finish(other(Sheet.Head.of("day", title, path).leadingTo(elsewhere), ""), view);
    };
  }

  private View.@Nullable Link dayOf(Card card) {
    return dayLink(Word.DAY_STORIES, card.address().date());
  }

  private View.@Nullable Link dayLink(Word word, @Nullable LocalDate day) {
    return day == null
        ? null
        : new View.Link(
            Paths.of(new Wanted.OfDay(sheet.edition(), day)),
            sheet.tongue.say(word, sheet.tongue.dates().day(day)));
  }

  Supplier<? extends Made> corrections(Wanted.Corrections wanted) {
    var part = sheet.reads.corrections(language(), wanted.cursor(), PER_PAGE);
    if (part.lines().isEmpty() && !wanted.cursor().isEmpty()) {
      return Made.Nothing::new;
    }
    var elsewhere = sheet.counterparts(_ -> true, other -> new Wanted.Corrections(other, ""));
    return () -> {
      var view =
          new View.Corrections(
              part.lines().stream().map(this::corrected).toList(),
              older(wanted, part),
              newest(wanted.cursor(), new Wanted.Corrections(sheet.edition(), "")));
      var head =
          Sheet.Head.of("corrections", sheet.tongue.say(Word.CORRECTIONS), Paths.of(wanted))
              .describing(sheet.tongue.say(Word.CORRECTIONS_INTRO))
              .leadingTo(elsewhere);
      return sheet.finish(other(head, wanted.cursor()), view);
    };
  }

  private View.CorrectedStory corrected(Published.Corrected corrected) {
    var card = corrected.card();
    return new View.CorrectedStory(
        sheet.cards.one(card),
        corrected.corrections().reversed().stream()
            .map(correction -> Notes.dated(sheet.tongue, correction))
            .toList());
  }

  private Sheet.Head other(Sheet.Head head, String cursor) {
    var described =
        head.about(
            new StructuredData.Subject.Other(
                sheet.edition(), sheet.absolute(head.path()), head.title()));
    return cursor.isEmpty() ? described : described.hidden();
  }

  private static boolean pastTheEnd(Part<?> part, String cursor) {
    return part.lines().isEmpty() && !cursor.isEmpty();
  }

  private View.@Nullable Link older(Wanted wanted, Part<?> part) {
    var next = part.next();
    if (next == null) {
      return null;
    }
    var further =
        switch (wanted) {
          case Wanted.Latest(var edition, _) -> new Wanted.Latest(edition, next);
          case Wanted.OfTopic(var edition, var topic, _) ->
              new Wanted.OfTopic(edition, topic, next);
          case Wanted.ByAuthor(var edition, var author, _) ->
              new Wanted.ByAuthor(edition, author, next);
          case Wanted.Corrections(var edition, _) -> new Wanted.Corrections(edition, next);
          case Wanted.Coverages(var edition, _) -> new Wanted.Coverages(edition, next);
          case Wanted.Front _,
              Wanted.Story _,
              Wanted.OfDay _,
              Wanted.Feeds _,
              Wanted.House _,
              Wanted.Live _,
              Wanted.LiveEmbed _,
              Wanted.Missing _,
              Wanted.Erased _ ->
              wanted;
        };
    return new View.Link(Paths.of(further), sheet.tongue.say(Word.OLDER));
  }

  private View.@Nullable Link newest(String cursor, Wanted first) {
    return cursor.isEmpty() ? null : new View.Link(Paths.of(first), sheet.tongue.say(Word.NEWEST));
  }

  private Language language() {
    return sheet.edition().language();
  }
}
