package news.standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewestMatchesTest {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;

  NewestMatchesTest() throws IOException {
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setIndexSort(NewestMatches.ORDER)
                .setMergePolicy(NoMergePolicy.INSTANCE));
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  @Test
  void of_very_many_matches_the_newest_are_weighed_wherever_they_stand() throws IOException {
    // Three segments whose dates run through one another, and one that is older than all.
    segment(LongStream.iterate(100_000, at -> at + 3).limit(9_000));
    segment(LongStream.range(0, 9_000));
    segment(LongStream.iterate(100_001, at -> at + 3).limit(9_000));
    segment(LongStream.iterate(100_002, at -> at + 3).limit(9_000));
    var newest = new NewestMatches(_ -> 0, 13_000, 30_000);
    var dates = dates(newest);
    assertThat(newest.all()).isFalse();
    assertThat(newest.weighed()).isBetween(13_000, 20_000);
    assertThat(dates).hasSize(newest.weighed());
    // The last step went farther back in one segment than in the others.
    assertThat(dates.stream().sorted(Comparator.reverseOrder()).limit(12_000))
        .containsExactlyElementsOf(
            LongStream.range(0, 12_000).mapToObj(back -> 126_999 - back).toList());
  }

  @Test
  void matches_that_are_not_so_many_are_all_weighed() throws IOException {
    segment(LongStream.range(0, 5_000));
    segment(LongStream.range(5_000, 10_000));
    var newest = new NewestMatches(at -> at, 10_001, 3);
    assertThat(dates(newest)).containsExactly(9_999L, 9_998L, 9_997L);
    assertThat(newest.all()).isTrue();
    assertThat(newest.weighed()).isEqualTo(10_000);
  }

  @Test
  void what_was_deleted_is_not_weighed() throws IOException {
    segment(LongStream.range(0, 3));
    writer.deleteDocuments(new Term("date", "1"));
    writer.commit();
    assertThat(dates(new NewestMatches(at -> at, 100, 10))).containsExactly(2L, 0L);
  }

  private void segment(LongStream dates) throws IOException {
    for (var at : dates.toArray()) {
      var document = new Document();
      document.add(new StringField("word", "common", Field.Store.NO));
      document.add(new StringField("date", Long.toString(at), Field.Store.YES));
      document.add(new LongField(StoryDocument.PUBLISHED, at, Field.Store.NO));
      writer.addDocument(document);
    }
    writer.commit();
  }

  private List<Long> dates(NewestMatches matches) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      var top = matches.of(new TermQuery(new Term("word", "common")), searcher);
      var stored = searcher.storedFields();
      return Arrays.stream(top.scoreDocs)
          .map(
              hit -> {
                try {
                  return Long.valueOf(stored.document(hit.doc).get("date"));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
