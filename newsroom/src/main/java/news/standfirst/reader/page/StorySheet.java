package news.standfirst.reader.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.standfirst.reader.edition.Word;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Card;
import news.standfirst.story.Correction;
import news.standfirst.story.Lookup;
import news.standfirst.story.Topic;
import news.standfirst.story.Withdrawal;
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
      case Lookup.Moved(var to) -> () -> new Made.Moved(to);
      case Lookup.Gone(var article, var withdrawal) -> gone(address, withdrawal);
      case Lookup.Erased() -> Made.Erased::new;
      case Lookup.Unknown() -> Made.Nothing::new;
    };
  }

  private Supplier<Made.Page> story(Lookup.Found found, String path) {
    var article = found.article();
    var text = found.text();
    var topics = sheet.topics(text.topics());
    var more = more(article, found.related(), topics);
    return () -> {
      var subject =
          new StructuredData.Subject.Story(sheet.edition(), sheet.absolute(path), found, topics);
      var head =
          Sheet.Head.of("story", text.headline(), path)
              .describing(text.standfirst())
              .about(subject);
      return sheet.finish(
          200, head, view(text, topics, more, Stamps.of(article)), frames(text.body().blocks()));
    };
  }

  /** A text as its page would be, whatever stands in the store. */
  Supplier<Made.Page> preview(ArticleText text, @Nullable Article article, List<Card> related) {
    var topics = sheet.topics(text.topics());
    var more = article == null ? new More("", related) : more(article, related, topics);
    return () -> {
      var head = Sheet.Head.of("story", text.headline(), sheet.edition().path()).previewed();
      var stamps = article == null ? Stamps.NONE : Stamps.of(article);
      return sheet.finish(
          200, head, view(text, topics, more, stamps), frames(text.body().blocks()));
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

  private View.Story view(ArticleText text, List<Topic> topics, More more, Stamps stamps) {
    var tongue = sheet.tongue;
    var pictures = new Pictures(sheet.reads, tongue.words());
    var links = topics.stream().map(sheet.cards::link).toList();
    return new View.Story(
        links.isEmpty() ? null : links.getFirst(),
        null,
        tongue.label(text.label()),
        text.headline(),
        text.standfirst(),
        bylines(text),
        text.dateline(),
        stamp(stamps.published()),
        stamp(stamps.updated()),
        null,
        List.of(),
        pictures.of(text.leadPicture()),
        text.body().blocks(),
        pictures.all(text.body().pictures()),
        corrections(stamps.corrections()),
        more.heading(),
        sheet.cards.all(more.cards()),
        links);
  }

  private List<View.Link> bylines(ArticleText text) {
    return text.bylines().stream()
        .map(
            byline ->
                new View.Link(
                    sheet.edition().path() + "author/" + Paths.encoded(byline.slug()),
                    byline.name()))
        .toList();
  }

  private List<View.Dated> corrections(List<Correction> corrections) {
    return corrections.stream().map(correction -> Notes.dated(sheet.tongue, correction)).toList();
  }

  private View.@Nullable Stamp stamp(@Nullable Instant at) {
    return at == null ? null : Notes.stamp(sheet.tongue, at);
  }

  private Supplier<Made.Page> gone(Address address, Withdrawal withdrawal) {
    var latest = sheet.reads.latest(sheet.edition().language(), "", LATEST).lines();
    return () -> {
      var headline = sheet.tongue.say(Word.GONE_HEADLINE);
      var view =
          new View.Gone(
              headline,
              stamp(withdrawal.at()),
              withdrawal.notice(),
              sheet.cards.withoutPictures(latest));
      var head = Sheet.Head.of("gone", headline, address.path()).hidden();
      return sheet.finish(410, head, view, List.of());
    };
  }

  /** The origins that the embeds of a body come from. */
  private static List<String> frames(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block instanceof Block.Embed embed ? origin(embed).stream() : Stream.of())
        .distinct()
        .toList();
  }

  private static Optional<String> origin(Block.Embed embed) {
    var address = URI.create(embed.url().replace(" ", "%20"));
    return Optional.ofNullable(address.getRawAuthority())
        .filter(authority -> authority.matches("[A-Za-z0-9.:-]+"))
        .map(authority -> "https://" + authority);
  }

  /** The times and corrections that a page of a story shows. */
  private record Stamps(
      @Nullable Instant published, @Nullable Instant updated, List<Correction> corrections) {
    static final Stamps NONE = new Stamps(null, null, List.of());

    static Stamps of(Article article) {
      var published = article.firstPublishedAt();
      var updated = article.updatedAt();
      return new Stamps(
          published,
          updated != null && updated.equals(published) ? null : updated,
          article.corrections());
    }
  }
}
