package news.standfirst.reader.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.reader.edition.Edition;

/**
 * What is the same for every page that is made. Thread-safe. An edition's tongue is made with its
 * first page: the tables of ICU take a while to load, and the start should not wait for all of
 * them.
 */
final class Workshop {
  private final Site site;
  private final Assets assets;
  private final StructuredData structuredData;
  private final Map<Edition, Tongue> tongues = new ConcurrentHashMap<>();

  Workshop(Site site, Assets assets, StructuredData structuredData) {
    this.site = site;
    this.assets = assets;
    this.structuredData = structuredData;
  }

  Site site() {
    return site;
  }

  Assets assets() {
    return assets;
  }

  StructuredData structuredData() {
    return structuredData;
  }

  Tongue tongue(Edition edition) {
    return tongues.computeIfAbsent(edition, Tongue::of);
  }
}
