package news.standfirst.reader.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.standfirst.story.Card;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import org.jspecify.annotations.Nullable;

/** Words cards for the lists of a page. Used by one thread for one page. */
final class Cards {
  private final Tongue tongue;
  private final Reads reads;
  private final Pictures pictures;
  private final Map<Slug, View.Link> topics = new HashMap<>();

  Cards(Tongue tongue, Reads reads) {
    this.tongue = tongue;
    this.reads = reads;
    this.pictures = new Pictures(reads::picture, tongue.words());
  }

  /** Looks up what the topics of these are called; only while the snapshot lives. */
  void nameTopics(List<Card> cards) {
    for (var card : cards) {
      if (!card.topics().isEmpty() && !topics.containsKey(card.topics().getFirst())) {
        reads
            .topic(card.topics().getFirst())
            .ifPresent(topic -> topics.put(topic.slug(), link(topic)));
      }
    }
  }

  View.Link link(Topic topic) {
    return new View.Link(
        tongue.edition().path() + "topic/" + Paths.encoded(topic.slug()),
        topic.name(tongue.edition().language()));
  }

  List<View.CardView> all(List<Card> cards) {
    return cards.stream().map(this::one).toList();
  }

  List<View.CardView> withoutPictures(List<Card> cards) {
    return cards.stream().map(card -> view(card, null)).toList();
  }

  /** For a list under their own topic, which need not be said again. */
  List<View.CardView> withoutTopics(List<Card> cards) {
    return cards.stream().map(card -> one(card).withoutTopic()).toList();
  }

  View.CardView one(Card card) {
    return view(card, pictures.of(card.leadPicture()));
  }

  private View.CardView view(Card card, View.@Nullable PictureView picture) {
    return new View.CardView(
        card.address().path(),
        tongue.label(card.label()),
        card.topics().isEmpty() ? null : topics.get(card.topics().getFirst()),
        card.headline(),
        card.teaser(),
        tongue.names(card.bylines()),
        new View.Stamp(
            tongue.dates().machine(card.publishedAt()),
            tongue.dates().shortTime(card.publishedAt())),
        tongue.translatedInShort(card.translation()),
        foreign(card),
        picture);
  }

  /** A story that does not stand in this edition is shown as it was written. */
  private Foreign foreign(Card card) {
    var edition = tongue.edition().language();
    if (!card.language().equals(edition)) {
      return new Foreign(card.language(), Set.of(card.headline(), card.teaser()));
    }
    var note = card.translation();
    return note == null ? Foreign.NONE : new Foreign(note.from(), card.untranslated());
  }
}
