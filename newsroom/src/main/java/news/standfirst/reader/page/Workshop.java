package news.standfirst.reader.page;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.standfirst.reader.edition.Edition;

/** What is the same for every page that is made. Immutable and thread-safe. */
record Workshop(
    Site site, Assets assets, Map<Edition, Tongue> tongues, StructuredData structuredData) {
  static Workshop of(Site site, Assets assets, StructuredData structuredData) {
    var tongues =
        site.editions().all().stream().collect(Collectors.toMap(Function.identity(), Tongue::of));
    return new Workshop(site, assets, tongues, structuredData);
  }

  Tongue tongue(Edition edition) {
    var tongue = tongues.get(edition);
    if (tongue == null) {
      throw new IllegalArgumentException("This site has no edition " + edition.tag() + ".");
    }
    return tongue;
  }
}
