package news.standfirst.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Weighs what matches, the newest first, and stops after so many: common words match most of an
 * archive, and to weigh a million stories for twenty takes as long as it sounds.
 *
 * <p>Each segment of the index has its newest story first. They are read together, always on from
 * the one that has come least far back, some thousand stories at a time. Not thread-safe; made for
 * one question.
 */
final class NewestMatches {
  /** The order in which a segment has its stories. */
  static final Sort ORDER =
      new Sort(new SortedNumericSortField(StoryDocument.PUBLISHED, SortField.Type.LONG, true));

  /** So many stories are read of a segment before it is looked whether another has newer ones. */
  private static final int STEP = 4_096;

  /** What being new is worth, beside the words. */
  interface Freshness {
    float at(long epochSecond);
  }

  private final Freshness freshness;
  private final int enough;
  private final TopScoreDocCollector best;
  private int weighed;
  private boolean all;

  /**
   * @param enough after so many matches no further ones are looked for
   * @param wanted how many of the best are kept
   */
  NewestMatches(Freshness freshness, int enough, int wanted) {
    this.freshness = freshness;
    this.enough = enough;
    this.best = new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE).newCollector();
  }

  TopDocs of(Query query, IndexSearcher searcher) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    var segments = new PriorityQueue<Segment>(Comparator.comparingLong(Segment::newest).reversed());
    for (var context : searcher.getIndexReader().leaves()) {
      var scorer = weight.bulkScorer(context);
      if (scorer != null) {
        segments.add(new Segment(context, scorer));
      }
    }
    while (!segments.isEmpty() && weighed < enough) {
      var segment = segments.poll();
      if (segment.weighOn()) {
        segments.add(segment);
      }
    }
    all = segments.isEmpty();
    return best.topDocs();
  }

  /** How many matches were weighed. */
  int weighed() {
    return weighed;
  }

  /** Whether these were all that there are. */
  boolean all() {
    return all;
  }

  /** A segment of the index and how far it was read. */
  private final class Segment {
    private final LeafReaderContext context;
    private final BulkScorer scorer;
    private final SortedNumericDocValues dates;
    private final SortedNumericDocValues datesOfMatches;
    private int next;
    private long newest;

    Segment(LeafReaderContext context, BulkScorer scorer) throws IOException {
      this.context = context;
      this.scorer = scorer;
      this.dates = dates(context);
      this.newest = date(dates, 0);
      this.datesOfMatches = dates(context);
    }

    /** The date of the newest story that was not read yet. */
    long newest() {
      return newest;
    }

    /** False at the end. */
    boolean weighOn() throws IOException {
      int end = context.reader().maxDoc();
      // A collector remembers what it has to surpass, so another segment's step needs a new one.
      var collector = new Weighing(best.getLeafCollector(context), datesOfMatches);
      var live = context.reader().getLiveDocs();
      next = scorer.score(collector, live, next, Math.min(end, next + STEP));
      if (next >= end) {
        return false;
      }
      newest = date(dates, next);
      return true;
    }
  }

  private static SortedNumericDocValues dates(LeafReaderContext context) throws IOException {
    return DocValues.getSortedNumeric(context.reader(), StoryDocument.PUBLISHED);
  }

  private static long date(SortedNumericDocValues dates, int document) throws IOException {
    return dates.advanceExact(document) ? dates.nextValue() : 0;
  }

  /** Counts, and adds the freshness to the words' weight. */
  private final class Weighing extends FilterLeafCollector {
    private final SortedNumericDocValues dates;
    private int document;

    Weighing(LeafCollector in, SortedNumericDocValues dates) {
      super(in);
      this.dates = dates;
    }

    @Override
    public void setScorer(Scorable words) throws IOException {
      super.setScorer(
          new Scorable() {
            @Override
            public float score() throws IOException {
              return words.score() + freshness.at(date(dates, document));
            }
          });
    }

    @Override
    public void collect(int doc) throws IOException {
      weighed++;
      document = doc;
      super.collect(doc);
    }
  }
}
