package news.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | GZIP",
        "gzip, deflate, br | GZIP",
        "br;q=1.0, gzip;q=0.8, *;q=0.1 | GZIP",
        "deflate, gzip ; q=0.5 | GZIP",
        "br, gzip | GZIP",
        "gzip;q=0.001 | GZIP",
        "gzip;q=0 | IDENTITY",
        "gzip; q=0.000, br | IDENTITY",
        "br | IDENTITY",
        "'' | IDENTITY"
      })
  void gzip_is_sent_to_who_takes_it(String accepted, ContentCoding expected) {
    assertThat(ContentCoding.acceptedBy(accepted)).isEqualTo(expected);
  }
}
