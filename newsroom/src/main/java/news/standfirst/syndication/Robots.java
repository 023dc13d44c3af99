package news.standfirst.syndication;

/** What crawlers are asked to leave alone, and where the sitemaps are (RFC 9309). */
final class Robots {
  private Robots() {}

  static String text(Paper paper) {
    var lines = new StringBuilder("User-agent: *\nDisallow: /desk/\nDisallow: /preview/\n");
    paper.editions().forEach(edition -> lines.append("Disallow: /" + edition + "/search\n"));
    return lines.append("\nSitemap: ").append(paper.at("/sitemap.xml")).append('\n').toString();
  }
}
