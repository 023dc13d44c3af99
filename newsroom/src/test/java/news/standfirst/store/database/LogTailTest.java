package news.standfirst.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import org.junit.jupiter.api.Test;

class LogTailTest {
  private final LogTail tail = new LogTail();

  private static List<LogEntry> entries(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(
            number ->
                new LogEntry(number, Instant.EPOCH, EventKind.ARTICLE_SAVED, "article", "a", 1))
        .toList();
  }

  private void add(long from, long to) {
    tail.add(entries(from, to), new LogPosition("g", to));
  }

  @Test
  void knows_nothing_before_the_first_commit_of_its_process() {
    assertThat(tail.head()).isNull();
    assertThat(tail.after(0, 10)).isNull();
  }

  @Test
  void answers_what_came_after_any_place_that_it_still_has() {
    add(11, 12);
    add(13, 13);
    assertThat(tail.head()).isEqualTo(new LogPosition("g", 13));
    assertThat(tail.after(10, 10)).isEqualTo(entries(11, 13));
    assertThat(tail.after(11, 1)).isEqualTo(entries(12, 12));
    assertThat(tail.after(11, Integer.MAX_VALUE)).isEqualTo(entries(12, 13));
    assertThat(tail.after(13, 10)).isEmpty();
    assertThat(tail.after(9, 10)).isNull();
  }

  @Test
  void old_entries_are_left_to_the_file() {
    for (long number = 1; number <= 5_000; number++) {
      add(number, number);
    }
    assertThat(tail.after(4_000, 2_000)).isEqualTo(entries(4_001, 5_000));
    assertThat(tail.after(1, 10)).isNull();
  }

  @Test
  void gap_or_another_generation_begins_it_anew() {
    add(1, 3);
    add(5, 5);
    assertThat(tail.after(3, 10)).isNull();
    assertThat(tail.after(4, 10)).isEqualTo(entries(5, 5));
    tail.add(entries(6, 6), new LogPosition("h", 6));
    assertThat(tail.after(4, 10)).isNull();
    assertThat(tail.after(5, 10)).isEqualTo(entries(6, 6));
  }

  @Test
  void says_nothing_while_the_file_may_know_more() {
    add(1, 3);
    tail.beginCommit();
    assertThat(tail.head()).isNull();
    assertThat(tail.after(1, 10)).isNull();
    add(4, 4);
    tail.endCommit();
    assertThat(tail.after(1, 10)).isEqualTo(entries(2, 4));
    tail.forget();
    assertThat(tail.after(1, 10)).isNull();
  }
}
