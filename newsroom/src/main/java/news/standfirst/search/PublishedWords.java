package news.standfirst.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import news.standfirst.story.ArticleId;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Lookup;
import news.standfirst.story.Published;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageEvent;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageInEdition;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.PostInEdition;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Brings what readers see into the index: stories, coverages and posts, one document per edition.
 */
final class PublishedWords implements FollowingIndex.Subject {
  static final int FORM = 1;

  private static final int BATCH = 500;

  private final List<Language> editions;
  private final PublishedCoverages live;
  private final IndexWriter writer;
  private final BooleanSupplier goesOn;

  /**
   * @param goesOn false once a long filling should end
   */
  PublishedWords(
      List<Language> editions,
      PublishedCoverages live,
      IndexWriter writer,
      BooleanSupplier goesOn) {
    this.editions = editions;
    this.live = live;
    this.writer = writer;
    this.goesOn = goesOn;
  }

  @Override
  public Set<EventKind> erasures() {
    return Set.of(EventKind.ARTICLE_ERASED, EventKind.COVERAGE_ERASED, EventKind.POST_ERASED);
  }

  @Override
  public boolean takesNothing(LogEntry entry) {
    return entry.kind() == EventKind.POST_PUBLISHED || !entry.kind().seenByReaders();
  }

  @Override
  public void take(LogEntry entry) throws IOException {
    if (!entry.kind().seenByReaders()) {
      return;
    }
    switch (entry.thing()) {
      case "article" -> index(new ArticleId(entry.id()));
      case "translation" -> index(new ArticleId(entry.id().split("/", 2)[0]));
      case CoverageEvent.THING -> index(new CoverageId(entry.id()), entry.kind());
      case PostKey.THING -> index(PostKey.parse(entry.id()));
      case CoverageInEdition.THING -> {
        var where = CoverageInEdition.parse(entry.id());
        index(where.coverage(), entry.kind());
        if (entry.revision() == 1) {
          indexPosts(where.coverage());
        }
      }
      case PostInEdition.THING -> index(PostInEdition.parse(entry.id()).post());
      default -> {}
    }
  }

  /** The coverage itself in all editions; its posts too when it comes or goes. */
  private void index(CoverageId id, EventKind kind) throws IOException {
    var documents =
        live.read(
            snapshot ->
                editionsOf(snapshot, id).stream()
                    .flatMap(edition -> snapshot.in(edition).coverage(id).stream())
                    .map(StoryDocument::of)
                    .toList());
    if (documents.isEmpty()) {
      writer.deleteDocuments(new Term(StoryDocument.COVERAGE, id.value()));
      return;
    }
    replace(new Term(StoryDocument.ID, StoryDocument.id(id)), documents);
    if (kind == EventKind.COVERAGE_REINSTATED) {
      indexPosts(id);
    }
  }

  /** One after the other: nothing is made findable between, and a sorted index takes no groups. */
  private void replace(Term term, List<Document> documents) throws IOException {
    writer.deleteDocuments(term);
    for (var document : documents) {
      writer.addDocument(document);
    }
  }

  private List<Language> editionsOf(PublishedCoverages.Snapshot snapshot, CoverageId id) {
    return snapshot.versions(id).stream()
        .map(CoverageVersion::language)
        .filter(editions::contains)
        .toList();
  }

  /** A document for each edition that shows a post, all under its key. */
  private void index(PostKey key) throws IOException {
    var term = new Term(StoryDocument.ID, StoryDocument.id(key));
    var documents =
        live.read(
            snapshot -> {
              var there = new ArrayList<Document>();
              for (var edition : editionsOf(snapshot, key.coverage())) {
                var here = snapshot.in(edition);
                here.coverage(key.coverage())
                    .flatMap(
                        coverage -> here.post(key).map(post -> StoryDocument.of(coverage, post)))
                    .ifPresent(there::add);
              }
              return there;
            });
    replace(term, documents);
  }

  /** In all editions. */
  private void indexPosts(CoverageId coverage) throws IOException {
    long below = PublishedCoverages.TOP;
    List<PostWords> posts;
    do {
      var from = below;
      posts = live.read(snapshot -> snapshot.posts(coverage, from, BATCH));
      for (var post : posts) {
        index(post.post().key());
        below = post.post().order();
      }
    } while (posts.size() == BATCH);
  }

  /** In one edition, into an index that has nothing of it yet. */
  private void addPosts(Coverage coverage, Language edition) throws IOException {
    long below = PublishedCoverages.TOP;
    List<PostWords> posts;
    do {
      var from = below;
      posts = live.read(snapshot -> snapshot.in(edition).posts(coverage.id(), from, BATCH));
      for (var post : posts) {
        writer.addDocument(StoryDocument.of(coverage, post));
        below = post.post().order();
      }
    } while (posts.size() == BATCH);
  }

  private @Nullable String indexCoverages(Language edition, String cursor) throws IOException {
    var part = live.read(snapshot -> snapshot.open(edition, cursor, BATCH));
    for (var coverage : part.lines()) {
      writer.addDocument(StoryDocument.of(coverage));
      addPosts(coverage, edition);
    }
    return part.next();
  }

  /** A document for each edition that a story stands in, all under the story's id. */
  private void index(ArticleId id) throws IOException {
    var term = new Term(StoryDocument.ID, id.value());
    var documents = live.read(snapshot -> documents(snapshot.stories(), id));
    replace(term, documents);
  }

  private List<Document> documents(Published.Snapshot snapshot, ArticleId id) {
    return snapshot
        .article(id)
        .map(
            story ->
                story.here().versions().stream()
                    .map(version -> version.address().language())
                    .filter(editions::contains)
                    .flatMap(language -> snapshot.article(id, language).stream())
                    .map(StoryDocument::of)
                    .toList())
        .orElse(List.of());
  }

  /** From one edition after the other; what changes meanwhile is followed. */
  @Override
  public void fill() throws IOException {
    for (var edition : editions) {
      var next = indexPart(edition, "");
      while (next != null && goesOn.getAsBoolean()) {
        next = indexPart(edition, next);
      }
      next = indexCoverages(edition, "");
      while (next != null && goesOn.getAsBoolean()) {
        next = indexCoverages(edition, next);
      }
    }
  }

  private @Nullable String indexPart(Language edition, String cursor) {
    var part =
        live.read(
            now -> {
              var snapshot = now.stories();
              var stories = snapshot.latest(edition, cursor, BATCH);
              stories
                  .lines()
                  .forEach(card -> snapshot.article(card.id(), edition).ifPresent(this::add));
              return stories;
            });
    return part.next();
  }

  private void add(Lookup.Found story) {
    try {
      // Everything was deleted before, so that each edition's document is the first of its kind.
      writer.addDocument(StoryDocument.of(story));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
