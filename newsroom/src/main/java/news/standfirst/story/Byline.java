package news.standfirst.story;

/** Who wrote it, as printed. The author's page is found by the name's slug. */
public record Byline(String name) {
  public Byline {
    name = Bounds.required("byline", name, Bounds.SHORT_LINE);
  }

  public Slug slug() {
    return Slug.of(name);
  }
}
