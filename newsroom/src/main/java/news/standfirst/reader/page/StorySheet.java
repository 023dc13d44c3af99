package news.standfirst.reader.page;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import news.standfirst.reader.edition.Word;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.Card;
import news.standfirst.story.EditionText;
import news.standfirst.story.InEdition;
import news.standfirst.story.Lookup;
import news.standfirst.story.PublicNote;
import news.standfirst.story.Topic;
import news.standfirst.story.TranslationNote;
import org.jspecify.annotations.Nullable;

/** Makes the page of an article, and the notice in the place of one that was withdrawn. */
final class StorySheet {
  /** Stories below an article. */
  private static final int MORE = 4;

  /** Stories below a notice. */
  private static final int LATEST = 6;

  private final Sheet sheet;

  StorySheet(Sheet sheet) {
    this.sheet = sheet;
  }

  Supplier<? extends Made> at(Address address) {
    return switch (sheet.reads.at(address)) {
      case Lookup.Found found -> story(found, address.path());
      case Lookup.Moved(var to) -> () -> new Made.Moved(to.path());
      case Lookup.Gone(var _, var notice) -> gone(address, notice);
      case Lookup.Erased() -> Made.Erased::new;
      case Lookup.Unknown() -> Made.Nothing::new;
    };
  }

  private Supplier<Made.Page> story(Lookup.Found found, String path) {
    var article = found.article();
    var text = found.text();
    var topics = sheet.topics(text.topics());
    var more = more(article, found.related(), topics);
    var edition = sheet.edition().language();
    var live = sheet.liveLink(text.topics());
    return () -> {
      var subject =
          new StructuredData.Subject.Story(sheet.edition(), sheet.absolute(path), found, topics);
      var head =
          Sheet.Head.of("story", text.headline(), path)
              .describing(text.standfirst())
              .about(subject);
      var standing = sheet.standing(head, found.here());
      return sheet.finish(
          200,
          sheet.workshop.site().indexes(edition, found.here()) ? standing : standing.hidden(),
          view(found.here(), topics, live, more, Stamps.of(article)),
          Embeds.origins(text.body().blocks()));
    };
  }

  /** Words as their page would be, whatever stands in the store. */
  Supplier<Made.Page> preview(
      EditionText words,
      @Nullable TranslationNote translation,
      @Nullable Article article,
      List<Card> related) {
    var text = words.text();
    var topics = sheet.topics(text.topics());
    var more = article == null ? new More("", related) : more(article, related, topics);
    return () -> {
      var head = Sheet.Head.of("story", text.headline(), sheet.edition().path()).previewed();
      var stamps = article == null ? Stamps.NONE : Stamps.of(article);
      var here = new InEdition(null, words, translation, List.of(), stamps.corrections());
      return sheet.finish(
          200, head, view(here, topics, null, more, stamps), Embeds.origins(text.body().blocks()));
    };
  }

  private record More(String heading, List<Card> cards) {}

  private More more(Article article, List<Card> related, List<Topic> topics) {
    if (!related.isEmpty() || topics.isEmpty()) {
      return new More(sheet.tongue.say(Word.RELATED), related);
    }
    var edition = sheet.edition().language();
    var newest =
        sheet.reads.underTopic(edition, topics.getFirst().slug(), "", MORE + 1).lines().stream()
            .filter(card -> !card.id().equals(article.id()))
            .limit(MORE)
            .toList();
    return new More(sheet.tongue.say(Word.MORE_ON, topics.getFirst().name(edition)), newest);
  }

  private View.Story view(
      InEdition here, List<Topic> topics, View.@Nullable Follow live, More more, Stamps stamps) {
    var tongue = sheet.tongue;
    var text = here.words().text();
    var note = here.translation();
    var pictures = new Pictures(sheet.reads::picture, tongue.words());
    var links = topics.stream().map(sheet.cards::link).toList();
    return new View.Story(
        links.isEmpty() ? null : links.getFirst(),
        live,
        tongue.label(text.label()),
        text.headline(),
        text.standfirst(),
        sheet.tongue.links(text.bylines()),
        text.dateline(),
        stamp(stamps.published()),
        stamp(stamps.updated()),
        note == null ? null : notice(note, here.versions()),
        sheet.languages(here.versions()),
        note == null ? Foreign.NONE : new Foreign(note.from(), here.words().untranslated()),
        pictures.of(text.leadPicture()),
        text.body().blocks(),
        pictures.all(text.body().pictures()),
        here.corrections().stream().map(c -> Notes.dated(tongue, c)).toList(),
        more.heading(),
        sheet.cards.all(more.cards()),
        links);
  }

  /** Said beside the headline, with the way to the original. */
  private View.TranslationNotice notice(TranslationNote note, List<InEdition.Version> versions) {
    var original =
        versions.stream()
            .filter(version -> !version.translated())
            .findFirst()
            .map(version -> version.address().path())
            .orElse("/" + note.from() + "/");
    return new View.TranslationNotice(
        sheet.tongue.translated(note, sheet.workshop.site().responsible()),
        new View.Link(original, sheet.tongue.say(Word.READ_ORIGINAL)),
        note.from().tag());
  }

  private View.@Nullable Stamp stamp(@Nullable Instant at) {
    return at == null ? null : Notes.stamp(sheet.tongue, at);
  }

  private Supplier<Made.Page> gone(Address address, PublicNote notice) {
    var latest = sheet.reads.latest(sheet.edition().language(), "", LATEST).lines();
    return () -> {
      var headline = sheet.tongue.say(Word.GONE_HEADLINE);
      var view =
          new View.Gone(
              headline,
              stamp(notice.at()),
              notice.words(),
              Notes.foreign(sheet.tongue, notice),
              sheet.cards.withoutPictures(latest));
      var head = Sheet.Head.of("gone", headline, address.path()).hidden();
      return sheet.finish(410, head, view, List.of());
    };
  }

  /** The times and corrections that a page of a story shows. */
  private record Stamps(
      @Nullable Instant published, @Nullable Instant updated, List<PublicNote> corrections) {
    static final Stamps NONE = new Stamps(null, null, List.of());

    static Stamps of(Article article) {
      var published = article.firstPublishedAt();
      var updated = article.updatedAt();
      return new Stamps(
          published,
          updated != null && updated.equals(published) ? null : updated,
          article.corrections().stream()
              .map(c -> new PublicNote(c.at(), c.note(), article.language()))
              .toList());
    }
  }
}
