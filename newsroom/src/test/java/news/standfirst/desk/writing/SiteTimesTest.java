package news.standfirst.desk.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import news.standfirst.story.InvalidStory;
import org.junit.jupiter.api.Test;

final class SiteTimesTest {
  private final SiteTimes madrid = new SiteTimes(ZoneId.of("Europe/Madrid"));

  @Test
  void summer_and_winter_have_their_own_offsets() {
    assertThat(madrid.moment("at", "2027-07-01T09:30", false))
        .isEqualTo(Instant.parse("2027-07-01T07:30:00Z"));
    assertThat(madrid.moment("at", "2027-12-01T09:30", false))
        .isEqualTo(Instant.parse("2027-12-01T08:30:00Z"));
  }

  @Test
  void a_time_that_comes_twice_is_the_one_that_is_meant() {
    assertThat(madrid.moment("at", "2027-10-31T02:30", false))
        .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    assertThat(madrid.moment("at", "2027-10-31T02:30", true))
        .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    assertThat(madrid.asksWhich(Instant.parse("2027-10-01T00:00:00Z"))).isTrue();
    assertThat(madrid.asksWhich(Instant.parse("2027-05-01T00:00:00Z"))).isFalse();
  }

  @Test
  void a_time_that_the_clock_leaps_over_is_refused_with_the_way_out() {
    assertThatThrownBy(() -> madrid.moment("at", "2027-03-28T02:30", false))
        .isInstanceOf(InvalidStory.class)
        .hasMessage(
            "The clock never shows 02:30: that night it goes from 02:00 to 03:00."
                + " Choose a time before or after.");
  }

  @Test
  void what_a_field_shows_is_what_it_reads() {
    var at = Instant.parse("2027-07-01T07:30:00Z");
    assertThat(madrid.moment("at", madrid.field(at), false)).isEqualTo(at);
  }
}
