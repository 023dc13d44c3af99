package news.standfirst.syndication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import news.standfirst.story.Card;
import news.standfirst.story.InEdition;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.PublishedCoverages;

/**
 * Sitemaps by sitemaps.org and Google's news extension: an index, a file for each month and edition
 * (in parts where a month is large), and a news sitemap for each edition. Thread-safe.
 */
final class Sitemaps {
  /** The protocol allows 50,000; a part of 10,000 renders in one breath. */
  static final int ADDRESSES_IN_A_PART = 10_000;

  /** Google reads at most 1,000 in a news sitemap. */
  static final int NEWS_ADDRESSES = 1_000;

  /** Google wants only stories of the last two days. */
  static final Duration NEWS_LASTS = Duration.ofDays(2);

  /** Coverages that may be younger than two days; no house opens so many. */
  private static final int NEWEST_COVERAGES = 100;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Paper paper;
  private final InstantSource time;

  Sitemaps(Paper paper, InstantSource time) {
    this.paper = paper;
    this.time = time;
  }

  byte[] index(PublishedCoverages.Snapshot live) {
    var snapshot = live.stories();
    var xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
    for (var edition : paper.editions()) {
      xml.open("sitemap").text("loc", paper.at("/news-sitemap-" + edition + ".xml")).close();
      if (!live.open(edition, "", 1).lines().isEmpty()) {
        xml.open("sitemap").text("loc", paper.at("/sitemap-" + edition + "-live.xml")).close();
      }
      var months = new ArrayList<>(snapshot.months(edition));
      months.sort(
          Comparator.comparingInt(Published.MonthOfStories::year)
              .thenComparingInt(Published.MonthOfStories::month));
      for (var month : months) {
        for (int part = 1; part <= parts(month.count()); part++) {
          xml.open("sitemap")
              .text("loc", paper.at(path(edition, month.year(), month.month(), part)))
              .text("lastmod", month.lastChange().toString())
              .close();
        }
      }
    }
    return xml.close().finished();
  }

  static String path(Language edition, int year, int month, int part) {
    return String.format(
        Locale.ROOT, "/sitemap-%s-%04d-%02d-%d.xml", edition.tag(), year, month, part);
  }

  private static int parts(int count) {
    return Math.max(1, Math.ceilDiv(count, ADDRESSES_IN_A_PART));
  }

  /** A part of a month, counted from 1; a part beyond the last is an empty file. */
  byte[] month(Published.Snapshot snapshot, Language edition, int year, int month, int part) {
    var cursor = "";
    List<Published.SitemapLine> lines = List.of();
    for (int i = 1; i <= part; i++) {
      var found = snapshot.ofMonth(edition, year, month, cursor, ADDRESSES_IN_A_PART);
      lines = found.lines();
      var next = found.next();
      if (next == null) {
        lines = i == part ? lines : List.of();
        break;
      }
      cursor = next;
    }
    var xml =
        new Xml().open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    for (var line : lines) {
      var known = known(line);
      if (known.stream().noneMatch(version -> version.address().equals(line.address()))) {
        continue;
      }
      xml.open("url")
          .text("loc", paper.at(line.address().path()))
          .text("lastmod", line.lastChange().toString());
      if (known.size() > 1) {
        known.forEach(
            version ->
                alternate(xml, version.address().language().tag(), version.address().path()));
        known.stream()
            .min(Comparator.comparingInt(version -> rank(version.address().language())))
            .ifPresent(version -> alternate(xml, "x-default", version.address().path()));
      }
      xml.close();
    }
    return xml.close().finished();
  }

  /** The versions that search engines may know: each names itself and all others. */
  private List<InEdition.Version> known(Published.SitemapLine line) {
    return line.versions().stream()
        .filter(version -> paper.editions().contains(version.address().language()))
        .filter(paper::indexes)
        .toList();
  }

  private void alternate(Xml xml, String hreflang, String path) {
    xml.empty("xhtml:link", "rel", "alternate", "hreflang", hreflang, "href", paper.at(path));
  }

  /** The edition that is named first is for those who read none of the languages. */
  private int rank(Language edition) {
    return paper.editions().indexOf(edition);
  }

  /** The coverages of an edition; all that a house ever ran fit into one part. */
  byte[] coverages(PublishedCoverages.Snapshot live, Language edition) {
    var xml =
        new Xml().open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    for (var coverage : live.open(edition, "", ADDRESSES_IN_A_PART).lines()) {
      var known = known(live, coverage);
      if (known.stream().noneMatch(version -> version.language().equals(edition))) {
        continue;
      }
      xml.open("url")
          .text("loc", paper.at(coverage.path()))
          .text("lastmod", coverage.changedAt().toString());
      if (known.size() > 1) {
        known.forEach(version -> alternate(xml, version.language().tag(), version.path()));
        known.stream()
            .min(Comparator.comparingInt(version -> rank(version.language())))
            .ifPresent(version -> alternate(xml, "x-default", version.path()));
      }
      xml.close();
    }
    return xml.close().finished();
  }

  /** The versions of a coverage that search engines may know. */
  private List<CoverageVersion> known(PublishedCoverages.Snapshot live, Coverage coverage) {
    return live.versions(coverage.id()).stream()
        .filter(version -> paper.editions().contains(version.language()))
        .filter(paper::indexes)
        .toList();
  }

  byte[] news(PublishedCoverages.Snapshot live, Language edition) {
    var xml =
        new Xml()
            .open(
                "urlset",
                "xmlns",
                NAMESPACE,
                "xmlns:news",
                "http://www.google.com/schemas/sitemap-news/0.9");
    var since = time.instant().minus(NEWS_LASTS);
    var coverages =
        live.open(edition, "", NEWEST_COVERAGES).lines().stream()
            .filter(coverage -> coverage.openedAt() != null && !coverage.openedAt().isBefore(since))
            .filter(
                coverage ->
                    known(live, coverage).stream()
                        .anyMatch(version -> version.language().equals(edition)))
            .toList();
    coverages.forEach(coverage -> news(xml, coverage));
    live.stories().since(edition, since, NEWS_ADDRESSES - coverages.size()).stream()
        .filter(paper::indexes)
        .forEach(card -> news(xml, card));
    return xml.close().finished();
  }

  private void news(Xml xml, Card card) {
    news(xml, card.address().path(), card.language(), card.publishedAt(), card.headline());
  }

  /** A live page keeps its first date, as long as it may run. */
  private void news(Xml xml, Coverage coverage) {
    var opened = coverage.openedAt();
    news(
        xml,
        coverage.path(),
        coverage.language(),
        opened == null ? coverage.createdAt() : opened,
        coverage.text().headline());
  }

  private void news(Xml xml, String path, Language language, Instant published, String title) {
    xml.open("url")
        .text("loc", paper.at(path))
        .open("news:news")
        .open("news:publication")
        .text("news:name", paper.name())
        .text("news:language", newsLanguage(language))
        .close()
        .text("news:publication_date", published.toString())
        .text("news:title", title)
        .close()
        .close();
  }

  /** ISO 639, but for the two spellings that Google wants for Chinese. */
  static String newsLanguage(Language language) {
    var locale = language.locale();
    if (locale.getLanguage().equals("zh")) {
      var traditional =
          locale.getScript().equals("Hant") || locale.getCountry().matches("TW|HK|MO");
      return traditional ? "zh-tw" : "zh-cn";
    }
    return locale.getLanguage();
  }
}
