package news.standfirst.reader.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import news.standfirst.reader.edition.Editions;
import news.standfirst.reader.edition.Word;
import news.standfirst.story.Block;
import news.standfirst.story.Byline;
import news.standfirst.story.Correction;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.PublicNote;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import org.jspecify.annotations.Nullable;

/**
 * Words coverages and posts: the same for a page and for the stream that follows it. Nothing in it
 * depends on the time of the day or on what else stands on the page. Used by one thread.
 */
final class LiveViews {
  /** A post without a headline is named by its first words. */
  private static final int TITLE = 90;

  private final Tongue tongue;
  private final Pictures pictures;
  private final House house;

  /**
   * What all pages of the house know.
   *
   * @param responsible who stands for reviewed translations; may be empty
   */
  record House(Editions editions, String responsible) {
    static House of(Site site) {
      return new House(site.editions(), site.responsible());
    }
  }

  LiveViews(Tongue tongue, Pictures pictures, House house) {
    this.tongue = tongue;
    this.pictures = pictures;
    this.house = house;
  }

  /**
   * How a coverage stands in the editions.
   *
   * @param translation in this one; null where it was written
   * @param versions in all
   */
  record Standing(@Nullable InTranslation translation, List<CoverageVersion> versions) {
    static Standing of(Reads reads, CoverageId coverage) {
      return new Standing(reads.translation(coverage), reads.versions(coverage));
    }
  }

  /**
   * What stands above the posts.
   *
   * @param topic the first of its topics that exists
   */
  View.CoverageView coverage(Coverage coverage, Standing standing, View.@Nullable Link topic) {
    var text = coverage.text();
    return new View.CoverageView(
        state(coverage),
        stateName(coverage),
        coverage.revision(),
        times(coverage),
        topic,
        text.headline(),
        text.standfirst(),
        tongue.links(text.bylines()),
        pictures.of(text.leadPicture()),
        text.summary().blocks(),
        pictures.all(text.summary().pictures()),
        notice(standing),
        languages(standing.versions()),
        foreign(standing.translation()));
  }

  /** Said beside the headline, with the way to the original. */
  private View.@Nullable TranslationNotice notice(Standing standing) {
    var translation = standing.translation();
    if (translation == null) {
      return null;
    }
    var note = translation.note();
    var original =
        standing.versions().stream()
            .filter(version -> !version.translated())
            .findFirst()
            .map(CoverageVersion::path)
            .orElse("/" + translation.from() + "/");
    return new View.TranslationNotice(
        note == null
            ? tongue.say(Word.NOT_TRANSLATED)
            : tongue.translated(note, house.responsible()),
        new View.Link(original, tongue.say(Word.READ_ORIGINAL)),
        translation.from().tag());
  }

  /** The other languages of a coverage, for the switch beside its headline. */
  private List<View.InLanguage> languages(List<CoverageVersion> versions) {
    return versions.stream()
        .filter(version -> !version.language().equals(tongue.edition().language()))
        .flatMap(
            version ->
                house.editions().in(version.language()).stream()
                    .map(other -> Sheet.inLanguage(other, version.path())))
        .toList();
  }

  static Foreign foreign(@Nullable InTranslation translation) {
    return translation == null
        ? Foreign.NONE
        : new Foreign(translation.from(), translation.untranslated());
  }

  /** What a post or a card says of its translation; empty where it was written or reviewed. */
  private String inShort(@Nullable InTranslation translation) {
    if (translation == null) {
      return "";
    }
    var note = translation.note();
    return note == null ? tongue.say(Word.NOT_TRANSLATED) : tongue.translatedInShort(note);
  }

  /** The lines of a post that stand in its original language; the title is one that is made. */
  private static Foreign foreign(PostWords words, String title) {
    var translation = words.translation();
    var foreign = foreign(translation);
    if (translation == null || !words.text().headline().isEmpty()) {
      return foreign;
    }
    var first =
        words.text().body().blocks().stream()
            .flatMap(Block::texts)
            .flatMap(text -> text.spans().stream())
            .findFirst();
    return translation.note() == null
            || first
                .filter(span -> span.marks().stream().anyMatch(Mark.In.class::isInstance))
                .isPresent()
        ? foreign.with(title)
        : foreign;
  }

  /** What it is called by. */
  View.@Nullable Link topic(List<Topic> topics) {
    return topics.isEmpty()
        ? null
        : new View.Link(
            tongue.edition().path() + "topic/" + Paths.encoded(topics.getFirst().slug()),
            topics.getFirst().name(tongue.edition().language()));
  }

  View.CoverageCard card(
      Coverage coverage, @Nullable InTranslation translation, List<PostWords> newest) {
    var text = coverage.text();
    return new View.CoverageCard(
        coverage.path(),
        state(coverage),
        stateName(coverage),
        text.headline(),
        text.standfirst(),
        times(coverage),
        pictures.of(text.leadPicture()),
        newest.stream().map(words -> line(coverage, words)).toList(),
        inShort(translation),
        foreign(translation));
  }

  /** As search shows it. */
  View.CardView found(Coverage coverage, @Nullable InTranslation translation) {
    var opened = coverage.openedAt();
    return found(
        coverage,
        coverage.path(),
        coverage.text().headline(),
        coverage.text().bylines(),
        opened == null ? coverage.createdAt() : opened,
        inShort(translation),
        foreign(translation));
  }

  /** A post as search shows it. */
  View.CardView found(Coverage coverage, @Nullable InTranslation translation, PostWords words) {
    var title = title(words.text());
    var lines = new HashSet<String>(foreign(words, title).lines());
    lines.addAll(foreign(translation).lines());
    return found(
        coverage,
        href(coverage, words),
        title,
        words.text().bylines(),
        publishedAt(words),
        inShort(words.translation()),
        translation == null ? Foreign.NONE : new Foreign(translation.from(), lines));
  }

  private View.CardView found(
      Coverage coverage,
      String href,
      String title,
      List<Byline> bylines,
      Instant at,
      String translated,
      Foreign foreign) {
    return new View.CardView(
        href,
        coverage.live() ? new View.LabelView("live", tongue.say(Word.LIVE_NOW)) : null,
        null,
        title.isEmpty() ? coverage.text().headline() : title,
        coverage.text().standfirst(),
        tongue.names(bylines),
        // As the stories beside it, of which many are of other years.
        new View.Stamp(tongue.dates().machine(at), tongue.dates().shortTime(at)),
        translated,
        foreign,
        null);
  }

  private View.PostLine line(Coverage coverage, PostWords words) {
    var title = title(words.text());
    return new View.PostLine(
        href(coverage, words), stamp(publishedAt(words)), title, foreign(words, title));
  }

  View.PostView post(Coverage coverage, PostWords words) {
    var post = words.post();
    var text = words.text();
    var edited = post.editedAt();
    var title = title(text);
    return new View.PostView(
        post.id().value(),
        post.revision(),
        post.order(),
        href(coverage, words),
        stamp(publishedAt(words)),
        edited == null ? null : stamp(edited),
        text.headline(),
        title,
        post.pinned(),
        post.keyEvent(),
        tongue.links(text.bylines()),
        text.guest(),
        text.body().blocks(),
        pictures.all(text.body().pictures()),
        post.corrections().stream()
            .map(correction -> dated(words, correction, coverage.language()))
            .toList(),
        inShort(words.translation()),
        foreignWithGuest(words, title));
  }

  /** Nobody translates the name of a guest and what the guest is. */
  private static Foreign foreignWithGuest(PostWords words, String title) {
    var foreign = foreign(words, title);
    var guest = words.text().guest();
    return guest.isEmpty() ? foreign : foreign.with(guest);
  }

  private View.Dated dated(PostWords words, Correction correction, Language language) {
    var translation = words.translation();
    var note =
        translation == null
            ? new PublicNote(correction.at(), correction.note(), language)
            : translation.note(
                new PublicNote(correction.at(), correction.note(), translation.from()),
                tongue.edition().language());
    return new View.Dated(stamp(note.at()), note.words(), Notes.foreign(tongue, note));
  }

  private static String href(Coverage coverage, PostWords words) {
    var id = words.post().id();
    return "%s?post=%s#post-%s".formatted(coverage.path(), id, id);
  }

  private static Instant publishedAt(PostWords words) {
    var at = words.post().publishedAt();
    return at == null ? words.post().createdAt() : at;
  }

  private View.Stamp stamp(Instant at) {
    return new View.Stamp(tongue.dates().machine(at), tongue.dates().liveTime(at));
  }

  static String title(PostText text) {
    if (!text.headline().isEmpty()) {
      return text.headline();
    }
    var words = text.body().words().replaceAll("\\s+", " ").strip();
    if (words.codePointCount(0, words.length()) <= TITLE) {
      return words;
    }
    var cut = words.substring(0, words.offsetByCodePoints(0, TITLE));
    var space = cut.lastIndexOf(' ');
    return (space > TITLE / 2 ? cut.substring(0, space) : cut) + "…";
  }

  static String state(Coverage coverage) {
    return coverage.status().name().toLowerCase(Locale.ROOT);
  }

  private String stateName(Coverage coverage) {
    return switch (coverage.status()) {
      case LIVE -> tongue.say(Word.LIVE_NOW);
      case ENDED, WITHDRAWN, ERASED -> tongue.say(Word.LIVE_OVER);
      case UPCOMING, DRAFT -> tongue.say(Word.LIVE_UPCOMING);
    };
  }

  private List<View.Labelled> times(Coverage coverage) {
    var times = new ArrayList<View.Labelled>();
    var starts = coverage.plan().startsAt();
    if (coverage.status() == CoverageStatus.UPCOMING) {
      times.add(
          starts == null
              ? new View.Labelled(tongue.say(Word.LIVE_STARTS_LATER), null)
              : new View.Labelled(tongue.say(Word.LIVE_STARTS), Notes.stamp(tongue, starts)));
    }
    add(times, Word.LIVE_STARTED, coverage.startedAt());
    add(times, Word.LIVE_ENDED, coverage.endedAt());
    return times;
  }

  private void add(List<View.Labelled> times, Word label, @Nullable Instant at) {
    if (at != null) {
      times.add(new View.Labelled(tongue.say(label), Notes.stamp(tongue, at)));
    }
  }
}
