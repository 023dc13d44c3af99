package news.standfirst;

import news.standfirst.document.BodyHtml;
import news.standfirst.story.Text;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;

/** Coverages and posts in the plain HTML of feeds. */
record PlainLiveMarkup(BodyHtml html) implements LiveMarkup {
  @Override
  public String post(Coverage coverage, PostWords post) {
    var text = post.text();
    return "<article id=\"post-%s\">%s%s</article>"
        .formatted(post.post().id(), heading("h3", text.headline()), html.html(text.body()));
  }

  @Override
  public String above(Coverage coverage, PublishedCoverages.Snapshot snapshot) {
    var text = coverage.text();
    return heading("h1", text.headline())
        + heading("p", text.standfirst())
        + html.html(text.summary());
  }

  private String heading(String element, String words) {
    return words.isEmpty()
        ? ""
        : "<%1$s>%2$s</%1$s>".formatted(element, html.html(Text.plain(words)));
  }
}
