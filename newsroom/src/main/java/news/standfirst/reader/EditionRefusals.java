package news.standfirst.reader;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Editions;
import news.standfirst.reader.edition.Word;
import news.standfirst.reader.edition.Wording;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.RefusalPages.Refused;
import news.standfirst.web.RefusalSheet;

/**
 * Tells readers in their edition's language why there is no page. Immutable: every word is read at
 * the start, since refusals come when there is no time and perhaps no disk.
 */
public final class EditionRefusals implements PlainRefusalPages.Tongue {
  private final Editions editions;
  private final Map<Edition, Wording> words;

  public EditionRefusals(Editions editions) {
    this.editions = editions;
    this.words =
        editions.all().stream()
            .distinct()
            .collect(Collectors.toUnmodifiableMap(edition -> edition, Wording::of));
  }

  @Override
  public Optional<RefusalSheet> say(Refused refused) {
    var path = refused.path();
    if (path.startsWith("/desk") || path.startsWith("/api/")) {
      return Optional.empty();
    }
    var edition =
        named(path)
            .orElseGet(
                () -> editions.preferred(refused.headers().first("accept-language").orElse("")));
    var wording = words.get(edition);
    return wording == null ? Optional.empty() : Optional.of(sheet(refused, edition, wording));
  }

  private Optional<Edition> named(String path) {
    var end = path.indexOf('/', 1);
    return path.startsWith("/") && end > 1
        ? editions.tagged(path.substring(1, end))
        : Optional.empty();
  }

  private static RefusalSheet sheet(Refused refused, Edition edition, Wording words) {
    var spoken = Wording.speak(edition.language());
    return new RefusalSheet(
        spoken ? edition.tag() : "en",
        spoken ? edition.direction().html() : "ltr",
        words.say(headline(refused.status())),
        words.say(text(refused.status())),
        refused.faultId().isEmpty() ? "" : words.say(Word.REFUSED_FAULT_NUMBER, refused.faultId()),
        edition.path(),
        words.say(Word.REFUSED_TO_FRONT));
  }

  private static Word headline(int status) {
    return switch (status) {
      case 404 -> Word.MISSING_HEADLINE;
      case 410 -> Word.ERASED_HEADLINE;
      case 429 -> Word.REFUSED_WAIT_HEADLINE;
      case 500 -> Word.REFUSED_FAULT_HEADLINE;
      case 503 -> Word.REFUSED_BUSY_HEADLINE;
      default -> Word.REFUSED_HEADLINE;
    };
  }

  private static Word text(int status) {
    return switch (status) {
      case 410 -> Word.ERASED_TEXT;
      case 429 -> Word.REFUSED_WAIT_TEXT;
      case 500 -> Word.REFUSED_FAULT_TEXT;
      case 503 -> Word.REFUSED_BUSY_TEXT;
      default -> Word.REFUSED_TEXT;
    };
  }
}
