package news.standfirst.reader.page;

import java.util.List;
import news.standfirst.story.Block;
import org.jspecify.annotations.Nullable;

/**
 * What stands on each kind of page, ready for its template: everything worded, nothing looked up.
 */
public sealed interface View {

  /**
   * An article.
   *
   * @param topic the running story that it belongs to
   * @param live the running coverage of its topic
   * @param label said above the headline, of a kind that style sheets know: {@code opinion}
   * @param translation that and from what it was translated
   * @param languages the same story in other languages
   * @param foreign those of its lines that are not translated
   * @param pictures of the body, by id, those that may be shown
   * @param moreHeading over {@code more}
   * @param more related stories, or the newest of the topic
   */
  record Story(
      @Nullable Link topic,
      @Nullable Follow live,
      @Nullable LabelView label,
      String headline,
      String standfirst,
      List<Link> bylines,
      String dateline,
      @Nullable Stamp published,
      @Nullable Stamp updated,
      @Nullable TranslationNotice translation,
      List<InLanguage> languages,
      Foreign foreign,
      @Nullable PictureView lead,
      List<Block> body,
      BodyPictures pictures,
      List<Dated> corrections,
      String moreHeading,
      List<CardView> more,
      List<Link> topics)
      implements View {}

  /**
   * A front page.
   *
   * @param live the coverages that run
   * @param second the stories beside and below the lead
   */
  record Front(
      List<CoverageCard> live,
      @Nullable CardView lead,
      List<CardView> second,
      List<CardView> latest,
      List<Section> sections)
      implements View {}

  /**
   * A list of stories under a headline: latest, author, day.
   *
   * @param day where all of the first one's day stand
   */
  record Listing(
      String kicker,
      String headline,
      String role,
      String intro,
      List<CardView> stories,
      @Nullable Link before,
      @Nullable Link after,
      @Nullable Link day)
      implements View {
    /** One that leads to no day. */
    public Listing(
        String kicker,
        String headline,
        String role,
        String intro,
        List<CardView> stories,
        @Nullable Link before,
        @Nullable Link after) {
      this(kicker, headline, role, intro, stories, before, after, null);
    }
  }

  /**
   * A running story.
   *
   * @param translated says that some of its words are an engine's; empty where none are
   */
  record TopicStories(
      String headline,
      String description,
      String translated,
      @Nullable Follow live,
      String next,
      List<KeyDate> keyDates,
      List<CardView> stories,
      @Nullable Link older,
      @Nullable Link newest)
      implements View {
    /** Whether it is a story that goes on, and not a subject alone. */
    public boolean running() {
      return !next.isEmpty() || !keyDates.isEmpty();
    }
  }

  record Corrections(List<CorrectedStory> stories, @Nullable Link older, @Nullable Link newest)
      implements View {}

  /**
   * Search.
   *
   * @param action where the form leads
   * @param found how many, in words; empty before a search
   */
  record Search(String action, String words, String found, List<HitView> hits, @Nullable Link older)
      implements View {}

  /**
   * A page of a coverage.
   *
   * @param path of its first page
   * @param first whether the page holds the newest posts; then {@code pinned} stands above them
   * @param notice said above everything; may be empty
   * @param posts the greatest order first
   * @param floor the order below which this page shows nothing; 0 on the last page
   * @param ceiling the order from which on this page shows nothing; 0 on the first page
   * @param forms of the number of new posts, for the script: plural category and text
   * @param frames origins that its embeds may come from
   */
  record Live(
      CoverageView coverage,
      String path,
      boolean first,
      String notice,
      @Nullable PostView pinned,
      List<PostView> posts,
      List<PostView> keyEvents,
      long floor,
      long ceiling,
      @Nullable Link newer,
      @Nullable Link older,
      String shown,
      String forms,
      List<String> frames)
      implements View {}

  /**
   * A coverage in somebody else's page.
   *
   * @param style the query of its style sheet
   */
  record LiveEmbed(Live live, String style, int posts, String full) implements View {}

  /** The list of coverages. */
  record Coverages(List<CoverageCard> coverages, @Nullable Link older, @Nullable Link newest)
      implements View {}

  record Feeds(List<FeedGroup> groups) implements View {}

  record House(String headline, Foreign foreign, List<Block> body, BodyPictures pictures)
      implements View {}

  /** There is nothing at an address. */
  record Missing(String headline, String text, String searchAction, List<CardView> latest)
      implements View {}

  /**
   * A story was taken down.
   *
   * @param at when; null where it was erased
   */
  record Gone(
      String headline, @Nullable Stamp at, String notice, Foreign foreign, List<CardView> latest)
      implements View {}

  /** The way to a coverage that runs, and its headline, which may be in another language. */
  record Follow(String href, String headline, Foreign foreign) {}

  /** A link and its words. */
  record Link(String href, String text) {}

  /** A time for people and for machines. */
  record Stamp(String machine, String text) {}

  record LabelView(String kind, String text) {}

  /**
   * The stories of a topic on a front page.
   *
   * @param width {@code wide}, {@code narrow}: two in a line, or {@code lone}: few stories that
   *     have the line for themselves
   */
  record Section(Link topic, String width, List<CardView> stories) {}

  record KeyDate(String machine, String date, String text) {}

  record Dated(Stamp at, String note, Foreign foreign) {}

  record CorrectedStory(CardView story, List<Dated> corrections) {}

  record HitView(CardView card, List<SearchPages.Piece> snippet) {}

  record FeedGroup(String name, List<Link> feeds) {}

  /**
   * What a page says of a coverage above its posts.
   *
   * @param state {@code upcoming}, {@code live} or {@code ended}
   * @param stateName in words
   * @param translation that and from what it was translated
   * @param languages the same coverage in other languages
   * @param foreign those of its lines that are not translated
   */
  record CoverageView(
      String state,
      String stateName,
      int revision,
      List<Labelled> times,
      @Nullable Link topic,
      String headline,
      String standfirst,
      List<Link> bylines,
      @Nullable PictureView lead,
      List<Block> summary,
      BodyPictures pictures,
      @Nullable TranslationNotice translation,
      List<InLanguage> languages,
      Foreign foreign) {}

  /** A time and what it is the time of; a time of null: only the words. */
  record Labelled(String label, @Nullable Stamp at) {}

  /**
   * A post.
   *
   * @param href of the page that opens with it in view
   * @param title its headline, else how it begins
   * @param translated what it says of its translation, in short; empty where it was written
   * @param foreign those of its lines, the title too, that are not in the language of the page
   */
  record PostView(
      String id,
      int revision,
      long order,
      String href,
      Stamp at,
      @Nullable Stamp edited,
      String headline,
      String title,
      boolean pinned,
      boolean keyEvent,
      List<Link> bylines,
      String guest,
      List<Block> body,
      BodyPictures pictures,
      List<Dated> corrections,
      String translated,
      Foreign foreign) {
    /** The post as it stands in its place on pages where nothing stands above all others. */
    PostView unpinned() {
      return new PostView(
          id,
          revision,
          order,
          href,
          at,
          edited,
          headline,
          title,
          false,
          keyEvent,
          bylines,
          guest,
          body,
          pictures,
          corrections,
          translated,
          foreign);
    }
  }

  /**
   * A coverage in a list.
   *
   * @param posts its newest
   * @param translated what it says of its translation, in short; empty where it was written
   * @param foreign those of its lines that are not in the language of the page
   */
  record CoverageCard(
      String href,
      String state,
      String stateName,
      String headline,
      String standfirst,
      List<Labelled> times,
      @Nullable PictureView picture,
      List<PostLine> posts,
      String translated,
      Foreign foreign) {}

  /** A post in a line. */
  record PostLine(String href, Stamp at, String title, Foreign foreign) {}

  /** The same page in another language, in that language's own words. */
  record InLanguage(String tag, String direction, Link link) {}

  /**
   * What a translated page says of itself.
   *
   * @param language of the original, whose link it is
   */
  record TranslationNotice(String text, Link original, String language) {}

  /**
   * A story in a list.
   *
   * @param translated what it says of its translation, in short; empty where it was written
   * @param foreign those of its lines that are not in the language of the page
   */
  record CardView(
      String href,
      @Nullable LabelView label,
      @Nullable Link topic,
      String headline,
      String teaser,
      String bylines,
      Stamp published,
      String translated,
      Foreign foreign,
      @Nullable PictureView picture) {
    CardView withoutTopic() {
      return new CardView(
          href, label, null, headline, teaser, bylines, published, translated, foreign, picture);
    }
  }

  /**
   * A picture in its place.
   *
   * @param credit in words, with what it is before it: {@code Picture: …}; may be empty
   * @param focus classes that keep its subject in view where it is cropped
   */
  record PictureView(
      String source,
      String sources,
      int width,
      int height,
      String alternativeText,
      String caption,
      String credit,
      String focus) {
    public boolean hasWords() {
      return !caption.isEmpty() || !credit.isEmpty();
    }
  }
}
