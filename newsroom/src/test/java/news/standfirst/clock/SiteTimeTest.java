package news.standfirst.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SiteTimeTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private static SiteTime at(String local) {
    return SiteTime.of(LocalDateTime.parse(local), MADRID);
  }

  @Test
  void ordinary_time_is_one_instant() {
    assertThat(at("2031-05-09T12:00"))
        .isEqualTo(new SiteTime(Instant.parse("2031-05-09T10:00:00Z"), SiteTime.How.ONCE));
  }

  @Test
  void time_that_clocks_skip_is_as_much_later_as_they_are_set_forward() {
    assertThat(at("2031-03-30T02:30"))
        .isEqualTo(new SiteTime(Instant.parse("2031-03-30T01:30:00Z"), SiteTime.How.SKIPPED));
    assertThat(at("2031-03-30T03:00").how()).isEqualTo(SiteTime.How.ONCE);
  }

  @Test
  void time_that_comes_twice_is_the_first_of_the_two() {
    assertThat(at("2031-10-26T02:30"))
        .isEqualTo(new SiteTime(Instant.parse("2031-10-26T00:30:00Z"), SiteTime.How.TWICE));
    assertThat(at("2031-10-26T03:00"))
        .isEqualTo(new SiteTime(Instant.parse("2031-10-26T02:00:00Z"), SiteTime.How.ONCE));
  }
}
