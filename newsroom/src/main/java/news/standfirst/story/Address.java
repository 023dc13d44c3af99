package news.standfirst.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Where readers find an article: {@code /en/2031/05/09/storm-closes-harbour}.
 *
 * @param date of its first publication in the site's zone
 */
public record Address(Language language, LocalDate date, Slug slug) {

  /** The path, percent-encoded where the slug is not ASCII. */
  public String path() {
    return "/%s/%04d/%02d/%02d/%s"
        .formatted(
            language.tag(),
            date.getYear(),
            date.getMonthValue(),
            date.getDayOfMonth(),
            URLEncoder.encode(slug.value(), StandardCharsets.UTF_8));
  }
}
