package news.standfirst.reader.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import news.standfirst.reader.edition.Edition;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.EditionText;
import news.standfirst.story.TranslationNote;
import news.standfirst.story.coverage.PublishedCoverages;
import org.jspecify.annotations.Nullable;

/**
 * Makes reader pages. Thread-safe; every call may wait for the store. Each page is read in one
 * snapshot; pictures are asked for and the template is filled after it was let go.
 */
public final class Pages {
  private final Workshop workshop;
  private final PublishedCoverages published;
  private final PicturesForPages pictures;

  public Pages(
      Site site,
      Assets assets,
      PublishedCoverages published,
      PicturesForPages pictures,
      StructuredData structuredData) {
    this.workshop = new Workshop(site, assets, structuredData);
    this.published = published;
    this.pictures = pictures;
  }

  /** Makes a page, or says why there is none. */
  public Made make(Wanted wanted) {
    return make(wanted.edition(), sheet -> prepared(wanted, sheet));
  }

  /** A page of search results; with no words, the empty form. */
  public Made.Page search(Edition edition, String words, SearchPages.Found found) {
    return make(edition, sheet -> new HouseSheets(sheet).search(words, found));
  }

  /**
   * The page of words that may not be published yet.
   *
   * @param translation what they say about their translation; null where they were written
   * @param article its stamps and corrections; null for none yet
   */
  public Made.Page preview(
      Edition edition,
      EditionText words,
      @Nullable TranslationNote translation,
      @Nullable Article article) {
    return make(
        edition,
        sheet ->
            new StorySheet(sheet)
                .preview(words, translation, article, related(sheet, words.text())));
  }

  private static List<news.standfirst.story.Card> related(Sheet sheet, ArticleText text) {
    return text.related().isEmpty()
        ? List.of()
        : sheet.reads.cards(sheet.edition().language(), text.related());
  }

  private <T> T make(Edition edition, Function<Sheet, Supplier<? extends T>> preparing) {
    Supplier<? extends T> ready =
        published.read(
            snapshot ->
                preparing.apply(
                    new Sheet(
                        workshop, edition, new Reads(snapshot.in(edition.language()), pictures))));
    return ready.get();
  }

  private static Supplier<? extends Made> prepared(Wanted wanted, Sheet sheet) {
    return switch (wanted) {
      case Wanted.Front _ -> new FrontSheet(sheet).front();
      case Wanted.Story(_, var address) -> new StorySheet(sheet).at(address);
      case Wanted.Latest latest -> new ListSheets(sheet).latest(latest);
      case Wanted.OfTopic topic -> new ListSheets(sheet).topic(topic);
      case Wanted.ByAuthor author -> new ListSheets(sheet).author(author);
      case Wanted.OfDay(_, var day) -> new ListSheets(sheet).day(day);
      case Wanted.Corrections corrections -> new ListSheets(sheet).corrections(corrections);
      case Wanted.Live(_, var slug, var place) -> new LiveSheet(sheet).at(slug, place);
      case Wanted.LiveEmbed(_, var slug, var look) -> new LiveSheet(sheet).embed(slug, look);
      case Wanted.Coverages(_, var cursor) -> new CoverageSheet(sheet).list(cursor);
      case Wanted.Feeds _ -> new HouseSheets(sheet).feeds();
      case Wanted.House(_, var name) -> new HouseSheets(sheet).house(name);
      case Wanted.Missing _ -> new HouseSheets(sheet).missing();
      case Wanted.Erased _ -> new HouseSheets(sheet).erased();
    };
  }
}
